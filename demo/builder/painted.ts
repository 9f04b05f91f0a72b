// Responsible for: the first state of the element that is being built, made in the page by the package's own file. Not for: where it
// stands in the snippet (snippet.ts).
import type {Prerendered, prerender as Prerender, PrerenderedTag} from '../../src/prerender.js';
import type {Draft} from './snippet.js';

const nothing: Prerendered = {html: '', styleHashes: []};

export class Painted {
  /** The last that was asked for: what is on its way for an earlier choice is dropped. */
  #key = '';
  #now = nothing;
  readonly #changed: () => void;

  /** @param changed it has come */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Nothing until it has come, or where it is not wanted. */
  of(wanted: boolean, {tag, attributes}: Pick<Draft, 'tag' | 'attributes'>): Prerendered {
    const key = wanted ? JSON.stringify([tag, attributes]) : '';
    if (key === this.#key) return this.#now;
    this.#key = key;
    this.#now = nothing;
    if (key) void this.#paint(key, tag as PrerenderedTag, Object.fromEntries(attributes));
    return nothing;
  }

  async #paint(key: string, tag: PrerenderedTag, attributes: Readonly<Record<string, string>>): Promise<void> {
    // Not `new URL('../..', import.meta.url)`: vite writes an address of its own in its place.
    const [root = ''] = import.meta.url.split('/demo/');
    try {
      // A template, not a variable: for a variable, vite's server loads its client into the page.
      const {prerender} = (await import(/* @vite-ignore */ `${root}/dist/prerender.js`)) as {
        readonly prerender: typeof Prerender;
      };
      const painted = await prerender(tag, attributes);
      if (key !== this.#key) return;
      this.#now = painted;
      this.#changed();
    } catch {
      // Without a network the snippet stays as it is; the next choice tries again.
      if (key === this.#key) this.#key = '';
    }
  }
}
