// Responsible for: the bookings that the links of a page open, one for each address: loaded, opened, and given up where no answer
// comes. Not for: which links those are (ms-booking.ts), or what a link means (hosted-link.ts).

/** What is used of <altegio-booking>; its file is loaded later. */
interface Booking extends HTMLElement {
  open(): void;
  close(): void;
}

interface Wanted {
  /** Where the link always went. */
  readonly url: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const tag = 'altegio-booking';

export class Popups {
  readonly #common: Readonly<Record<string, string>>;
  readonly #load: () => Promise<unknown>;
  readonly #leave: (url: string) => void;
  readonly #bookings = new Map<string, Booking>();
  /** Those that a client has asked for. What fails before that leads nowhere. */
  readonly #pressed = new WeakSet<Booking>();

  /**
   * @param common attributes of each booking; '' is none
   * @param load registers <altegio-booking>
   * @param leave goes to an address of the hosted form
   */
  constructor(common: Readonly<Record<string, string>>, load: () => Promise<unknown>, leave: (url: string) => void) {
    this.#common = common;
    this.#load = load;
    this.#leave = leave;
  }

  /** Opens the booking of a link. A second press while it is on its way is none. */
  async open(wanted: Wanted, opener: HTMLElement): Promise<void> {
    const booking = this.booking(wanted);
    let gone = false;
    // It may come back from the back/forward cache.
    addEventListener('pagehide', () => (gone = true), {once: true});
    opener.setAttribute('aria-busy', 'true');
    try {
      await this.#load();
      // Who has gone elsewhere meanwhile presses again.
      if (gone) return;
      this.#pressed.add(booking);
      booking.open();
    } catch {
      if (!gone) this.#leave(wanted.url);
    } finally {
      opener.removeAttribute('aria-busy');
    }
  }

  /** The booking with these attributes, on the page: a popup, unless they say otherwise. */
  booking({url, attributes}: Wanted): Booking {
    const all = {display: 'popup', ...this.#common, ...attributes};
    const key = JSON.stringify(all);
    let booking = this.#bookings.get(key);
    if (!booking) {
      booking = document.createElement(tag) as Booking;
      for (const [name, value] of Object.entries(all)) if (value) booking.setAttribute(name, value);
      this.#leaveWithoutAnswer(booking, url, key);
      this.#bookings.set(key, booking);
    }
    // A page that swaps its body leaves it behind.
    if (!booking.isConnected) document.body.append(booking);
    return booking;
  }

  /** Until its first step is shown, a failure after a press means that the press leads where the link always went. */
  #leaveWithoutAnswer(booking: Booking, url: string, key: string): void {
    const failed = ({target}: Event): void => {
      // A page that comes back from the cache begins anew.
      if (target !== booking || !this.#pressed.delete(booking)) return;
      booking.close();
      this.#bookings.delete(key);
      booking.remove();
      this.#leave(url);
    };
    // The floating button.
    booking.addEventListener('click', () => this.#pressed.add(booking));
    booking.addEventListener('altegio-error', failed);
    booking.addEventListener('altegio-step-shown', () => booking.removeEventListener('altegio-error', failed));
  }
}
