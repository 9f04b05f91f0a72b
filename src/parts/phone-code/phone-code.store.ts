// Responsible for: what a phone form knows, and how it goes from one step to another.
// Not for: requests (phone-code.requests.ts), templates (phone-code.view.ts), or the numbers that people type (phone-field.ts).
import type {TemplateResult} from 'lit';
import {notSent} from '../../api/errors.js';
import type {ErrorDetail, Host} from '../../base/host.js';
import {readNumber} from '../../base/option-checks.js';
import {PhoneField, type PhoneFieldOptions} from '../phone/phone-field.js';
import type {LastSms} from './last-sms.js';
import type {PhoneCodeApi} from './phone-code.api.js';
import type {PhoneCodeState, Purpose} from './phone-code.state.js';
import type {Sender} from './sms-sender.js';

/** Read whenever they are needed: options of an element may change. */
export interface PhoneCodeOptions {
  purpose(): Purpose;
  /** In whose name an SMS is sent. */
  sender(): Sender;
  /** Undefined while the element is set up wrongly: then nothing is sent. */
  api(): PhoneCodeApi | undefined;
  field(): PhoneFieldOptions;
  /** Seconds between two SMS; 60 when it is not a number. */
  resendAfter(): unknown;
  /** For `collect`: the client's name, which a location may require. */
  fullName?(): string | undefined;
  /** The caller focuses the heading of the code's step. */
  leads?(): boolean;
  /** The client goes back for another number. */
  numberLeft?(): void;
  /** The code was right; for `collect`, it was entered. */
  verified(): void;
}

/** What a press does. */
export interface Actions {
  send(): unknown;
  confirm(): unknown;
  /** The client has a code already. */
  enterCode(): unknown;
}

/** What a press needs, in one file that is loaded later (code-step.ts). */
export interface CodeStep {
  /** Gives the form what it needs from now on. */
  begin(store: PhoneCodeStore): void;
  /** @param stage from which it was pressed */
  send(store: PhoneCodeStore, stage: PhoneCodeState): Promise<boolean>;
  confirm(store: PhoneCodeStore, typed: string): Promise<boolean>;
  showCodeStep(store: PhoneCodeStore): void;
  codeFields(store: PhoneCodeStore, actions: Actions, error: string): TemplateResult;
  /** `Send again in 0:42`; '' once it may be sent. */
  countdown(store: PhoneCodeStore): string;
  sendAgainIn(host: Host, seconds: number): string;
  /** What a screen reader hears once the code is on its way. */
  codeSentText(store: PhoneCodeStore): string;
  /** `+1 … 0175` */
  maskedPhone(store: PhoneCodeStore): string;
  readCode(text: string): string | null;
}

