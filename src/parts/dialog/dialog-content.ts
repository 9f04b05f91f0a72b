// Responsible for: what a dialog that is loaded on demand gets from the element, and what the element shows of it.
// Types alone, so that the dialogs' files carry nothing of the element's. Not for: the <dialog> itself (dialog-shell.ts).
import type {TemplateResult} from 'lit';
import type {AltegioApiError} from '../../api/errors.js';
import type {MessageKey, Table, Values} from '../../i18n/messages.js';
import type {Outcome} from '../../base/writes.js';

export interface DialogHost {
  /** Of words and dates; may change while the dialog is open. */
  readonly lang: string;
  t(key: MessageKey, values?: Values): string;
  /** What happened and what to do next. */
  faultText(error: AltegioApiError): string;
  /** Draws again. */
  changed(): void;
  /** Once what has changed is drawn. */
  focusOn(selector: string): Promise<void>;
  /** Sends once; undefined when another write was under way or the element has left. */
  write<T>(intent: string, work: (signal: AbortSignal, key: string) => Promise<T>): Promise<Outcome<T>>;
  /** A failure that is shown. */
  failed(error: AltegioApiError): void;
  /** Over: the element closes the dialog and gives the focus back. */
  close(): void;
}

export interface OpenDialog {
  /** English words that came with the dialog's file: `t` of the host finds them from now on, below `messages`. */
  readonly words?: Table;
  /** CSS of the body, for a sheet of the shadow root's (`adoptedStyleSheets`: it is allowed under a strict CSP). */
  readonly styles?: string;
  /** Asked at each drawing: the language may change. */
  readonly title: string;
  /** Between the title and the end of the dialog, its buttons included. */
  body(): TemplateResult;
  /** What a screen reader hears of progress and results. A word about the end is told before `close()`. */
  status(): string;
  /** The client has closed it, or the element has left the page: what is being read is given up, a write goes on. */
  left(): void;
}
