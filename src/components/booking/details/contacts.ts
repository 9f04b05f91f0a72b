// Responsible for: who books, as typed: which fields a location asks for, what is missing, and how they are drawn. What is typed
// stays whatever happens around it. Not for: sending it (details-step.ts), or the phone's own rules (parts/phone).
import {html, nothing, type TemplateResult} from 'lit';
import type {ContactRule} from '../../../api/models/catalogue.js';
import type {BookingClient} from '../../../api/models/booking.js';
import type {ErrorCode} from '../../../api/errors.js';
import type {User} from '../../../api/models.js';
import {fitFields, longestTexts} from '../../../base/focus/fit-field.js';
import {said} from '../../../base/option-checks.js';
import {field, type Shown} from '../../../base/templates.js';
import type {MessageKey} from '../../../i18n/messages.js';
import {durationOf} from '../../../parts/appointment/services.js';
import {offerCountries} from '../../../parts/phone/country-options.js';
import {PhoneField} from '../../../parts/phone/phone-field.js';
import {toE164} from '../../../parts/phone/phone-number.js';
import type {Flow} from '../steps/step.js';

export type TextField = 'surname' | 'name' | 'patronymic' | 'email' | 'comment';
export type FieldName = TextField | 'phone' | 'consent';

const hoursOffered = [1, 2, 3, 6, 12, 24, 48];

export class Contacts {
  readonly phone: PhoneField;
  consent = false;
  newsletter = false;
  /** Hours before the start; null: as the location presets it. */
  reminder: number | null = null;
  /** By their keys: the language may change while they stand. */
  errors: Partial<Record<FieldName, MessageKey>> = {};
  /** Why Altegio has refused the last press stands at a field, and nowhere else. */
  saysRefusal = false;
  /** Altegio wants an e-mail for this event. */
  emailWanted = false;
  readonly #typed: Record<TextField, string> = {surname: '', name: '', patronymic: '', email: '', comment: ''};
  /** Fields that the client has changed, and no prefill changes. */
  readonly #touched = new Set<FieldName>();
  readonly #flow: Flow;
  /** What the options have said last. */
  #options = '';
  /** The signed-in client. */
  #user: User | undefined;

  constructor(flow: Flow) {
    this.#flow = flow;
    const {element, host} = flow;
    this.phone = new PhoneField(host, () => ({defaultCountry: element.defaultCountry, countries: element.countries}));
    this.phone.readByLength = toE164;
    offerCountries(this.phone, host);
    fitFields(host.element);
    this.#follow();
  }

  get typed(): boolean {
    return this.#touched.size > 0;
  }

  /** The signed-in client, whose own contacts stand where nothing was typed or preset. Undefined: nobody, or it is not known who. */
  meet(user: User | undefined): void {
    this.#user = user;
    this.#fill();
  }

  /** Another client may have come. */
  forget(): void {
    this.#user = undefined;
    this.drop();
  }

  /** What was typed is lost; what is preset and what is known of the client is there again. */
  drop(): void {
    this.#touched.clear();
    this.reminder = null;
    this.untick();
    this.#fill();
  }

  /** Each booking asks for its boxes again. */
  untick(): void {
    this.consent = this.newsletter = false;
    this.errors = {};
  }

  /** A host may know who the client is later than the client has come here. */
  #follow(): void {
    const {surname, name, email, comment, phone} = this.#flow.element;
    const options = JSON.stringify([surname, name, email, comment, phone]);
    if (options === this.#options) return;
    this.#options = options;
    this.#fill();
  }