export class PhoneCodeStore {
  readonly host: Host;
  readonly options: PhoneCodeOptions;
  readonly field: PhoneField;
  /** What the tab knows of its last SMS: it comes with what a press needs. */
  lastSms: LastSms | undefined;
  /** What stands in the field for the code. */
  typedCode = '';
  /** E.164: the number of an SMS that was sent, or may have been; '' for none. */
  target = '';
  readonly #loadCodeStep: () => Promise<CodeStep>;
  /** Undefined until it is loaded. Every state behind the first press has it. */
  codeStep: CodeStep | undefined;
  #stage: PhoneCodeState = {phase: 'phone'};
  /** The state while something that a press needs is loading. */
  #loading: PhoneCodeState | undefined;
  /** Stops reading the code out of an SMS. */
  webOtp: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, options: PhoneCodeOptions, loadCodeStep: () => Promise<CodeStep>) {
    this.#loadCodeStep = loadCodeStep;
    this.host = host;
    this.options = options;
    this.field = new PhoneField(host, () => options.field());
  }

  get stage(): PhoneCodeState {
    return this.#stage;
  }
  set stage(stage: PhoneCodeState) {
    this.#stage = stage;
    this.host.redraw();
  }

  /** Why the last press did not work, or ''. */
  get fault(): string {
    const {stage} = this;
    return this.host.faultText(('fault' in stage && stage.fault) || null, 'phone');
  }

  get secondsBetween(): number {
    return readNumber(this.options.resendAfter()) ?? 60;
  }

  /** The code in what was typed, or ''. */
  get code(): string {
    return this.codeIn(this.typedCode);
  }

  /** The code in a text, or ''. Finding it in a whole SMS needs the rules of phone numbers. */
  codeIn(text: string): string {
    return (this.field.readSms ?? this.codeStep?.readCode)?.(text) ?? '';
  }

  stopWaiting(): void {
    this.webOtp?.abort();
    clearTimeout(this.#timer);
  }

  /** Draws again in a second. A wait ends at a moment, so a late call does no harm. */
  drawNextSecond(): void {
    clearTimeout(this.#timer);
    if (this.host.element.isConnected) this.#timer = setTimeout(() => this.host.redraw(), 1000);
  }

  changeNumber = (): void => {
    this.stopWaiting();
    this.typedCode = '';
    this.stage = {phase: 'phone'};
    void this.host.focusOn('#phone');
  };

  /** @param stage has the fault */
  showFault(stage: PhoneCodeState, error: ErrorDetail): false {
    this.stage = stage;
    this.host.emitError(error);
    void this.host.focusOn(':is(#phone, #code)[aria-invalid=true]');
    return false;
  }

  /** Reads what the tab knows of its last SMS for this proxy and purpose, once both and the file are here. */
  recall(): void {
    const of = `${this.options.purpose()} ${this.host.proxy?.key ?? ''}`;
    this.lastSms?.recall(of, this.secondsBetween);
  }

  /** Loads what a press needs, before it is pressed. */
  async load(): Promise<CodeStep | undefined> {
    try {
      const codeStep = await this.#loadCodeStep();
      if (!this.codeStep) {
        this.codeStep = codeStep;
        codeStep.begin(this);
      }
    } catch {
      // The next press tries again.
    }
    return this.codeStep;
  }

  /**
   * Waits for what a press needs.
   * @param stage from which it was pressed
   * @param meanwhile the state until then
   * @param rules whether to wait for the rules that say which number was meant; they may fail to load, or take too long
   * @returns undefined when the client or the page went on meanwhile, or when the file cannot be loaded, which is shown
   */
  async prepare(stage: PhoneCodeState, meanwhile: PhoneCodeState, rules = false): Promise<CodeStep | undefined> {
    this.stage = this.#loading = meanwhile;
    const [codeStep] = await Promise.all([this.load(), rules && this.field.loaded()]);
    if (this.stage !== meanwhile) return undefined;
    if (this.#loading !== meanwhile || this.host.gone) {
      this.stage = stage;
      return undefined;
    }
    if (!codeStep) {
      const error = notSent(undefined);
      this.showFault({phase: stage.phase === 'code' ? 'code' : 'phone', fault: error}, error);
    }
    // With it, the state stays `meanwhile`: a status message that is set again is read out again.
    return codeStep;
  }

  /** Stops whatever is under way. */
  giveUp(): void {
    if (this.codeStep) this.host.writes.giveUp();
    this.stopWaiting();
    this.#loading = undefined;
  }

  /** Another client may have come: drops what was typed. */
  forget(): void {
    const purpose = this.options.purpose();
    // An embedder that collects codes has clients of its own.
    if (purpose === 'collect') return;
    if (purpose === 'update-phone') this.giveUp();
    this.stopWaiting();
    this.field.typed = this.target = this.typedCode = '';
    // A client who is signing in at this moment is the one who came.
    if (this.stage.phase !== 'confirming') this.stage = {phase: 'phone'};
  }

  /** Back to an empty form. An SMS that was sent stays sent. */
  reset(): void {
    this.giveUp();
    // The wait after an SMS of an earlier page stays.
    if (this.target) this.lastSms?.wait(0);
    this.field.typed = this.target = '';
    this.changeNumber();
  }
}
