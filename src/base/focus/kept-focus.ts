// Responsible for: what has the focus keeps it when an update moves it in the document; when its control is gone, what it
// stood in has it, and when that is gone as well, what stands in its place. Not for: where the focus goes on purpose (the host).
import type {LitElement, ReactiveController} from 'lit';

export class KeptFocus implements ReactiveController {
  readonly #host: LitElement;
  /** Selects what gets the focus of a control that is gone; it is found again by its id. */
  readonly #around: string;
  /** Selects what may take the place of what is gone. */
  readonly #instead: string;
  #held: HTMLElement | null | undefined;
  #id: string | undefined;
  /** How many of the others stand before it; -1: it stands in none of what it could be around. */
  #before = -1;

  constructor(host: LitElement, around: string, instead = '') {
    this.#host = host;
    this.#around = around;
    this.#instead = instead;
  }

  get #root(): ShadowRoot | null {
    return this.#host.shadowRoot;
  }

  hostUpdate(): void {
    this.#held = this.#root?.activeElement as HTMLElement | null | undefined;
    const around = this.#held?.closest<HTMLElement>(this.#around);
    this.#id = around?.id;
    this.#before = around && this.#instead ? this.#all(this.#around).indexOf(around) : -1;
  }

  hostUpdated(): void {
    const held = this.#held;
    if (!held || this.#root?.activeElement) return;
    const place = held.isConnected ? held : (this.#id && this.#root?.getElementById(this.#id)) || this.#next;
    if (place) place.focus({preventScroll: true});
  }

  /** The one that has come in its place; after the last one, the one before. */
  get #next(): HTMLElement | undefined {
    if (this.#before < 0) return undefined;
    const others = this.#all(this.#instead);
    return others[this.#before] ?? others.at(-1);
  }

  #all(selector: string): HTMLElement[] {
    return [...(this.#root?.querySelectorAll<HTMLElement>(selector) ?? [])];
  }
}
