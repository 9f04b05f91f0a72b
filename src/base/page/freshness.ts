// Responsible for: when an element acts by itself: it reads again when its tab is shown, when the network is back, and when
// another element or tab announces a change; it draws again when time alone changes what is shown. In a hidden tab it waits.
// Not for: what is read or drawn (the host).
import type {ReactiveController} from 'lit';
import type {Host} from '../host.js';

/** What other elements and tabs are told. */
interface Told {
  /** The proxy's key. */
  readonly changed: string;
  /** The id of an appointment whose review was sent: Altegio may still offer it. */
  readonly reviewed?: unknown;
}

/** Between two reads that nobody asked for. */
const pause = 30_000;
/** A timer cannot count further than 24 days, and stands still while a computer sleeps. */
const longest = 3_600_000;

export interface FreshnessOptions {
  /** Reads again what there is to read. @returns false while an older reading is under way */
  read(): boolean;
  /** When what is shown changes by itself, in milliseconds since 1970; null is never. */
  nextChange(): number | null;
}

export class Freshness implements ReactiveController {
  /** Ids of appointments whose review was sent elsewhere. */
  readonly reviewed = new Set<unknown>();
  #host: Host;
  #options: FreshnessOptions;
  #channel: BroadcastChannel | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = -Infinity;
  /** Something has changed since it was read. */
  #due = false;

  constructor(host: Host, options: FreshnessOptions) {
    this.#host = host;
    this.#options = options;
    host.element.addController(this);
  }

  /** It was read just now. */
  done(): void {
    this.#last = Date.now();
  }

  /**
   * Tells other elements and tabs that something has changed. The message says nothing of what, or of whom.
   * @param more which appointment's review was sent
   */
  announce(more?: Pick<Told, 'reviewed'>): void {
    this.#channel?.postMessage({changed: this.#key, ...more} satisfies Told);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#wake);
    addEventListener('online', this.#wake);
    try {
      this.#channel = new BroadcastChannel('altegio-elements');
      this.#channel.onmessage = ({data}: MessageEvent<Partial<Told> | null>) => {
        if (data?.changed !== this.#key) return;
        this.reviewed.add(data.reviewed);
        this.#due = true;
        this.#wake();
      };
    } catch {
      // The browser has no channel, or refuses it: another tab reads again when somebody returns to it.
    }
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#wake);
    removeEventListener('online', this.#wake);
    this.#channel?.close();
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    if (document.hidden || !this.#host.element.isConnected) return;
    if (this.#due) this.#read();
    const next = this.#options.nextChange();
    if (next === null) return;
    const wait = Math.min(Math.max(next - Date.now(), 0), longest);
    this.#timer = setTimeout(() => this.#host.redraw(), wait);
  }

  /** The proxy whose changes concern this element. */
  get #key(): string {
    return this.#host.proxy?.key ?? '';
  }

  #wake = (): void => {
    // It also sets the timer, which stands still in a hidden tab.
    this.#host.redraw();
    if (!document.hidden && (this.#due || Date.now() - this.#last >= pause)) this.#read();
  };

  #read(): void {
    if (!this.#options.read()) return;
    this.#due = false;
    this.done();
  }
}
