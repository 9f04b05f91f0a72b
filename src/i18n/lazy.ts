// Responsible for: loading the texts of every language except English. Each language has one file for each group of elements,
// loaded when an element of that group needs it. In the classic script-tag build, a file named lazy.ts resolves its imports
// relative to the script (vite.config.ts). Not for: choosing the language (localize.ts).
import type {Table} from './messages.js';

/** `forms`: phone, sign-in and password. `bookings`: the list of appointments and its dialogs. `booking`: booking.
 * `profile`: the account and its profile. */
export type WordFile = 'forms' | 'bookings' | 'booking' | 'profile';

type Load = () => Promise<{readonly words: Table}>;

/** The languages of Altegio's booking form. The key names the script if a language has two. */
export const languages: Readonly<Record<string, Readonly<Record<WordFile, Load>>>> = {
  ar: {
    forms: () => import('./lang/ar/forms.js'),
    bookings: () => import('./lang/ar/bookings.js'),
    booking: () => import('./lang/ar/booking.js'),
    profile: () => import('./lang/ar/profile.js'),
  },
  az: {
    forms: () => import('./lang/az/forms.js'),
    bookings: () => import('./lang/az/bookings.js'),
    booking: () => import('./lang/az/booking.js'),
    profile: () => import('./lang/az/profile.js'),
  },
  bg: {
    forms: () => import('./lang/bg/forms.js'),
    bookings: () => import('./lang/bg/bookings.js'),
    booking: () => import('./lang/bg/booking.js'),
    profile: () => import('./lang/bg/profile.js'),
  },
  cs: {
    forms: () => import('./lang/cs/forms.js'),
    bookings: () => import('./lang/cs/bookings.js'),
    booking: () => import('./lang/cs/booking.js'),
    profile: () => import('./lang/cs/profile.js'),
  },
  de: {
    forms: () => import('./lang/de/forms.js'),
    bookings: () => import('./lang/de/bookings.js'),
    booking: () => import('./lang/de/booking.js'),
    profile: () => import('./lang/de/profile.js'),
  },
  es: {
    forms: () => import('./lang/es/forms.js'),
    bookings: () => import('./lang/es/bookings.js'),
    booking: () => import('./lang/es/booking.js'),
    profile: () => import('./lang/es/profile.js'),
  },
  et: {
    forms: () => import('./lang/et/forms.js'),
    bookings: () => import('./lang/et/bookings.js'),
    booking: () => import('./lang/et/booking.js'),
    profile: () => import('./lang/et/profile.js'),
  },
  fr: {
    forms: () => import('./lang/fr/forms.js'),
    bookings: () => import('./lang/fr/bookings.js'),
    booking: () => import('./lang/fr/booking.js'),
    profile: () => import('./lang/fr/profile.js'),
  },
  he: {
    forms: () => import('./lang/he/forms.js'),
    bookings: () => import('./lang/he/bookings.js'),
    booking: () => import('./lang/he/booking.js'),
    profile: () => import('./lang/he/profile.js'),
  },
  hr: {
    forms: () => import('./lang/hr/forms.js'),
    bookings: () => import('./lang/hr/bookings.js'),
    booking: () => import('./lang/hr/booking.js'),
    profile: () => import('./lang/hr/profile.js'),
  },
  hu: {
    forms: () => import('./lang/hu/forms.js'),
    bookings: () => import('./lang/hu/bookings.js'),
    booking: () => import('./lang/hu/booking.js'),
    profile: () => import('./lang/hu/profile.js'),
  },
  hy: {
    forms: () => import('./lang/hy/forms.js'),
    bookings: () => import('./lang/hy/bookings.js'),
    booking: () => import('./lang/hy/booking.js'),
    profile: () => import('./lang/hy/profile.js'),
  },
  it: {
    forms: () => import('./lang/it/forms.js'),
    bookings: () => import('./lang/it/bookings.js'),
    booking: () => import('./lang/it/booking.js'),
    profile: () => import('./lang/it/profile.js'),
  },
  ka: {
    forms: () => import('./lang/ka/forms.js'),
    bookings: () => import('./lang/ka/bookings.js'),
    booking: () => import('./lang/ka/booking.js'),
    profile: () => import('./lang/ka/profile.js'),
  },
  kk: {
    forms: () => import('./lang/kk/forms.js'),
    bookings: () => import('./lang/kk/bookings.js'),
    booking: () => import('./lang/kk/booking.js'),
    profile: () => import('./lang/kk/profile.js'),
  },
  lt: {
    forms: () => import('./lang/lt/forms.js'),
    bookings: () => import('./lang/lt/bookings.js'),
    booking: () => import('./lang/lt/booking.js'),
    profile: () => import('./lang/lt/profile.js'),
  },
  lv: {
    forms: () => import('./lang/lv/forms.js'),
    bookings: () => import('./lang/lv/bookings.js'),
    booking: () => import('./lang/lv/booking.js'),
    profile: () => import('./lang/lv/profile.js'),
  },
  mn: {
    forms: () => import('./lang/mn/forms.js'),
    bookings: () => import('./lang/mn/bookings.js'),
    booking: () => import('./lang/mn/booking.js'),
    profile: () => import('./lang/mn/profile.js'),
  },
  pl: {
    forms: () => import('./lang/pl/forms.js'),
    bookings: () => import('./lang/pl/bookings.js'),
    booking: () => import('./lang/pl/booking.js'),
    profile: () => import('./lang/pl/profile.js'),
  },
  ro: {
    forms: () => import('./lang/ro/forms.js'),
    bookings: () => import('./lang/ro/bookings.js'),
    booking: () => import('./lang/ro/booking.js'),
    profile: () => import('./lang/ro/profile.js'),
  },
  ru: {
    forms: () => import('./lang/ru/forms.js'),
    bookings: () => import('./lang/ru/bookings.js'),
    booking: () => import('./lang/ru/booking.js'),
    profile: () => import('./lang/ru/profile.js'),
  },
  sk: {
    forms: () => import('./lang/sk/forms.js'),
    bookings: () => import('./lang/sk/bookings.js'),
    booking: () => import('./lang/sk/booking.js'),
    profile: () => import('./lang/sk/profile.js'),
  },
  sl: {
    forms: () => import('./lang/sl/forms.js'),
    bookings: () => import('./lang/sl/bookings.js'),
    booking: () => import('./lang/sl/booking.js'),
    profile: () => import('./lang/sl/profile.js'),
  },
  'sr-Latn': {
    forms: () => import('./lang/sr-Latn/forms.js'),
    bookings: () => import('./lang/sr-Latn/bookings.js'),
    booking: () => import('./lang/sr-Latn/booking.js'),
    profile: () => import('./lang/sr-Latn/profile.js'),
  },
  uk: {
    forms: () => import('./lang/uk/forms.js'),
    bookings: () => import('./lang/uk/bookings.js'),
    booking: () => import('./lang/uk/booking.js'),
    profile: () => import('./lang/uk/profile.js'),
  },
  zh: {
    forms: () => import('./lang/zh/forms.js'),
    bookings: () => import('./lang/zh/bookings.js'),
    booking: () => import('./lang/zh/booking.js'),
    profile: () => import('./lang/zh/profile.js'),
  },
};
