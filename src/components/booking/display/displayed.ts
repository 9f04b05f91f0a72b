// Responsible for: what the popup, the history and the memory use of a booking. Types alone. Not for: the booking (flow.ts).
import type {Host} from '../../../base/host.js';
import type {Shown} from '../../../base/templates.js';
import type {BookingElement} from '../booking.options.js';
import type {BookingStore} from '../booking.store.js';
import type {StepName} from '../choice/order.js';

export interface Displayed {
  readonly host: Host;
  readonly element: BookingElement;
  readonly store: BookingStore;
  /** In the words of the events. */
  readonly step: StepName | null;
  readonly details:
    {readonly locked: boolean; readonly hasTyped: boolean; readonly step: StepName; leave(): void} | undefined;
  restart(): void;
  stepBack(): void;
  view(): Shown;
  status(): string;
}

/** Altegio's deep link text, '' for none, or undefined to go on; and what has the focus afterwards. */
export type Opening = readonly [start?: string | undefined, opener?: HTMLElement];

/** The popup, the history and the memory. */
export interface Extras {
  readonly popup: {
    view(): Shown;
    open(...wanted: Opening): void;
    close(): void;
    readonly isOpen: boolean;
    readonly isClosed: boolean;
  };
  readonly history: {follow(): void; goBack(): boolean};
  readonly memory: {keep(): void; forget(): void; note(): Shown};
}
