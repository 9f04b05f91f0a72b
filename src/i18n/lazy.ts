// Responsible for: loading the texts of every language except English. Each language has one file for each group of elements,
// loaded when an element of that group needs it. In the classic script-tag build, a file named lazy.ts resolves its imports
// relative to the script (vite.config.ts). Not for: choosing the language (localize.ts).
import type {Table} from './messages.js';

/** `forms`: phone, sign-in and password. `bookings`: the list of appointments and its dialogs. */
export type WordFile = 'forms' | 'bookings';

type Load = () => Promise<{readonly words: Table}>;

/** The languages of Altegio's booking form. The key names the script if a language has two. */
export const languages: Readonly<Record<string, Readonly<Record<WordFile, Load>>>> = {
  ar: {forms: () => import('./lang/ar/forms.js'), bookings: () => import('./lang/ar/bookings.js')},
  az: {forms: () => import('./lang/az/forms.js'), bookings: () => import('./lang/az/bookings.js')},
  bg: {forms: () => import('./lang/bg/forms.js'), bookings: () => import('./lang/bg/bookings.js')},
  cs: {forms: () => import('./lang/cs/forms.js'), bookings: () => import('./lang/cs/bookings.js')},
  de: {forms: () => import('./lang/de/forms.js'), bookings: () => import('./lang/de/bookings.js')},
  es: {forms: () => import('./lang/es/forms.js'), bookings: () => import('./lang/es/bookings.js')},
  et: {forms: () => import('./lang/et/forms.js'), bookings: () => import('./lang/et/bookings.js')},
  fr: {forms: () => import('./lang/fr/forms.js'), bookings: () => import('./lang/fr/bookings.js')},
  he: {forms: () => import('./lang/he/forms.js'), bookings: () => import('./lang/he/bookings.js')},
  hr: {forms: () => import('./lang/hr/forms.js'), bookings: () => import('./lang/hr/bookings.js')},
  hu: {forms: () => import('./lang/hu/forms.js'), bookings: () => import('./lang/hu/bookings.js')},
  hy: {forms: () => import('./lang/hy/forms.js'), bookings: () => import('./lang/hy/bookings.js')},
  it: {forms: () => import('./lang/it/forms.js'), bookings: () => import('./lang/it/bookings.js')},
  ka: {forms: () => import('./lang/ka/forms.js'), bookings: () => import('./lang/ka/bookings.js')},
  kk: {forms: () => import('./lang/kk/forms.js'), bookings: () => import('./lang/kk/bookings.js')},
  lt: {forms: () => import('./lang/lt/forms.js'), bookings: () => import('./lang/lt/bookings.js')},
  lv: {forms: () => import('./lang/lv/forms.js'), bookings: () => import('./lang/lv/bookings.js')},
  mn: {forms: () => import('./lang/mn/forms.js'), bookings: () => import('./lang/mn/bookings.js')},
  pl: {forms: () => import('./lang/pl/forms.js'), bookings: () => import('./lang/pl/bookings.js')},
  ro: {forms: () => import('./lang/ro/forms.js'), bookings: () => import('./lang/ro/bookings.js')},
  ru: {forms: () => import('./lang/ru/forms.js'), bookings: () => import('./lang/ru/bookings.js')},
  sk: {forms: () => import('./lang/sk/forms.js'), bookings: () => import('./lang/sk/bookings.js')},
  sl: {forms: () => import('./lang/sl/forms.js'), bookings: () => import('./lang/sl/bookings.js')},
  'sr-Latn': {forms: () => import('./lang/sr-Latn/forms.js'), bookings: () => import('./lang/sr-Latn/bookings.js')},
  uk: {forms: () => import('./lang/uk/forms.js'), bookings: () => import('./lang/uk/bookings.js')},
  zh: {forms: () => import('./lang/zh/forms.js'), bookings: () => import('./lang/zh/bookings.js')},
};
