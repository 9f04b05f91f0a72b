// Responsible for: the choice of a team member; loaded when it is reached. Not for: who does the services (booking.reads.ts).
import {toApiError, type AltegioApiError} from '../../../api/errors.js';
import {html, nothing, type TemplateResult} from 'lit';
import type {BookableMember} from '../../../api/models/catalogue.js';
import {readMoment} from '../../../api/values/moment.js';
import {user} from '../../../base/icons.js';
import {button, notice} from '../../../base/templates.js';
import {formatDate} from '../../../i18n/dates.js';
import {booking} from '../../../i18n/en/booking-later.js';
import {bookings} from '../../../i18n/en/bookings-appointment.js';
import {appointmentStyles} from '../../../parts/appointment/appointment.styles.js';
import {phoneLinks} from '../../../parts/appointment/location.js';
import {aboutOf, photoOf} from '../../../parts/appointment/team-member.js';
import {partOf, type MemberChoice} from '../choice/choice.js';
import {isOn} from '../../../base/option-checks.js';
import {bones, picks, radio} from './picks.js';
import type {Flow, Step} from './step.js';

/** As many are drawn at first. */
const drawnAtFirst = 40;

export const createStep = (flow: Flow): Step => new TeamStep(flow);

class TeamStep implements Step {
  readonly words = {booking, bookings};
  readonly styles = [appointmentStyles];
  readonly #flow: Flow;
  #team: readonly BookableMember[] | null = null;
  #fault: AltegioApiError | null = null;
  #whole = false;
  #reading: AbortController | undefined;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  entered(): void {
    void this.#read();
  }

  left(): void {
    this.#reading?.abort();
  }

  async #read(): Promise<void> {
    const {store, host} = this.#flow;
    this.#reading?.abort();
    const {signal} = (this.#reading = new AbortController());
    const shown = store.shown;
    const part = partOf(store.choice, shown && shown !== 'details' ? shown.part : 0);
    const timeFirst = store.order.steps[0] === 'time';
    const datetime = timeFirst ? part.time?.slot.datetime : undefined;
    this.#team = null;
    this.#fault = null;
    try {
      const team = await store.reads.team(store.choice.locationId ?? 0, part.serviceIds, datetime, signal);
      if (signal.aborted) return;
      this.#team = team;
      store.meet(team);
    } catch (error) {
      if (signal.aborted) return;
      host.emitError((this.#fault = toApiError(error)));
    }
    host.redraw();
  }

  status(): string {
    return this.#team || this.#fault ? '' : this.#flow.host.t('booking.loading');
  }

  view(): TemplateResult {
    const {store, host} = this.#flow;
    const {t} = host;
    if (this.#fault)
      return notice(
        host.faultText(this.#fault, 'booking'),
        'error',
        button(t('common.tryAgain'), '', () => this.#again()),
      );
    const team = this.#team;
    if (!team) return bones(4);
    const bookable = team.some((one) => one.bookable);
    const shown = this.#whole ? team : team.slice(0, drawnAtFirst);
    const any = !isOn(this.#flow.element.noAny) && bookable ? [this.#any()] : [];
    const phones = phoneLinks(store.place?.location ?? null);
    return html`${
      bookable
        ? nothing
        : notice(t('booking.nobodyBookable'), '', phones.length ? html`<p class="links">${phones}</p>` : nothing)
    }
    ${team.length ? picks([...any, ...shown.map((one) => this.#member(one))], 'step-title') : nothing}
    ${shown.length < team.length ? button(t('bookings.showMore'), '', () => this.#showMore()) : nothing}`;
  }

  #again(): void {
    void this.#read();
    this.#flow.host.redraw();
    void this.#flow.host.focusOn('h2');
  }

  #showMore(): void {
    const {host} = this.#flow;
    this.#whole = true;
    host.redraw();
    void host.focusOn(`#member-${this.#team?.[drawnAtFirst]?.id}`);
  }

  #any(): TemplateResult {
    const {store, host} = this.#flow;
    const days = (this.#team ?? []).map(({nextDay}) => nextDay).filter((day) => day !== null);
    return radio({
      ...this.#row('any', true),
      before: html`<span class="dot" aria-hidden="true">${user()}</span>`,
      label: html`${host.t('bookings.anyTeamMember')}`,
      hint: html`${store.order.steps[0] === 'time' ? nothing : this.#from(days.sort()[0] ?? null)}`,
    });
  }

  #member(member: BookableMember): TemplateResult {
    const {host} = this.#flow;
    const {id, name, bookable, nextDay} = member;
    return radio({
      ...this.#row(id, bookable),
      before: photoOf(member),
      label: html`<bdi>${name}</bdi>`,
      hint: html`${aboutOf(member, this.#does(member), host)}${
        bookable
          ? html` <span class="line">${this.#from(nextDay)}</span>`
          : html` <span class="line">${host.t('booking.notBookable')}</span>`
      }`,
    });
  }

  #row(member: MemberChoice, bookable: boolean) {
    const {store} = this.#flow;
    const {shown} = store;
    const part = shown && shown !== 'details' ? shown.part : 0;
    return {
      name: 'member' as const,
      id: `member-${member}`,
      checked: partOf(store.choice, part).teamMemberId === member,
      disabled: !bookable,
      onChoose: () => store.chooseMember(member),
    };
  }

  #does({position, specialization}: BookableMember): string {
    const first = this.#flow.store.setup?.form?.specializationFirst ?? false;
    return first ? specialization || position : position || specialization;
  }

  #from(day: string | null): string {
    const {t, lang} = this.#flow.host;
    const at = day ? readMoment(`${day}T12:00Z`) : null;
    if (!at || !day) return '';
    const {today} = this.#flow.store;
    if (day === today) return t('booking.free', {day: t('bookings.today').toLocaleLowerCase(lang)});
    return t('booking.free', {day: formatDate(at, Date.now(), lang)});
  }
}
