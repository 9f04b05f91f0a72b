// Responsible for: the one <dialog> of the element: modal while something is open in it, also after a move in the
// document; Esc closes it, but not while a write is under way. Loaded with acts.ts.
// Not for: what is in it, or where the focus goes next.
import {html, nothing, type LitElement, type ReactiveController} from 'lit';
import type {Shown} from '../../internal/templates.js';
import {whenGone} from '../../internal/write.js';
import type {OpenDialog} from './dialog.js';

export class DialogShell implements ReactiveController {
  open: OpenDialog | undefined;
  /** A write of the open dialog's is under way: its outcome is waited for. */
  writing = false;
  readonly #host: LitElement;
  readonly #closed: () => void;
  readonly #styles = new Set<string>();
  #shown: HTMLDialogElement | undefined;

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

  hostUpdated(): void {
    const element = this.#element;
    // One that a key has closed is on its way out. Moved in the document, it is open and no longer modal.
    if (!element?.isConnected || element.matches(':modal') || (element === this.#shown && !element.open)) return;
    this.#showModal(element);
  }

  #showModal(element: HTMLDialogElement): void {
    this.#shown = element;
    element.open = false;
    element.showModal();
  }

  hostDisconnected(): void {
    whenGone(this.#host, () => this.close());
  }

  view(): Shown {
    const {open} = this;
    if (!open) return nothing;
    const keep = (event: Event): void => {
      if (this.writing) event.preventDefault();
    };
    // A browser may close it all the same.
    const closed = ({target}: Event): void => {
      if (target !== this.#element) return;
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
