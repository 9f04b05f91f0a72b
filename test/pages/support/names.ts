// Responsible for: the names of controls in the language of a page, for tests whose steps are the same in several languages.
// Not for: tests of one language, which have the names of the contract in themselves.
import {languages} from '../../../src/i18n/lazy.js';
import type {Message} from '../../../src/i18n/messages.js';
import {everyText} from '../../support/words.js';

/**
 * What stands for an English text, whole or begun. A text may have two translations, one by each owner.
 * @param end the name ends with it, after a comma
 */
export type Names = (english: string, end?: boolean) => RegExp;

export async function namesIn(lang: string): Promise<Names> {
  const files = await Promise.all(Object.values(languages[lang] ?? {}).map((load) => load()));
  const said: Record<string, Message> = {...(lang === 'en' && everyText)};
  for (const {words} of files)
    for (const [owner, table] of Object.entries(words))
      for (const [name, message] of Object.entries(table)) said[`${owner}.${name}`] = message;
  return (english, end) => {
    const all = Object.entries(everyText).filter(([, text]) => typeof text === 'string');
    const same = all.filter(([, text]) => text === english);
    const begun = all.filter(([, text]) => String(text).startsWith(english));
    const texts = (same.length ? same : begun).map(([key]) => said[key]).filter((text) => typeof text === 'string');
    if (!texts.length) throw new Error(`${lang} has nothing for “${english}”`);
    return new RegExp(`${end ? '(?:, |، )' : '^'}(?:${[...new Set(texts)].map(pattern).join('|')})$`);
  };
}

/** A value may stand where the text has a placeholder. */
const pattern = (text: string): string => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.*');
