// Responsible for: the one <dialog> of an element: modal while something is open in it and it can be seen, also after a move
// in the document. Esc closes it, but not while a write is under way, and closes no dialog of the page. Gives the focus back.
// Not for: what is in it.
import {html, nothing, type ReactiveController} from 'lit';
import type {Host} from '../../base/host.js';
import {cross} from '../../base/icons.js';
import {nextTask} from '../../base/page/next-task.js';
import {keepSecondClick} from '../../base/page/second-click.js';
import type {Shown} from '../../base/templates.js';
import type {DialogContent, Ending, OpenDialog} from './dialog-content.js';
import {dialogStyles} from './dialog.styles.js';

/** No event tells of every way to hide a part of a page. */
const lookMs = 200;

export class Dialogs implements ReactiveController {
  readonly #host: Host;
  #content: DialogContent | undefined;
  #end: (ending: 'dismissed' | 'removed') => void = () => {};
  /** The element that was last made modal. */
  #shown: HTMLDialogElement | undefined;
  /** The page hides what the dialog stands in. A modal dialog that nobody sees would block the page. */
  #hidden = false;
  #timer: ReturnType<typeof setInterval> | undefined;
  /** Esc went down in the dialog; the dialog may be gone when it comes up. */
  #escaping = false;

  constructor(host: Host) {
    this.#host = host;
    host.addStyles(dialogStyles);
    host.element.addController(this);
    host.whenGone(() => this.close());
    keepSecondClick(host.element.renderRoot);
  }

  /** What is open. */
  get content(): DialogContent | undefined {
    return this.#content;
  }

  get #element(): HTMLDialogElement | null {
    return this.#host.element.renderRoot.querySelector('dialog');
  }

  /**
   * Opens a dialog in place of the one that is open.
   * @param focusAfter selectors: the first that is found has the focus afterwards
   * @returns how it ended, once it has closed
   */
  open<Result>(dialog: OpenDialog<Result>, focusAfter: readonly string[] = []): Promise<Ending<Result>> {
    this.close();
    return new Promise((resolve) => {
      const end = (ending: Ending<Result>): void => {
        if (this.#content !== content) return;
        this.#content = undefined;
        content.closed?.();
        // Before the focus goes elsewhere: while a dialog is modal, nothing else can have it.
        this.#element?.close();
        this.#shown = undefined;
        this.#host.redraw();
        resolve(ending);
        void this.#focusOn(focusAfter);
      };
      const content = (this.#content = dialog(end));
      this.#end = end;
      this.#host.addWords(content.words ?? {});
      this.#host.addStyles(...(content.styles ?? []));
      this.#host.redraw();
    });
  }

  /** Closes what is open, also while it is locked. */
  close(): void {
    if (this.#content) this.#end('removed');
  }

  /** Soon, for what is there may be gone with the next reading; what is drawn later is waited for. */
  async #focusOn(selectors: readonly string[]): Promise<void> {
    const {element} = this.#host;
    // What is announced of it comes first.
    for (const drawn of [nextTask(), element.updateComplete]) {
      await drawn;
      const [found] = selectors.flatMap((selector) => element.renderRoot.querySelector<HTMLElement>(selector) ?? []);
      if (this.#content) return;
      if (found) return found.focus();
    }
  }

  hostConnected(): void {
    for (const type of ['keydown', 'keyup']) addEventListener(type, this.#keepEscape, true);
  }

  hostDisconnected(): void {
    for (const type of ['keydown', 'keyup']) removeEventListener(type, this.#keepEscape, true);
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** An Esc that closes this dialog must not also close a dialog or a menu of the page around it. */
  #keepEscape = (event: Event): void => {
    const {key, type, repeat} = event as KeyboardEvent;
    if (key !== 'Escape') return;
    const element = this.#element;
    // A key that is held down is one press.
    if (repeat && this.#escaping) event.preventDefault();
    else if (type === 'keydown') this.#escaping = Boolean(element?.matches(':modal') && isOn(event, element));
    if (this.#escaping) event.stopImmediatePropagation();
  };

  hostUpdated(): void {
    if (this.#content) this.#timer ??= setInterval(this.#look, lookMs);
    else {
      clearInterval(this.#timer);
      this.#timer = undefined;
      this.#hidden = false;
    }
    this.#look();
  }

  #look = (): void => {
    const element = this.#element;
    if (!this.#content || !element?.isConnected) return;
    if (!canBeSeen(element.parentElement)) {
      this.#hidden = true;
      element.close();
    } else if (this.#hidden) {
      this.#hidden = false;
      this.#showModal(element);
    } else if (!element.matches(':modal') && (element !== this.#shown || element.open)) {
      // A dialog that a key has closed is on its way out. After a move in the document it is open and no longer modal.
      this.#showModal(element);
    }
  };

  #showModal(element: HTMLDialogElement): void {
    this.#shown = element;
    element.open = false;
    element.showModal();
  }

  view(): Shown {
    const content = this.#content;
    if (!content) return nothing;
    const cancelled = (event: Event): void => {
      if (!content.locked) return;
      event.preventDefault();
      content.kept?.();
    };
    // A browser may close a locked dialog all the same.
    const closed = ({target}: Event): void => {
      if (target !== this.#element || this.#hidden || (target as HTMLDialogElement).open) return;
      if (content.locked) this.#showModal(target as HTMLDialogElement);
      else this.#end('dismissed');
    };
    const foot = content.foot?.() ?? nothing;
    return html`<dialog
      part="dialog"
      class=${content.wide ? 'wide' : ''}
      aria-labelledby="dialog-title"
      @cancel=${cancelled}
      @close=${closed}
    >
      <div class="top">
        <h2 id="dialog-title" tabindex="-1" autofocus>${content.title}</h2>
        ${
          content.closeName
            ? html`<button
                part="button"
                class="icon"
                type="button"
                aria-label=${content.closeName}
                aria-disabled=${content.busy ?? false}
                @click=${() => content.busy || this.#end('dismissed')}
              >
                ${cross()}
              </button>`
            : nothing
        }
      </div>
      <div class="inner">${content.body()}</div>
      ${foot === nothing ? nothing : html`<div class="foot">${foot}</div>`}
      <div class="quiet" role="status">${content.status()}</div>
    </dialog>`;
  }
}

/** Pressed in the dialog, or where the focus of a modal dialog falls back to. */
function isOn(event: Event, dialog: HTMLDialogElement): boolean {
  const [target] = event.composedPath();
  return event.composedPath().includes(dialog) || target === document.body;
}

/** Not in a `hidden="until-found"`, a closed `details`, `content-visibility` or `visibility`; scrolled away is not hidden. */
function canBeSeen(element: Element | null): boolean {
  if (!element?.checkVisibility) return Boolean(element?.getClientRects().length);
  return element.checkVisibility({visibilityProperty: true});
}
