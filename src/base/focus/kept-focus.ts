// Responsible for: what has the focus keeps it when an update moves it in the document; when its control is gone, what it
// stood in has it. Not for: where the focus goes on purpose (the host).
import type {LitElement, ReactiveController} from 'lit';

export class KeptFocus implements ReactiveController {
  readonly #host: LitElement;
  /** Selects what gets the focus of a control that is gone; it is found again by its id. */
  readonly #around: string;
  #held: HTMLElement | null | undefined;
  #id: string | undefined;

  constructor(host: LitElement, around: string) {
    this.#host = host;
    this.#around = around;
  }

  get #root(): ShadowRoot | null {
    return this.#host.shadowRoot;
  }

  hostUpdate(): void {
    this.#held = this.#root?.activeElement as HTMLElement | null | undefined;
    this.#id = this.#held?.closest(this.#around)?.id;
  }

  hostUpdated(): void {
    const held = this.#held;
    if (!held || this.#root?.activeElement) return;
    const place = held.isConnected ? held : this.#id && this.#root?.getElementById(this.#id);
    if (place) place.focus({preventScroll: true});
  }
}
