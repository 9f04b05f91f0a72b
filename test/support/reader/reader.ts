// A screen reader to listen to: @guidepup/virtual-screen-reader on an element whose tree is in the document itself, for that
// reader crosses no shadow root (docs/decisions/screen-reader.md). Not for: what a real reader makes of it.
import {virtual} from '@guidepup/virtual-screen-reader/browser.js';
import type {CSSResult, LitElement} from 'lit';
import {plain} from '../ui.js';
import {patience, settled, turn} from '../until.js';

interface Made {
  new (): LitElement;
  readonly styles: readonly CSSResult[];
}

/** The same class without a shadow root: templates, ids, live regions and focus are as they are there. */
export function inTheOpen<T>(element: T): T {
  const made = element as Made;
  const open = class extends made {
    protected override createRenderRoot(): HTMLElement {
      document.adoptedStyleSheets = made.styles.map(({styleSheet}) => styleSheet!);
      return Object.defineProperty(this, 'adoptedStyleSheets', {get: () => document.adoptedStyleSheets});
    }
  };
  customElements.define(`open-${made.name.toLowerCase()}`, open);
  return open as T;
}

/**
 * What a reader gets to see of changes. It stumbles over an element that has left; and it would say a region once for each
 * change in it, where Lit's development build makes two of one.
 */
class Changes extends MutationObserver {
  constructor(callback: MutationCallback) {
    super((changes, observer) => {
      const regions = new Set<Element>();
      const news = changes.filter(({target}) => {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest('[role=status], [role=alert]');
        if (!element?.isConnected || (region && regions.has(region))) return false;
        if (region) regions.add(region);
        return true;
      });
      callback(news, observer);
    });
  }
}

// What no reader says aloud: the ends of things, what is empty, and states that are as they always are.
const unsaid = /^(document|paragraph|list|status|alert|time|generic|group|\W|(polite|assertive):|end\b.*)$/;
const asAlways = /, (not (disabled|invalid|selected)|level 1, position \d, set size \d)(?=,|$)/g;
const most = 300;

export class Reader {
  static async start(): Promise<Reader> {
    const window = {document, MutationObserver: Changes};
    await virtual.start({container: document.body, window});
    await virtual.clearSpokenPhraseLog();
    return new Reader();
  }

  async stop(): Promise<void> {
    await virtual.stop();
    document.adoptedStyleSheets = [];
  }

  /** What was said since the last time. @param last waits until this has been said */
  async heard(last?: string): Promise<string[]> {
    if (last) await this.#saying(last);
    await settled();
    const said = await this.#said();
    await virtual.clearSpokenPhraseLog();
    return said;
  }

  async #saying(last: string): Promise<void> {
    const limit = performance.now() + patience;
    for (;;) {
      const said = await this.#said();
      if (said.some((phrase) => phrase.includes(last))) return;
      if (performance.now() > limit) throw new Error(`Nobody says "${last}". Said: ${said.join(' | ')}`);
      await turn();
    }
  }

  async #said(): Promise<string[]> {
    const said: string[] = [];
    let image = '';
    for (const phrase of await virtual.spokenPhraseLog()) {
      const words = plain(phrase)
        .replace(asAlways, '')
        .replace(/ ([,:.])/g, '$1');
      // What an image consists of is said by its name.
      if (image && words !== `end of ${image}`) continue;
      image = words.startsWith('image, ') ? words : '';
      if (!unsaid.test(words)) said.push(words);
    }
    return said;
  }

  /** On, thing by thing, to the next one that is said so; or to the end. */
  async readTo(what: string | RegExp = /^end of (document|dialog)/): Promise<void> {
    for (let step = 0; step < most; step++) {
      await virtual.next();
      const phrase = plain(await virtual.lastSpokenPhrase());
      if (typeof what === 'string' ? phrase.startsWith(what) : what.test(phrase)) return;
    }
    throw new Error(`Nothing is said that begins with "${what}".`);
  }

  /** @param text in the syntax of user-event: `{Control>}a{/Control}` */
  type(text: string): Promise<void> {
    return virtual.type(text);
  }

  /** One key, or one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await virtual.press(key);
  }
}
