// Responsible for: a phone form that an element has: it sends an SMS to a phone and confirms its code.
// Not for: what the element is for. It draws `view()`, says `status()`, and its texts include `phone`.
import {nothing, type ReactiveController, type TemplateResult} from 'lit';
import type {Host} from '../../base/host.js';
import {withLater} from '../../base/connection/later-requests.js';
import {afterPaint} from '../../base/page/after-paint.js';
import {SameClient} from '../../base/connection/same-client.js';
import type {Shown} from '../../base/templates.js';
import type {MessageKey} from '../../i18n/messages.js';
import type {ReadByLength} from '../phone/phone-field.js';
import {loadCodeStep} from './lazy.js';
import type {PhoneCodeState} from './phone-code.state.js';
import {PhoneCodeStore, type PhoneCodeOptions} from './phone-code.store.js';
import {phoneCodeFields, phoneCodeForm, phoneCodeStatus} from './phone-code.view.js';

export class PhoneCode implements ReactiveController {
  readonly #store: PhoneCodeStore;
  readonly #host: Host;
  readonly #options: PhoneCodeOptions;
  /** The problem that the console has shown. */
  #warned = '';
  #prefetched = false;

  constructor(host: Host, options: PhoneCodeOptions) {
    this.#host = host;
    this.#options = options;
    this.#store = new PhoneCodeStore(host, options, loadCodeStep);
    host.whenGone(() => this.#store.giveUp());
    host.element.addController(this);
    host.element.addController(
      new SameClient(
        () => options.api()?.session,
        () => this.#store.forget(),
      ),
    );
  }

  get stage(): PhoneCodeState {
    return this.#store.stage;
  }

  /** Why the last press did not work, or ''. */
  get fault(): string {
    return this.#store.fault;
  }

  /** E.164 where the field holds a number, else as typed. */
  get phone(): string {
    const {field} = this.#store;
    return field.e164 ?? field.typed;
  }
  set phone(phone: string | null | undefined) {
    this.#store.field.typed = `${phone || ''}`;
    // What can read it as a number.
    if (phone && !this.#store.codeStep) this.#host.waiting = this.#store.load();
    this.#host.redraw();
  }

  /** E.164: the phone of the code that was confirmed last. */
  get confirmedPhone(): string {
    return this.#store.target;
  }

  /** The code as entered, or ''. */
  get code(): string {
    return this.#store.code;
  }

  /** `+1 … 0175`: the phone that the SMS went to. */
  get maskedPhone(): string {
    return this.#store.codeStep?.maskedPhone(this.#store) ?? '';
  }

  /** A text as E.164 by the country of the field, or null. @param byLength reads it while the rules of phone numbers are not here */
  toE164(typed: string, byLength: ReadByLength): string | null {
    return this.#store.field.read(typed, byLength);
  }

  hostUpdate(): void {
    this.#store.recall();
  }

  hostUpdated(): void {
    const {problem} = this.#store.field;
    const of = `${problem}`;
    if (of === this.#warned) return;
    this.#warned = of;
    // Without a network, the embedder finds out next time.
    if (problem) withLater(({warn}) => warn(this.#host.element, problem));
  }

  /** Sends one SMS to the phone in the field. @returns whether it was sent */
  async send(): Promise<boolean> {
    const store = this.#store;
    const {stage} = store;
    const again = stage.phase === 'code';
    if (!this.#options.api() || !(again || stage.phase === 'phone')) return false;
    const codeStep = store.codeStep ?? (await store.prepare(stage, {phase: 'sending', again}));
    return codeStep ? codeStep.send(store, stage) : false;
  }

  /**
   * Confirms the phone with a code.
   * @param typed the code, or a text that holds it; without one, what is in the field
   * @returns whether it was right
   */
  async confirm(typed = this.#store.typedCode): Promise<boolean> {
    const {codeStep} = this.#store;
    return codeStep ? codeStep.confirm(this.#store, typed) : false;
  }

  /** Back to an empty form. An SMS that was sent stays sent. */
  reset(): void {
    this.#store.reset();
  }

  /** Back to the first step, with the number. */
  startOver(): void {
    this.#store.stage = {phase: 'phone'};
  }

  /** What a screen reader hears of progress and results. */
  status(): string {
    return phoneCodeStatus(this.#store);
  }

  /** The step where the client is, as a form with a heading. */
  view(
    title: MessageKey,
    hint: MessageKey,
    codeTitle: MessageKey = 'phone.codeTitle',
    other: Shown = nothing,
  ): TemplateResult {
    this.#prefetch();
    return phoneCodeForm(this.#store, this.#actions, {title, hint, codeTitle}, other);
  }

  /** The same without form and heading, for a form of the caller's that calls `send()` or `confirm()`. */
  fields(hint: MessageKey): Shown {
    this.#prefetch();
    return phoneCodeFields(this.#store, this.#actions, hint);
  }

  /** The client has a code already: nothing is sent. */
  enterCode = async (): Promise<void> => {
    const store = this.#store;
    const {stage} = store;
    const codeStep = store.codeStep ?? (await store.prepare(stage, {...stage}));
    codeStep?.showCodeStep(store);
  };

  #actions = {
    send: () => this.send(),
    confirm: () => this.confirm(),
    enterCode: this.enterCode,
  };

  #prefetch(): void {
    if (this.#prefetched) return;
    this.#prefetched = true;
    afterPaint(() => void this.#store.load());
  }
}
