// Responsible for: what a host may write on each tag, read off the element classes and their events.
// Not for: how a framework spells it (react.ts, vue.ts, svelte.ts and solid.ts beside this file).
import type {LitElement} from 'lit';
import type {
  AccountEventMap,
  AltegioAccount,
  AltegioBooking,
  AltegioChangePassword,
  AltegioLoyalty,
  AltegioMyBookings,
  AltegioPhoneVerify,
  AltegioProfile,
  AltegioReview,
  AltegioSignIn,
  BookingEventMap,
  ChangePasswordEventMap,
  LoyaltyEventMap,
  MyBookingsEventMap,
  PhoneVerifyEventMap,
  ProfileEventMap,
  ReviewEventMap,
  SignInEventMap,
} from '../index.js';

/** Each tag's class. */
export interface Elements {
  'altegio-account': AltegioAccount;
  'altegio-booking': AltegioBooking;
  'altegio-change-password': AltegioChangePassword;
  'altegio-loyalty': AltegioLoyalty;
  'altegio-my-bookings': AltegioMyBookings;
  'altegio-phone-verify': AltegioPhoneVerify;
  'altegio-profile': AltegioProfile;
  'altegio-review': AltegioReview;
  'altegio-sign-in': AltegioSignIn;
}

/** Each tag's events by type. */
export interface Events {
  'altegio-account': AccountEventMap;
  'altegio-booking': BookingEventMap;
  'altegio-change-password': ChangePasswordEventMap;
  'altegio-loyalty': LoyaltyEventMap;
  'altegio-my-bookings': MyBookingsEventMap;
  'altegio-phone-verify': PhoneVerifyEventMap;
  'altegio-profile': ProfileEventMap;
  'altegio-review': ReviewEventMap;
  'altegio-sign-in': SignInEventMap;
}

export type Tag = keyof Elements;

/** The element's own options as properties: no methods, and nothing that can only be read. */
export type Options<E> = {
  [Name in keyof E as Option<E, Name>]?: E[Name] | undefined;
};

/** The same as attributes, where the attribute has another name: `page-size` for `pageSize`. */
export type Attributes<E> = {
  [Name in keyof E as Exclude<Kebab<Option<E, Name>>, Name>]?: AsText<E[Name]> | undefined;
};

/** A listener under the event's type with a prefix. */
export type Listeners<Map, Prefix extends string> = {
  [Type in keyof Map & string as `${Prefix}${Type}`]?: ((event: Map[Type]) => void) | undefined;
};

/** A listener under `onAltegioSignedIn` for `altegio-signed-in`. */
export type Handlers<Map> = {
  [Type in keyof Map & string as `on${Pascal<Type>}`]?: ((event: Map[Type]) => void) | undefined;
};

/** `altegio-signed-in` is `AltegioSignedIn`. */
export type Pascal<Type extends string> = Type extends `${infer Word}-${infer Rest}`
  ? `${Capitalize<Word>}${Pascal<Rest>}`
  : Capitalize<Type>;

type Option<E, Name extends keyof E> = Name extends keyof LitElement
  ? never
  : NonNullable<E[Name]> extends (...args: never) => unknown
    ? never
    : Same<{[_ in Name]: E[Name]}, {-readonly [_ in Name]: E[Name]}> extends true
      ? Name
      : never;

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** A number may be written as text. */
type AsText<Value> = Value extends number ? Value | `${Value}` : Value;

/** `pageSize` is `page-size`. */
export type Kebab<Name> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : Name extends string
    ? Name
    : never;