  #fill(): void {
    const {element} = this.#flow;
    const {name = '', email = '', phone = ''} = this.#user ?? {};
    const own: Partial<Record<FieldName, string>> = {name, email};
    const preset = (field: 'surname' | 'name' | 'email' | 'comment' | 'phone'): string =>
      `${said(element[field]) ?? own[field] ?? ''}`;
    const digits = phone.replace(/\D/g, '');
    if (digits) own.phone = `+${digits}`;
    for (const field of ['surname', 'name', 'email', 'comment'] as const)
      if (!this.#touched.has(field)) this.#typed[field] = preset(field).slice(0, longestTexts[field]);
    if (!this.#touched.has('patronymic')) this.#typed.patronymic = '';
    if (!this.#touched.has('phone')) this.phone.typed = preset('phone');
  }

  /** Altegio has refused a field: said beside it. */
  refused(code: ErrorCode): void {
    const {store} = this.#flow;
    if (code === 'name-required') this.errors = {name: 'booking.name-required'};
    if (code === 'invalid-phone') this.errors = {phone: 'phone.invalid-phone'};
    if (code === 'invalid-request' && store.choice.event && !this.client.email) {
      this.emailWanted = true;
      this.errors = {email: 'booking.emailMissing'};
    }
    this.saysRefusal = Object.keys(this.errors).length > 0;
  }

  rule(name: TextField): ContactRule {
    const rules = this.#flow.store.place?.location.rules;
    if (name === 'name') return 'required';
    if (name === 'email' && this.emailWanted) return 'required';
    return rules?.[name] ?? 'hidden';
  }

  /** @returns whether all is there; what is missing stands at its field */
  check(): boolean {
    const missing = {
      surname: 'booking.surnameMissing',
      name: 'booking.name-required',
      patronymic: 'booking.patronymicMissing',
      email: 'booking.emailMissing',
      comment: 'booking.commentMissing',
    } as const satisfies Record<TextField, MessageKey>;
    const errors: Partial<Record<FieldName, MessageKey>> = {};
    for (const name of Object.keys(missing) as TextField[]) {
      if (this.rule(name) === 'required' && !this.#typed[name].trim()) errors[name] = missing[name];
    }
    const email = this.#typed.email.trim();
    if (this.rule('email') !== 'hidden' && email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
      errors.email = 'booking.emailWrong';
    }
    if (!this.phone.e164) errors.phone = 'phone.invalid-phone';
    if (!this.consent) errors.consent = 'booking.consentMissing';
    this.errors = errors;
    return !Object.keys(errors).length;
  }

  /** What is wrong with a field, or ''. */
  error(name: FieldName): string {
    return this.#flow.host.faultText(this.errors[name] ?? null, 'booking');
  }

  get client(): BookingClient {
    const text = (name: TextField): string => (this.rule(name) === 'hidden' ? '' : this.#typed[name].trim());
    return {
      name: text('name'),
      phone: this.phone.e164 ?? '',
      ...(text('surname') && {surname: text('surname')}),
      ...(text('patronymic') && {patronymic: text('patronymic')}),
      ...(text('email') && {email: text('email')}),
    };
  }

  get comment(): string | undefined {
    return (this.rule('comment') !== 'hidden' && this.#typed.comment.trim()) || undefined;
  }

  get reminderHours(): number {
    return this.reminder ?? this.#flow.store.place?.location.rules.smsReminderHours ?? 0;
  }

  view(): TemplateResult {
    const {host, store} = this.#flow;
    const {t} = host;
    const {rules} = store.place?.location ?? {};
    this.#follow();
    // Of a text area, a browser shows where it is typed, also below the bar at the foot.
    const focused = ({target}: Event): void => {
      (target as HTMLElement).scrollIntoView({block: 'nearest'});
      void this.phone.load();
    };
    return html`<div class="contacts" @focusin=${focused}>
      ${this.#text('surname', t('booking.surname'), 'family-name')}
      ${this.#text('name', t('booking.name'), 'given-name')}
      ${this.#text('patronymic', t('booking.patronymic'), 'additional-name')}
      <div @input=${() => this.#changed('phone')}>
        ${this.phone.render(t('phone.number'), t('phone.country'), this.error('phone'))}
      </div>
      ${this.#text('email', t('booking.email'), 'email')} ${this.#comment()}
      ${rules?.notice ? html`<p class="muted"><bdi>${rules.notice}</bdi></p>` : nothing}
      ${rules?.smsReminder ? this.#reminder() : nothing}
    </div>`;
  }

  #text(name: Exclude<TextField, 'comment'>, label: string, autocomplete: string): Shown {
    const rule = this.rule(name);
    if (rule === 'hidden') return nothing;
    return html`${field({
      id: name,
      label,
      value: this.#typed[name],
      error: this.error(name),
      autocomplete,
      ...(name === 'email' && {inputmode: 'email' as const}),
      describedBy: rule === 'optional' ? `${name}-hint` : '',
      onInput: (value) => this.#type(name, value),
    })}
    ${rule === 'optional' && !this.errors[name] ? html`<p class="hint" id="${name}-hint">${this.#flow.host.t('booking.optional')}</p>` : nothing}`;
  }

  #comment(): Shown {
    const {host, store} = this.#flow;
    const rule = this.rule('comment');
    if (rule === 'hidden') return nothing;
    const error = this.error('comment');
    const label = store.place?.location.rules.commentLabel || host.t('bookings.comment');
    return html`<div part="field">
      <label part="label" for="comment"><bdi>${label}</bdi></label>
      <div class="control ${error && 'bad'}">
        <textarea
          part="input"
          id="comment"
          rows="2"
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby="comment-error"
          .value=${this.#typed.comment}
          @input=${({target}: Event) => this.#type('comment', (target as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
      <p class="hint bad" id="comment-error" role="alert">${error}</p>
    </div>`;
  }

  #reminder(): TemplateResult {
    const {t} = this.#flow.host;
    const chosen = this.reminderHours;
    const hours = [...new Set([...hoursOffered, chosen])].filter(Boolean).sort((a, b) => a - b);
    const option = (value: number, text: string): TemplateResult =>
      html`<option value=${value} ?selected=${value === chosen}>${text}</option>`;
    return html`<div part="field">
      <label part="label" for="reminder">${t('booking.remind')}</label>
      <div class="control">
        <select
          part="input"
          class="plain"
          id="reminder"
          @change=${({target}: Event) => (this.reminder = Number((target as HTMLSelectElement).value))}
        >
          ${option(0, t('booking.remindNever'))}
          ${hours.map((count) => option(count, t('booking.remindBefore', {time: durationOf(count * 3600, t)})))}
        </select>
      </div>
    </div>`;
  }

  #type(name: TextField, value: string): void {
    this.#typed[name] = value;
    this.#changed(name);
  }

  /** What was wrong with the field may be right now; the next press says. */
  #changed(name: FieldName): void {
    delete this.errors[name];
    this.#touched.add(name);
    this.#flow.host.redraw();
  }
}
