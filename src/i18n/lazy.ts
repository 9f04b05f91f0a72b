// Responsible for: the languages beside English, each in a file that is loaded when somebody reads it. In the classic
// script-tag build, files of this name find their neighbours beside the script (vite.config.ts).
import type {Message} from './messages.js';

export type Table = Readonly<Record<string, Message>>;

/** As Altegio's booking form offers them; by language, with a script where a language has two. */
export const languages: Readonly<Record<string, () => Promise<{readonly words: Table}>>> = {
  ar: () => import('./lang/ar.js'),
  az: () => import('./lang/az.js'),
  bg: () => import('./lang/bg.js'),
  cs: () => import('./lang/cs.js'),
  de: () => import('./lang/de.js'),
  es: () => import('./lang/es.js'),
  et: () => import('./lang/et.js'),
  fr: () => import('./lang/fr.js'),
  he: () => import('./lang/he.js'),
  hr: () => import('./lang/hr.js'),
  hu: () => import('./lang/hu.js'),
  hy: () => import('./lang/hy.js'),
  it: () => import('./lang/it.js'),
  ka: () => import('./lang/ka.js'),
  kk: () => import('./lang/kk.js'),
  lt: () => import('./lang/lt.js'),
  lv: () => import('./lang/lv.js'),
  mn: () => import('./lang/mn.js'),
  pl: () => import('./lang/pl.js'),
  ro: () => import('./lang/ro.js'),
  ru: () => import('./lang/ru.js'),
  sk: () => import('./lang/sk.js'),
  sl: () => import('./lang/sl.js'),
  'sr-Latn': () => import('./lang/sr-Latn.js'),
  uk: () => import('./lang/uk.js'),
  zh: () => import('./lang/zh.js'),
};
