// Responsible for: what is read for the last step: the policy of the location, and who the signed-in client is.
// Not for: what is typed (contacts.ts), or the booking (write/).
import type {Contacts} from './contacts.js';
import type {Flow} from '../steps/step.js';

export class DetailsReads {
  /** Plain text; '' where the location has none. */
  policy = '';
  readonly #flow: Flow;
  readonly #left: () => void;
  readonly #contacts: Contacts;
  /** Of the signed-in client, digits alone. */
  #ownPhone = '';
  /** The location whose policy has been read. */
  #location = 0;
  /** The session whose client has been read. */
  #version = -1;
  #client = Promise.resolve();

  /** @param left nobody is signed in any more, or it is not known who */
  constructor(flow: Flow, contacts: Contacts, left: () => void) {
    this.#left = left;
    this.#flow = flow;
    this.#contacts = contacts;
  }

  /** The location wants a code, and the client is not signed in or has changed the phone. */
  get needsCode(): boolean {
    const {store, api} = this.#flow;
    const {phoneConfirmation = false, smsEnabled = false} = store.place?.location.rules ?? {};
    if (!phoneConfirmation || !smsEnabled) return false;
    const own = this.#ownPhone && this.#contacts.phone.e164 === `+${this.#ownPhone}`;
    return api().session.status !== 'signed-in' || !own;
  }

  async policyOf(): Promise<void> {
    const {store, api, host} = this.#flow;
    const {locationId} = store.choice;
    if (!locationId || locationId === this.#location) return;
    this.#location = locationId;
    this.policy = '';
    try {
      this.policy = (await api().getPolicy({locationId}))?.text ?? '';
    } catch {
      // The box says what is agreed to; its text is read again next time.
      this.#location = 0;
    }
    host.redraw();
  }

  /** A signed-in client's own contacts are filled in. The proxy alone answers whether somebody is signed in. */
  client(): Promise<void> {
    const {version, status, doubted} = this.#flow.api().session;
    if (this.#version === version) return this.#client;
    this.#version = version;
    // Another tab may have ended the session.
    if (status !== 'signed-in' || doubted) {
      this.#contacts.meet(undefined);
      this.#left();
    }
    return (this.#client = this.#readClient());
  }

  async #readClient(): Promise<void> {
    const {api, host} = this.#flow;
    const {session} = api();
    this.#ownPhone = '';
    try {
      if (session.status === 'unknown') await session.find();
      this.#version = session.version;
      if (session.status !== 'signed-in') return;
      const user = await api().getUser();
      this.#ownPhone = user.phone.replace(/\D/g, '');
      this.#contacts.meet(user);
      host.redraw();
    } catch {
      // The client types what is not known.
    }
  }
}
