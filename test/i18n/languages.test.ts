import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {languages} from '../../src/i18n/lazy.js';
import {isRightToLeft, languageAt, tableOf, toSpokenLanguage} from '../../src/i18n/localize.js';
import type {Message} from '../../src/i18n/messages.js';
import {alikeIn} from '../support/alike.js';
import {everyText as english} from '../support/words.js';

/** All texts of a language by key: what its files have together. */
async function everyTextOf(language: string): Promise<Readonly<Record<string, Message>>> {
  const files = await Promise.all(Object.values(languages[language]!).map((load) => load()));
  const tables = files.flatMap(({words}) => Object.entries(words));
  return Object.fromEntries(
    tables.flatMap(([owner, table]) => Object.entries(table).map(([name, text]) => [`${owner}.${name}`, text])),
  );
}

/** Altegio's own codes, as its booking forms and its dictionary send them, and what they mean. */
const altegio = {
  'en-US': 'en-US',
  'ru-RU': 'ru',
  'uk-UK': 'uk',
  'lv-LV': 'lv',
  'et-EE': 'et-EE',
  'ee-EE': 'et',
  'lt-LT': 'lt',
  'de-DE': 'de',
  'fr-FR': 'fr',
  'it-IT': 'it',
  'es-ES': 'es',
  'ka-KA': 'ka',
  'hy-AM': 'hy-AM',
  'kk-KK': 'kk',
  'hr-HR': 'hr',
  'cs-CS': 'cs',
  'ro-RO': 'ro',
  'cn-CN': 'zh',
  'ar-AR': 'ar',
  'bg-BG': 'bg',
  'he-IL': 'he-IL',
  'hu-HU': 'hu',
  'Lt-sr-SP': 'sr-Latn',
  'sk-SK': 'sk',
  'mn-MN': 'mn',
  'az-AZ': 'az',
  'pl-PL': 'pl',
  'sl-SL': 'sl',
};

const spokenAt = (lang: string): string => toSpokenLanguage(languageAt({} as HTMLElement, lang));
const forms = (message: Message): readonly string[] =>
  typeof message === 'string' ? [message] : Object.values(message);
const places = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted();

test('every language that Altegio’s booking form offers has its words, under each of its codes', () => {
  for (const [code, spoken] of Object.entries(altegio)) assert.equal(spokenAt(code), spoken, code);
  const offered = new Set(Object.values(altegio).map((spoken) => tableOf(spoken)));
  offered.delete('');
  assert.deepEqual([...offered].toSorted(), Object.keys(languages).toSorted());
  const files = readdirSync(new URL('../../src/i18n/lang/', import.meta.url));
  assert.deepEqual(files.toSorted(), [...offered].toSorted());
});

test('the table of docs/languages.md has every language, and Altegio’s codes where they differ', () => {
  const table = readFileSync(new URL('../../docs/languages.md', import.meta.url), 'utf8');
  for (const language of ['en', ...Object.keys(languages)])
    assert.match(table, new RegExp(`^\\| \`${language}\` `, 'm'));
  // A code that is the language itself, or with a country of its own, needs no explaining.
  for (const code of ['cs-CS', 'ee-EE', 'ka-KA', 'kk-KK', 'sl-SL', 'Lt-sr-SP', 'uk-UK', 'cn-CN', 'ar-AR']) {
    assert.ok(code in altegio && table.includes(`\`${code}\``), code);
  }
});

test('in a language that is read from right to left, a phone or a Latin name in a text keeps its own direction', async () => {
  for (const language of Object.keys(languages).filter(isRightToLeft)) {
    for (const [key, message] of Object.entries(await everyTextOf(language))) {
      for (const text of forms(message)) {
        const bare = text.replace(/\u2068\{\w+\}\u2069/g, '').replaceAll('{count}', '');
        assert.deepEqual(places(bare), [], `${language} ${key}: the value stands between \\u2068 and \\u2069`);
      }
    }
  }
});

test('words, dates and prices are of one script: Serbian is Latin, Chinese is simplified', () => {
  const cases = {
    sr: 'sr-Latn',
    'sr-Cyrl-RS': 'sr-Latn-RS',
    sr_RS: 'sr-Latn-RS',
    'zh-TW': 'zh',
    'zh-Hant-HK': 'zh',
    'az-Cyrl': 'az',
  };
  for (const [code, spoken] of Object.entries(cases)) assert.equal(spokenAt(code), spoken, code);
  assert.deepEqual(['ar', 'ar-AE', 'he-IL', 'arn', 'de'].map(isRightToLeft), [true, true, true, false, false]);
});

for (const language of Object.keys(languages)) {
  test(`${language}: every key, with its places, in the plural forms of the language`, async () => {
    const words = await everyTextOf(language);
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    assert.deepEqual(Object.keys(words).toSorted(), Object.keys(english).toSorted());
    for (const [key, message] of Object.entries(english)) {
      const said = words[key]!;
      assert.equal(typeof said, typeof message, key);
      if (typeof said !== 'string') assert.deepEqual(Object.keys(said).toSorted(), wanted, key);
      const [example = ''] = forms(message).slice(-1);
      for (const text of forms(said)) {
        assert.equal(text, text.trim(), key);
        assert.doesNotMatch(text, /!|TODO|\{\s|\s\}/, key);
        // Where a form stands for one number alone, the number may be a word.
        const found = places(text);
        if (found.length || typeof said === 'string') assert.deepEqual(found, places(example), `${key}: ${text}`);
      }
    }
  });

  test(`${language}: nothing is left in English`, async () => {
    const words = await everyTextOf(language);
    const same = Object.entries(english)
      .filter(([key, message]) => forms(words[key]!).some((text) => forms(message).includes(text)))
      .map(([key]) => key);
    // Words that are written alike in both.
    assert.deepEqual(
      same.filter((key) => !alikeIn(language).includes(key)),
      [],
    );
  });
}

test('a button is called by what stands on it: “Change” is in each of its longer names', async () => {
  for (const language of Object.keys(languages)) {
    const texts = (await everyTextOf(language)) as Readonly<Record<string, string>>;
    const shown = texts['booking.change']!.toLocaleLowerCase(language);
    const longer = Object.entries(texts).filter(([key]) => /^booking\.change[A-Z]/.test(key));
    assert.equal(longer.length, 5);
    for (const [key, name] of longer)
      assert.ok(name.toLocaleLowerCase(language).includes(shown), `${language}: ${key}`);
  }
});
