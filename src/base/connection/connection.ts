// Responsible for: the client that an element talks through, made anew when the options that it depends on change, and
// drawing again when its session or the page's options change. Not for: which endpoints an element calls.
import type {ReactiveController} from 'lit';
import {createHttp, type Http} from '../../api/http.js';
import type {Session} from '../../api/session.js';
import type {Host} from '../host.js';
import {sendLater, watchLater} from './later-requests.js';
import {page, sessionOf} from '../page/page-registry.js';

export class Connection<Api extends {readonly session: Session}> implements ReactiveController {
  readonly #host: Host;
  readonly #connect: (http: Http) => Api;
  readonly #given: () => Api | undefined;
  readonly #language: () => string;
  #made: Api | undefined;
  /** What `#made` was made of. */
  #of: readonly unknown[] = [];
  /** The session that is listened to. */
  #session: Session | undefined;

  /**
   * @param connect the endpoints that the element calls
   * @param given the embedder's client
   * @param language for `Accept-Language`
   */
  constructor(host: Host, connect: (http: Http) => Api, given: () => Api | undefined, language: () => string) {
    this.#host = host;
    this.#connect = connect;
    this.#given = given;
    this.#language = language;
    host.element.addController(this);
  }

  get api(): Api {
    const api = this.#given() ?? this.#own();
    if (api.session !== this.#session) {
      this.#listen(false);
      this.#session = api.session;
      if (this.#host.element.isConnected) this.#listen(true);
    }
    return api;
  }

  #own(): Api {
    const {proxy} = this.#host;
    const credentials = (this.#host.option('credentials') ?? 'same-origin') as RequestCredentials;
    const lang = this.#language();
    const of = [proxy, credentials, lang];
    if (!this.#made || of.some((value, index) => value !== this.#of[index])) {
      this.#of = of;
      const http = createHttp(proxy, {credentials, lang, session: sessionOf(proxy?.key ?? '')}, sendLater);
      this.#made = this.#connect(http);
    }
    return this.#made;
  }

  hostConnected(): void {
    page().addEventListener('change', this.#changed);
    this.#listen(true);
  }

  hostDisconnected(): void {
    page().removeEventListener('change', this.#changed);
    this.#listen(false);
  }

  // Someone signed in or out, here or in another element, or the page's options changed.
  #changed = (): void => this.#host.redraw();

  #listen(on: boolean): void {
    const session = this.#session;
    if (!session) return;
    if (on) session.addEventListener('change', this.#changed);
    else session.removeEventListener('change', this.#changed);
    watchLater(session, this.#host.proxy?.key ?? '', on ? 1 : -1);
  }
}
