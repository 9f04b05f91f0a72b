// Responsible for: the types of the tables of words, taken from the English ones. A missing key does not compile.
import type {ErrorCode} from '../api/errors.js';
import type * as en from './en.js';
import type * as calendar from './en-calendar.js';
import type * as acts from './en-acts.js';
import type * as memory from './en-memory.js';
import type * as reschedule from './en-reschedule.js';

type Tables = typeof en & typeof reschedule & typeof acts & typeof calendar & typeof memory;
type English = Tables['common'] &
  Tables['phone'] &
  Tables['signIn'] &
  Tables['passwords'] &
  Tables['changePassword'] &
  Tables['bookings'] &
  Tables['reschedule'] &
  Tables['actWords'] &
  Tables['calendarWords'] &
  Tables['memoryWords'];

/**
 * All that is said in one language.
 * @template Forms what `Intl.PluralRules` tells apart in it besides `other`
 */
export type Words<Forms extends Intl.LDMLPluralRule = never> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : Readonly<Record<Forms | 'other', string>>;
};

/** A sentence, or its plural forms by `Intl.PluralRules`. */
export type Message = string | {readonly other: string; readonly [form: string]: string};

/** Every text that an element shows, by key; a failure's key is its code. */
export type MessageKey = keyof English | ErrorCode;

/** What goes into the `{places}` of a message. */
export type Values = Readonly<Record<string, string | number>>;

/** Replaces texts by key: `{sendCode: 'Text me'}`. */
export type Messages = Partial<Readonly<Record<MessageKey, Message>>>;
