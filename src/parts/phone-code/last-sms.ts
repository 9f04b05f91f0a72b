// Responsible for: the last SMS that was asked for here: how long until another one may be, whatever the clock does, and
// what the tab still knows of it on its next page: when that was, and neither number nor code.
// Not for: what is shown of it (phone-code-element.ts).

/** So long the code of an SMS may be fresh. */
const freshMs = 900_000;

export class LastSms {
  /** When another one may be sent, in milliseconds since 1970. */
  until = 0;
  /** The same by a clock that nobody sets. */
  #tick = 0;
  #key = '';
  #earlierAt = 0;

  /** One that the tab sent before the element was there may still bring its code. */
  get earlier(): boolean {
    return Date.now() - this.#earlierAt < freshMs;
  }

  /** Whole seconds until another one; one of the two clocks may be put back or stand still, so the first one counts. */
  get left(): number {
    const left = Math.min(this.until - Date.now(), this.#tick - performance.now());
    return Math.max(0, Math.ceil(left / 1000));
  }

  wait(seconds: number): void {
    this.until = Date.now() + seconds * 1000;
    this.#tick = performance.now() + seconds * 1000;
  }

  /**
   * Takes up what the tab knows, once.
   * @param of a text for each proxy and purpose
   * @param seconds between two SMS
   */
  recall(of: string, seconds: number): void {
    const key = `altegio-elements:sms:${of}`;
    if (key === this.#key) return;
    this.#key = key;
    const now = Date.now();
    let at = Number(load(key)) || 0;
    // The clock was put back since: it counts from now.
    if (at > now) save(key, `${(at = now)}`);
    this.#earlierAt = at;
    if (at) this.wait(seconds - (now - at) / 1000);
  }

  /** One is asked for now. @returns takes it back: it was not sent */
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
    // Full or blocked: the next page knows nothing.
  }
}
