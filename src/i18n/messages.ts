// Responsible for: the types of the text tables, derived from the English tables, so that a missing text does not compile.
// Not for: the texts (en/, lang/).
import type {ErrorCode} from '../api/errors.js';
import type * as english from './en/index.js';

type English = typeof english;

/** The element or part that uses a text: the first half of a message key. */
export type Owner = keyof English;

/**
 * The texts of one owner in one language.
 * @template Forms the plural categories of the language in `Intl.PluralRules`, except `other`
 */
export type WordsOf<Name extends Owner, Forms extends Intl.LDMLPluralRule = never> = {
  readonly [Key in keyof English[Name]]: English[Name][Key] extends string
    ? string
    : Readonly<Record<Forms | 'other', string>>;
};

type Group<Names extends Owner, Forms extends Intl.LDMLPluralRule> = {
  readonly [Name in Names]: WordsOf<Name, Forms>;
};

/** The content of forms.ts of a language. */
export type FormWords<Forms extends Intl.LDMLPluralRule = never> = Group<
  'common' | 'phone' | 'signIn' | 'password',
  Forms
>;

/** The content of loyalty.ts of a language. */
export type LoyaltyWords = Group<'common' | 'loyalty', never>;

/** The content of review.ts of a language. */
export type ReviewWords = Group<'common' | 'review', never>;

/** The content of bookings.ts of a language: the list of appointments and its dialogs. */
export type BookingWords<Forms extends Intl.LDMLPluralRule = never> = Group<
  'common' | 'bookings' | 'cancel' | 'reschedule' | 'calendar' | 'guests',
  Forms
>;

/** The content of booking.ts of a language: booking itself; the other owners that it says come from the two files above. */
export type BookingFlowWords<Forms extends Intl.LDMLPluralRule = never> = Group<'booking', Forms>;

/** The content of profile.ts of a language: <altegio-profile>, whose phone form is that of forms.ts, and <altegio-account>. */
export type ProfileWords<Forms extends Intl.LDMLPluralRule = never> = Group<
  'common' | 'phone' | 'profile' | 'account',
  Forms
>;

/** A text, or its plural forms by the categories of `Intl.PluralRules`. */
export type Message = string | {readonly other: string; readonly [form: string]: string};

/** The texts of some owners in one language. */
export type Table = Readonly<Partial<Record<Owner, Readonly<Record<string, Message>>>>>;

/** `owner.name` of every text. */
export type MessageKey = {[Name in Owner]: `${Name}.${keyof English[Name] & string}`}[Owner];

/** Values for the `{placeholders}` of a message. */
export type Values = Readonly<Record<string, string | number>>;

/** The text of a key in the language in force. */
export type Translate = (key: MessageKey, values?: Values) => string;

/** Replaces texts by key: `{'phone.sendCode': 'Text me'}`; a failure by its code: `{'phone.network': 'No connection.'}`. */
export type Messages = Partial<Readonly<Record<MessageKey | `${Owner}.${ErrorCode}`, Message>>>;
