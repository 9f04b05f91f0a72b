// Responsible for: the one <dialog> of the element: modal while something is open in it and it can be seen, also after a move
// in the document; Esc closes it, but not while a write is under way, and closes nothing of the page's. Loaded with acts.ts.
// Not for: what is in it, or where the focus goes next.
import {html, nothing, type LitElement, type ReactiveController} from 'lit';
import type {Shown} from '../../base/templates.js';
import type {OpenDialog} from './dialog-content.js';

/** No event tells of every way to hide a part of a page. */
const lookMs = 200;

export class DialogShell implements ReactiveController {
  open: OpenDialog | undefined;
  /** A write of the open dialog's is under way: its outcome is waited for. */
  writing = false;
  readonly #host: LitElement;
  readonly #closed: () => void;
  readonly #styles = new Set<string>();
  #shown: HTMLDialogElement | undefined;
  /** The page hides what the dialog stands in: modal, it would keep the page from being used, and nobody would see why. */
  #hidden = false;
  #timer: ReturnType<typeof setInterval> | undefined;
  /** Esc went down in the dialog; where it comes up, the dialog may be gone. */
  #escaping = false;

  /** @param closed told while `open` is still there */
  constructor(host: LitElement, closed: () => void) {
    this.#host = host;
    this.#closed = closed;
    host.addController(this);
  }

  get #element(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  /** As a sheet of the shadow root's: allowed under a strict CSP. */
  addStyles(styles = ''): void {
    if (!styles || this.#styles.has(styles)) return;
    this.#styles.add(styles);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    (this.#host.renderRoot as ShadowRoot).adoptedStyleSheets.push(sheet);
  }

  show(open: OpenDialog): void {
    this.open?.left();
    this.open = open;
    this.addStyles(open.styles);
    this.#host.requestUpdate();
  }

  close(): void {
    const {open} = this;
    if (!open) return;
    this.#closed();
    this.open = undefined;
    this.writing = false;
    open.left();
    // Before the focus goes elsewhere: a modal dialog keeps all else from having it.
    this.#element?.close();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    for (const type of ['keydown', 'keyup']) addEventListener(type, this.#keep, true);
  }

  hostDisconnected(): void {
    for (const type of ['keydown', 'keyup']) removeEventListener(type, this.#keep, true);
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** What Esc closes here is ours: a dialog of the page's around it, or a menu, would close with it. */
  #keep = (event: Event): void => {
    const {key, type, repeat} = event as KeyboardEvent;
    if (key !== 'Escape') return;
    const element = this.#element;
    // Held down, it is one press.
    if (repeat && this.#escaping) event.preventDefault();
    else if (type === 'keydown') this.#escaping = Boolean(element?.matches(':modal') && isOn(event, element));
    if (this.#escaping) event.stopImmediatePropagation();
  };

  hostUpdated(): void {
    if (this.open) this.#timer ??= setInterval(this.#look, lookMs);
    else {
      clearInterval(this.#timer);
      this.#timer = undefined;
      this.#hidden = false;
    }
    this.#look();
  }

  #look = (): void => {
    const element = this.#element;
    if (!element?.isConnected) return;
    if (!canBeSeen(element.parentElement)) {
      this.#hidden = true;
      element.close();
    } else if (this.#hidden) {
      this.#hidden = false;
      this.#showModal(element);
    } else if (!element.matches(':modal') && (element !== this.#shown || element.open)) {
      // One that a key has closed is on its way out. Moved in the document, it is open and no longer modal.
      this.#showModal(element);
    }
  };

  #showModal(element: HTMLDialogElement): void {
    this.#shown = element;
    element.open = false;
    element.showModal();
  }

  view(): Shown {
    const {open} = this;
    if (!open) return nothing;
    const keep = (event: Event): void => {
      if (this.writing) event.preventDefault();
    };
    // A browser may close it all the same.
    const closed = ({target}: Event): void => {
      if (target !== this.#element || this.#hidden || (target as HTMLDialogElement).open) return;
      if (this.writing) this.#showModal(target as HTMLDialogElement);
      else this.close();
    };
    return html`<dialog part="dialog" aria-labelledby="dialog-title" @cancel=${keep} @close=${closed}>
      <h2 id="dialog-title" tabindex="-1" autofocus>${open.title}</h2>
      ${open.body()}
      <div class="quiet" role="status">${open.status()}</div>
    </dialog>`;
  }
}

/** Pressed in the dialog, or where the focus of a modal dialog falls back to. */
function isOn(event: Event, dialog: HTMLDialogElement): boolean {
  const [target] = event.composedPath();
  return event.composedPath().includes(dialog) || target === document.body;
}

/** Also `hidden="until-found"`, a closed `details`, `content-visibility` and `visibility`; not what is scrolled away. */
function canBeSeen(element: Element | null): boolean {
  if (!element?.checkVisibility) return Boolean(element?.getClientRects().length);
  return element.checkVisibility({visibilityProperty: true});
}
