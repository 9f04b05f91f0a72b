// Responsible for: the words of the language that an element speaks, fetched once for the page, and what it says until
// they are here. Not for: which language that is (i18n/localize.ts), or English (each element has its own).
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {languages, type WordFile} from '../i18n/lazy.js';
import {tableOf} from '../i18n/localize.js';
import {common} from '../i18n/en/common.js';
import type {Message, Owner, Table} from '../i18n/messages.js';

/** Nobody reads a blank form for longer; English is better. */
const patienceMs = 4000;

/** What has come, by the function that loads it: a text is fetched once for the page. */
const tables = new Map<() => Promise<{readonly words: Table}>, Table>();

/** The texts that an element says. */
export interface Texts {
  /** In English; besides those that every element has. */
  readonly words: Table;
  /** The file of a language that has them. */
  readonly file: WordFile;
}

export class Translations implements ReactiveController {
  /** Of words, dates and prices, which are never mixed. */
  lang = 'en';
  /** Settled when the wanted words are here, or given up for now. */
  settled: Promise<unknown> | undefined;
  /** Settled when they are here, however long it takes, or could not be loaded. */
  coming: Promise<unknown> | undefined;
  #wanted = '';
  #spoke = false;
  /** Of the language; empty for English. */
  #words: Table = {};
  /** What came with files that were loaded later, in English. */
  #added: Table = {};
  readonly #host: ReactiveControllerHost;
  readonly #texts: () => Texts;
  readonly #own: () => Readonly<Record<string, Message | undefined>> | undefined;

  /**
   * @param texts of the host
   * @param own what the embedder wrote instead, by key
   */
  constructor(
    host: ReactiveControllerHost,
    texts: () => Texts,
    own: () => Readonly<Record<string, Message | undefined>> | undefined,
  ) {
    this.#host = host;
    this.#texts = texts;
    this.#own = own;
    host.addController(this);
  }

  /** The embedder's text, that of the language, or the English one. */
  find(owner: Owner, name: string): Message | undefined {
    return this.#own()?.[`${owner}.${name}`] ?? this.#words[owner]?.[name] ?? this.#english(owner)[name];
  }

  #english(owner: Owner): Readonly<Record<string, Message>> {
    return {...(owner === 'common' && common), ...this.#texts().words[owner], ...this.#added[owner]};
  }

  /** Whether a key is one of the texts that have been loaded. */
  knows(key: string): boolean {
    const [owner = '', name = ''] = key.split('.');
    return name in this.#english(owner as Owner);
  }

  /** English texts that come with a file that is loaded later. */
  add(words: Table): void {
    for (const owner of Object.keys(words) as Owner[]) {
      this.#added = {...this.#added, [owner]: {...this.#added[owner], ...words[owner]}};
    }
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#again);
    this.#wanted = '';
  }

  /** @returns whether there is something to say it in: not while the first words are on their way */
  speak(wanted: string): boolean {
    if (wanted === this.#wanted) return this.#spoke;
    this.#wanted = wanted;
    this.settled = undefined;
    const load = languages[tableOf(wanted)]?.[this.#texts().file];
    const here = load ? tables.get(load) : {};
    if (!load || here) this.#use(wanted, here ?? {});
    else this.settled = this.#await(wanted, (this.coming = this.#fetch(wanted, load)));
    return this.#spoke;
  }

  async #await(wanted: string, coming: Promise<void>): Promise<void> {
    await Promise.race([coming, wait(patienceMs)]);
    if (wanted === this.#wanted) this.settled = undefined;
    this.#spoke = true;
    this.#host.requestUpdate();
  }

  async #fetch(wanted: string, load: () => Promise<{readonly words: Table}>): Promise<void> {
    try {
      const {words} = await load();
      tables.set(load, words);
      if (wanted === this.#wanted) this.#use(wanted, words);
      // Also when it came after the patience was over.
      this.#host.requestUpdate();
    } catch {
      // Not now: the language before, or English, until the network is back.
      if (wanted === this.#wanted) addEventListener('online', this.#again, {once: true});
    }
  }

  #again = (): void => {
    this.#wanted = '';
    this.#host.requestUpdate();
  };

  #use(lang: string, words: Table): void {
    this.lang = lang;
    this.#words = words;
    this.#spoke = true;
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
