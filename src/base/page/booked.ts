// Responsible for: what was booked on this page as a guest, for every element of the page and, where it is wanted, on this device;
// and telling other elements and tabs that something has changed, and hearing it from them. Not for: reading records (my-bookings).
import type {ReactiveController} from 'lit';
import type {Host} from '../host.js';
import {page, tellChange} from './page-registry.js';

/** Opens and cancels one appointment without a session, so it is secret. */
export interface KnownRecord {
  readonly id: number;
  readonly hash: string;
  readonly locationId: number;
}

/** As many are remembered. */
export const mostRemembered = 50;

/** Where this device remembers records. @param proxy the proxy's key */
export function recordsKey(proxy: string): string {
  return proxy && `altegio-elements:guest-records:1:${proxy}`;
}

/** What was booked on this page. @param proxy the proxy's key */
export function bookedOn(proxy: string): readonly KnownRecord[] {
  return page().booked.get(proxy) ?? [];
}

/** @param remember also on this device, until the visit is over */
export function keepBooked(proxy: string, record: KnownRecord, remember: boolean): void {
  page().booked.set(proxy, [...bookedOn(proxy), record]);
  if (remember && proxy) store(recordsKey(proxy), record);
  tellChange();
}

/** Nothing of this proxy is remembered on this device any more. */
export function forgetRemembered(proxy: string): void {
  try {
    localStorage.removeItem(recordsKey(proxy));
  } catch {
    // The storage is blocked: nothing is remembered.
  }
  tellChange();
}

function store(key: string, record: KnownRecord): void {
  try {
    const before: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    const records = [...(Array.isArray(before) ? (before as unknown[]) : []), record].slice(-mostRemembered);
    localStorage.setItem(key, JSON.stringify(records));
  } catch {
    // The storage is full, blocked, or holds something else: nothing is remembered.
  }
}

/** The appointments of this proxy have changed. The message does not say what. */
export function announceChange(proxy: string): void {
  try {
    const channel = new BroadcastChannel('altegio-elements');
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
    channel.postMessage({changed: proxy});
    channel.close();
  } catch {
    // The browser has no channel, or refuses it: another tab reads again when somebody returns to it.
  }
}

/** Hears when another element or tab says that the appointments of the proxy have changed, while the element is on the page. */
export class BookedElsewhere implements ReactiveController {
  readonly #host: Host;
  readonly #heard: () => void;
  #channel: BroadcastChannel | undefined;

  constructor(host: Host, heard: () => void) {
    this.#host = host;
    this.#heard = heard;
  }

  hostConnected(): void {
    try {
      this.#channel = new BroadcastChannel('altegio-elements');
      this.#channel.onmessage = ({data}: MessageEvent<{readonly changed?: unknown} | null>) => {
        if (data?.changed === (this.#host.proxy?.key ?? '')) this.#heard();
      };
    } catch {
      // The browser has no channel, or refuses it: what was read counts until the next booking.
    }
  }

  hostDisconnected(): void {
    this.#channel?.close();
  }
}
