// Responsible for: what the elements ask of a page while they draw their first state, where there is none. dist/prerender.js uses these
// names in place of the global ones, which stay as they are. Not for: anything that an element does later.

/** Nothing is written from the right around an element whose page is not known. */
export const document = {documentElement: {lang: ''}, hidden: false, createTreeWalker: () => ({})};

/** English, as for an element without `lang`. */
export const navigator = {language: 'en'};

const never = (): number => 0;

/** Nothing comes after the first state. */
export {never as addEventListener, never as removeEventListener, never as requestAnimationFrame, never as setTimeout};

/** A text that Lit's server renderer writes. */
export class Text {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}
