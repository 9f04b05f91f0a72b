// Responsible for: what a dialog shows and how it is opened. Types alone, so that the file of a dialog carries nothing of the
// element. Not for: the <dialog> itself (dialog.ts).
import type {CSSResult, TemplateResult} from 'lit';
import type {Shown} from '../../base/templates.js';
import type {Table} from '../../i18n/messages.js';

export interface DialogContent {
  /** English words of the dialog's own file: `t` of the host finds them from now on, below `messages`. */
  readonly words?: Table;
  readonly styles?: readonly CSSResult[];
  /** Read at each drawing: the language may change. */
  readonly title: string;
  /** The name of the button that closes the dialog; '' where another button does. */
  readonly closeName?: string;
  /** An outcome is not known yet: no button does anything. */
  readonly busy?: boolean;
  /** A month and its times stand side by side. */
  readonly wide?: boolean;
  /** A write is under way: neither Esc nor the browser closes the dialog. */
  readonly locked?: boolean;
  /** Esc was pressed while it is locked. */
  kept?(): void;
  /** Between the title and the end of the dialog, its buttons included unless they stand in the foot. */
  body(): TemplateResult;
  /** What stays in sight at the end of a long dialog. */
  foot?(): Shown;
  /** What a screen reader announces of progress and results. */
  status(): string;
  /** The dialog has closed, however it ended. */
  closed?(): void;
}

/**
 * Makes the content of a dialog.
 * @template Result what the content can end with
 * @param close ends the dialog
 */
export type OpenDialog<Result> = (close: (result: Result) => void) => DialogContent;

/** `dismissed`: by Esc or by the browser. `removed`: by the element, or because it left the page. */
export type Ending<Result> = Result | 'dismissed' | 'removed';
