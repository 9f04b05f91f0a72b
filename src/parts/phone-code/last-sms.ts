// Responsible for: the last SMS that was asked for here: how long until another one may be sent, whatever the clock does. The
// tab keeps the time of it for its next page, and neither number nor code. Not for: what is shown of it (phone-code.view.ts).

/** How long the code of an SMS may be valid. */
const freshMs = 900_000;

export class LastSms {
  /** When another one may be sent, in milliseconds since 1970. */
  until = 0;
  /** The same by the clock of the page, which nobody can set. */
  #tick = 0;
  #key = '';
  #earlierAt = 0;

  /** The tab has sent an SMS before this element was there, and its code may still be valid. */
  get earlier(): boolean {
    return Date.now() - this.#earlierAt < freshMs;
  }

  /** Whole seconds until another one, by the clock that ends first: one of the two may be set back, or stand still. */
  get left(): number {
    const left = Math.min(this.until - Date.now(), this.#tick - performance.now());
    return Math.max(0, Math.ceil(left / 1000));
  }

  wait(seconds: number): void {
    this.until = Date.now() + seconds * 1000;
    this.#tick = performance.now() + seconds * 1000;
  }

  /**
   * Reads what the tab keeps, once.
   * @param of a text for each proxy and purpose
   * @param seconds between two SMS
   */
  recall(of: string, seconds: number): void {
    const key = `altegio-elements:sms:${of}`;
    if (key === this.#key) return;
    this.#key = key;
    const now = Date.now();
    let at = Number(load(key)) || 0;
    // The clock was set back since: the wait begins now.
    if (at > now) save(key, `${(at = now)}`);
    this.#earlierAt = at;
    if (at) this.wait(seconds - (now - at) / 1000);
  }

  /** An SMS is asked for now. @returns what takes that back when it was not sent */
  asked(): () => void {
    const key = this.#key;
    const before = load(key);
    save(key, `${Date.now()}`);
    return () => save(key, before);
  }

  /** Its code has been used. */
  used(): void {
    this.#earlierAt = 0;
    save(this.#key, '');
  }
}

function load(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** @param time '' is none */
function save(key: string, time: string): void {
  try {
    if (time) sessionStorage.setItem(key, time);
    else sessionStorage.removeItem(key);
  } catch {
    // Storage is full or blocked: the next page of the tab knows nothing.
  }
}
