// Responsible for: the forms of values that several rows have.
// Not for: which row has which (the other files here).
import type {QueryRule, TextRule} from './row.js';

export const ID: QueryRule = {pattern: /^[0-9]{1,12}$/};
/** Must name a chain. 0 names none. */
export const NAMED_CHAIN: QueryRule = {pattern: /^(?=.*[1-9])[0-9]{1,12}$/, required: true};
export const DAY: QueryRule = {pattern: /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, isDay: true};
export const LOCATION: QueryRule = {...ID, names: 'location'};
export const CHAIN: QueryRule = {...ID, names: 'chain'};
/** Of a free time, as Altegio wrote it. A `+` that was not encoded arrives as a space. */
export const MOMENT: QueryRule = {pattern: /^[0-9TZ:.+ -]{1,40}$/, beginsWithDay: true};

const MOST_SERVICES = 50;
export const SERVICES: QueryRule = {...ID, atMost: MOST_SERVICES};

// Wide on purpose: Altegio validates numbers, this only keeps out other text. A `+` that was not encoded arrives as a space.
export const PHONE = /^[+ ]?[0-9 ().-]{3,30}$/;
export const PHONE_FIELD: TextRule = {maxLength: 31, pattern: PHONE};
export const CODE: TextRule = {maxLength: 16, orNumber: true};
export const NAME: TextRule = {maxLength: 200};
export const EMAIL: TextRule = {maxLength: 320};
export const COMMENT: TextRule = {maxLength: 4000};
export const MOMENT_FIELD: TextRule = {maxLength: 40, beginsWithDay: true};
export const PROOF = {maxLength: 4096, pattern: /^[A-Za-z0-9+/=_-]{1,4096}$/, forProxy: true} as const;

/** A whole number of so many digits, as a number or as its text. */
export const digits = (most: number): TextRule => ({
  maxLength: most,
  pattern: new RegExp(`^[0-9]{1,${most}}$`),
  orNumber: true,
});

export const ID_FIELD = digits(12);
export const SERVICE_IDS = {items: ID_FIELD, atMost: MOST_SERVICES} as const;
