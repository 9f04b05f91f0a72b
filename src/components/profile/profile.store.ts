// Responsible for: what is known of the client, and what the client has typed. It reads the client's data. No DOM: it runs in Node.
// Not for: what a press on "Save" does (profile.save.ts, loaded after the first paint), or how it is shown (profile.ts).
import type {Client} from '../../api/client.js';
import {AltegioApiError, isApiError} from '../../api/errors.js';
import type {User} from '../../api/models.js';
import {changesOf, isEmail, type Changes, type Faults, type FieldName, type ProfileState} from './profile.state.js';

export type ProfileApi = Pick<Client, 'session' | 'getUser' | 'updateUser'>;

export type Change =
  | {readonly type: 'state'}
  | {readonly type: 'saved'}
  /** `focus`: where the client finds what to do next. */
  | {readonly type: 'failed'; readonly error: Pick<AltegioApiError, 'code' | 'status' | 'retryAfter'>}
  | {readonly type: 'focus'; readonly on: FieldName | 'notice'};

/** A write whose outcome is not known. */
export interface Unsure {
  readonly changes: Changes;
  /** How its answer was lost; undefined when the element was taken off the page. */
  readonly lost: AltegioApiError | undefined;
}

export class ProfileStore {
  /** Only what differs from what counts; it outlives a session that has ended. */
  typed: Changes = {};
  /** A new e-mail that waits for its mail, or ''. */
  awaited = '';
  unsure: Unsure | undefined;
  /** Counts the writes that were surely not done, or whose answer was lost twice: the next one is another one, with a key of its own. */
  attempt = 0;
  /** Another one once another client may have come. */
  clients = 0;
  #state: ProfileState = {phase: 'loading'};
  #source = '';
  #signedOut = false;
  /** The newest read; base/latest.ts would be a twentieth of the element's file. */
  #reading: AbortController | undefined;
  readonly #api: () => ProfileApi;
  readonly #tell: (change: Change) => void;

  constructor(api: () => ProfileApi, tell: (change: Change) => void) {
    this.#api = api;
    this.#tell = tell;
  }

  get api(): ProfileApi {
    return this.#api();
  }

  get state(): ProfileState {
    return this.#state;
  }
  set state(state: ProfileState) {
    this.#state = state;
    this.tell({type: 'state'});
  }

  tell(change: Change): void {
    this.#tell(change);
  }

  /** What stands in a field. */
  valueOf(name: FieldName): string {
    const {state} = this;
    const user = 'user' in state ? state.user : undefined;
    return this.typed[name] ?? ((name === 'email' && this.awaited) || (user?.[name] ?? ''));
  }

  /** Whether there is something that is not saved. */
  get dirty(): boolean {
    return Object.keys(this.typed).length > 0;
  }

  type(name: FieldName, value: string): void {
    this.typed = {...this.typed, [name]: value};
    this.correct(name);
  }

  /** The client is correcting a field, or goes on. */
  correct(name: keyof Faults): void {
    const {state} = this;
    if (state.phase === 'editing') this.state = {...state, said: undefined, faults: {...state.faults, [name]: null}};
  }

  /**
   * Another source is another client, or the same one anew: its data are read.
   * @param source '' for nobody: the element is set up wrongly, or has left the page
   */
  show(source: string, signedOut: boolean): void {
    const same = source === this.#source && !this.#signedOut;
    this.#source = source;
    this.#signedOut = signedOut;
    if (signedOut || !source) {
      this.#stop();
      const phase = signedOut ? 'signed-out' : 'loading';
      if (this.#state.phase !== phase) this.#state = {phase};
    } else if (!same) {
      this.#state = {phase: 'loading'};
      void this.#read();
    }
  }

  /** Reads again, because the client asked for it. */
  load(): void {
    this.state = {phase: 'loading'};
    void this.#read();
  }

  /** Reads again what may have changed elsewhere. What is there stays meanwhile. */
  loadQuietly(): void {
    if (this.#state.phase === 'editing' && !this.#reading) void this.#read();
  }

  /** The client's data as they are now. */
  meet(user: User): void {
    if (this.awaited && isEmail(user.email, this.awaited)) this.awaited = '';
    const state = this.#state;
    if ('user' in state) this.state = {...state, user};
    else {
      // The element was taken off the page, or the session ended, before it was known.
      const maybe = this.unsure && Object.keys(changesOf(this.typed, user, this.awaited)).length > 0;
      this.state = {phase: 'editing', user, faults: maybe ? {form: 'profile.maybeSaved'} : {}};
    }
  }

  /** Takes back what is the same as what counts. @param sent what a write has saved */
  settle(sent: Changes): void {
    const {state} = this;
    if (!('user' in state)) return;
    const left = changesOf(this.typed, state.user, this.awaited);
    const {name, email} = this.typed;
    this.typed = {
      ...(left.name !== undefined && left.name !== sent.name && {name: name ?? ''}),
      ...(left.email !== undefined && left.email !== sent.email && {email: email ?? ''}),
    };
  }

  /** Another client may have come. */
  forget(): void {
    this.clients++;
    this.typed = {};
    this.awaited = '';
    this.unsure = undefined;
    if (this.#state.phase === 'editing') this.#state = {...this.#state, faults: {}, said: undefined};
  }

  #stop(): void {
    this.#reading?.abort();
    this.#reading = undefined;
  }

  async #read(): Promise<void> {
    this.#stop();
    const {signal} = (this.#reading = new AbortController());
    try {
      // A first visit asks the proxy alone, and gets no 401.
      if ((await this.api.session.find()) === false) throw new AltegioApiError('signed-out');
      const user = await this.api.getUser({signal});
      if (signal.aborted) return;
      this.#reading = undefined;
      this.meet(user);
    } catch (error) {
      if (signal.aborted) return;
      this.#reading = undefined;
      // A client that a host handed in may throw anything.
      this.#failed(isApiError(error) ? error : new AltegioApiError('unknown', {cause: error}));
    }
  }

  #failed(error: AltegioApiError): void {
    // What is there stays.
    if (this.#state.phase !== 'loading') return;
    // No failure: nobody is signed in.
    if (error.code === 'signed-out') this.state = {phase: 'signed-out'};
    else {
      this.state = {phase: 'failed', error};
      this.tell({type: 'failed', error});
    }
  }
}
