// Responsible for: the types of the tables of texts, taken from the English ones. A missing text does not compile.
import type {ErrorCode} from '../api/errors.js';
import type * as english from './en/index.js';

type English = typeof english;

/** The piece that says a text. */
export type Owner = keyof English;

/**
 * The texts of one owner in one language.
 * @template Forms the forms that `Intl.PluralRules` has for the language, besides `other`
 */
export type WordsOf<Name extends Owner, Forms extends Intl.LDMLPluralRule = never> = {
  readonly [Key in keyof English[Name]]: English[Name][Key] extends string
    ? string
    : Readonly<Record<Forms | 'other', string>>;
};

type Group<Names extends Owner, Forms extends Intl.LDMLPluralRule> = {
  readonly [Name in Names]: WordsOf<Name, Forms>;
};

/** One file of a language: the texts of the forms. */
export type FormWords<Forms extends Intl.LDMLPluralRule = never> = Group<
  'common' | 'phone' | 'signIn' | 'password',
  Forms
>;

/** One file of a language: the texts of the list of appointments and of its dialogs. */
export type BookingWords<Forms extends Intl.LDMLPluralRule = never> = Group<
  'common' | 'bookings' | 'cancel' | 'reschedule' | 'calendar' | 'guests',
  Forms
>;

/** A sentence, or its plural forms by `Intl.PluralRules`. */
export type Message = string | {readonly other: string; readonly [form: string]: string};

/** The texts of some owners in one language. */
export type Table = Readonly<Partial<Record<Owner, Readonly<Record<string, Message>>>>>;

/** `owner.name` of each text. */
export type MessageKey = {[Name in Owner]: `${Name}.${keyof English[Name] & string}`}[Owner];

/** What goes into the `{places}` of a message. */
export type Values = Readonly<Record<string, string | number>>;

/** The text of a key in the language in force. */
export type Translate = (key: MessageKey, values?: Values) => string;

/** Replaces texts by key: `{'phone.sendCode': 'Text me'}`; a failure by its code: `{'phone.network': 'No connection.'}`. */
export type Messages = Partial<Readonly<Record<MessageKey | `${Owner}.${ErrorCode}`, Message>>>;
