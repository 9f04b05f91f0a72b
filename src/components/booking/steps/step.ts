// Responsible for: what a step is, and what it is drawn from. Types alone, so that the file of a step carries nothing of the
// element. Not for: the steps themselves, one file each.
import type {CSSResult, TemplateResult} from 'lit';
import type {OfferedService} from '../../../api/models/catalogue.js';
import type {Host} from '../../../base/host.js';
import type {Shown} from '../../../base/templates.js';
import type {Table} from '../../../i18n/messages.js';
import type * as calendar from '../../../parts/add-to-calendar/calendar-panel.js';
import type {BookingApi} from '../booking.api.js';
import type {BookingStore} from '../booking.store.js';
import type {BookingElement} from '../booking.options.js';

/** What the first painting does not need (choosing-later.ts). */
export interface ChoosingLater {
  readonly words: Table;
  phonesLine(flow: Flow): Shown;
  nobodyDoes(flow: Flow, chosen: readonly OfferedService[], onRemove: (id: number) => void): Shown;
  summaryLines(flow: Flow): Shown;
  summaryToggle(flow: Flow, open: boolean, onToggle: () => void): Shown;
  readAgain(store: BookingStore, api: BookingApi): Promise<void>;
  mistakesOf(element: BookingElement, host: Host): readonly string[];
}

/** What the steps use of the element. */
export interface Flow {
  readonly host: Host;
  readonly store: BookingStore;
  /** The options, as the embedder wrote them. */
  readonly element: BookingElement;
  readonly api: () => BookingApi;
  /** Here soon after the first step was painted. */
  readonly later: ChoosingLater | undefined;
  /** Once it has been reached. `locked`: from a press until its outcome is known, the choice does not change. */
  readonly details: {readonly locked: boolean} | undefined;
  /** The panel beneath "Add to calendar". */
  readonly loadCalendar: () => Promise<typeof calendar>;
  /** The heading has the focus when a step comes after a press. */
  pressed: boolean;
  /** "Continue". */
  readonly goOn: () => void;
  readonly back: () => void;
  /** Another booking. */
  restart(): void;
  /** What was preset and cannot be used. */
  told(): Shown;
  /** Announces a result; the text is read at each drawing. */
  announce(text: () => string): void;
}

/** One step of the choice. */
export interface Step {
  /** English words and styles that come with the file of the step. */
  readonly words?: Table;
  readonly styles?: readonly CSSResult[];
  /** Between the heading and the summary. */
  view(): TemplateResult;
  /** What a screen reader hears of progress and results. */
  status?(): string;
  /** The step is shown, also when it comes back. */
  entered?(): void;
  /** Another step is shown, or the element has left the page. */
  left?(): void;
  /** Beside the main button, such as what it will do. */
  readonly describedBy?: string;
}
