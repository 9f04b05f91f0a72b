'use client';
// Responsible for: the elements as React components for React 18, which can set neither properties nor custom events of a tag.
// @lit/react is bundled (docs/decisions/frameworks.md). Not for: React 19, which needs no wrapper.
import {createComponent, type EventName} from '@lit/react';
import * as react from 'react';
import {
  AltegioAccount,
  AltegioBooking,
  AltegioChangePassword,
  AltegioLoyalty,
  AltegioMyBookings,
  AltegioPhoneVerify,
  AltegioProfile,
  AltegioReview,
  AltegioSignIn,
} from './index.js';
import type {Elements, Events, Handlers, Options, Pascal, Tag} from './types/options.js';

/** `altegio-signed-in` becomes `onAltegioSignedIn`. */
type EventNames<Map> = {[Type in keyof Map & string as `on${Pascal<Type>}`]: Type};

type Props<T extends Tag> = Omit<react.HTMLAttributes<Elements[T]>, keyof Options<Elements[T]>> &
  Options<Elements[T]> &
  Handlers<Events[T]>;

/** Accepts every option of the element as a prop, and its events as `onAltegio…`. `ref` is the element. */
export type AltegioComponent<T extends Tag> = react.ForwardRefExoticComponent<
  Props<T> & react.RefAttributes<Elements[T]>
>;

// React 18 warns about layout effects in a server render. There they have no effect, so replace them.
const onServer = !('document' in globalThis);
/** React 19 sets properties when it creates a tag. An effect would run only when a hidden view is shown (Activity). */
const early = !onServer && Number.parseInt(react.version, 10) > 18;

function component<T extends Tag>(
  tagName: T,
  elementClass: (new () => Elements[T]) & {readonly observedAttributes: readonly string[]},
  events: EventNames<Events[T]>,
): AltegioComponent<T> {
  // Reading `observedAttributes` makes Lit define the properties. Normally `customElements.define` reads it, but not if a script tag
  // has already registered the tag.
  void elementClass.observedAttributes;
  const names: object = events;
  const isOption = (name: string): boolean =>
    name in elementClass.prototype && !(name in names) && !/^(children|className|ref|style)$/.test(name);
  const withOptions = (element: react.ReactNode, props: object): react.ReactNode =>
    early && react.isValidElement(element)
      ? react.cloneElement(element, Object.fromEntries(Object.entries(props).filter(([name]) => isOption(name))))
      : element;
  const forwardRef = ((render: react.ForwardRefRenderFunction<unknown>) =>
    react.forwardRef<unknown>((props, ref) => withOptions(render(props, ref), props))) as typeof react.forwardRef;
  return createComponent<HTMLElement>({
    react: {...react, forwardRef, ...(onServer && {useLayoutEffect: () => {}})},
    tagName,
    elementClass,
    events: names as Record<string, EventName>,
  }) as unknown as AltegioComponent<T>;
}

export const Account: AltegioComponent<'altegio-account'> = component('altegio-account', AltegioAccount, {
  onAltegioSignedIn: 'altegio-signed-in',
  onAltegioSignedOut: 'altegio-signed-out',
  onAltegioAppointmentsLoaded: 'altegio-appointments-loaded',
  onAltegioBeforeCancel: 'altegio-before-cancel',
  onAltegioAppointmentCancelled: 'altegio-appointment-cancelled',
  onAltegioAppointmentRescheduled: 'altegio-appointment-rescheduled',
  onAltegioBookAgain: 'altegio-book-again',
  onAltegioBeforeReview: 'altegio-before-review',
  onAltegioReviewSent: 'altegio-review-sent',
  onAltegioProfileSaved: 'altegio-profile-saved',
  onAltegioBeforeSend: 'altegio-before-send',
  onAltegioCodeSent: 'altegio-code-sent',
  onAltegioPhoneVerified: 'altegio-phone-verified',
  onAltegioLoyaltyLoaded: 'altegio-loyalty-loaded',
  onAltegioPasswordChanged: 'altegio-password-changed',
  onAltegioError: 'altegio-error',
});

export const Booking: AltegioComponent<'altegio-booking'> = component('altegio-booking', AltegioBooking, {
  onAltegioStepShown: 'altegio-step-shown',
  onAltegioChoiceChanged: 'altegio-choice-changed',
  onAltegioBeforeBook: 'altegio-before-book',
  onAltegioBookingSubmitted: 'altegio-booking-submitted',
  onAltegioAppointmentBooked: 'altegio-appointment-booked',
  onAltegioBookingUnconfirmed: 'altegio-booking-unconfirmed',
  onAltegioNoTimesFound: 'altegio-no-times-found',
  onAltegioBeforeHandOver: 'altegio-before-hand-over',
  onAltegioBeforeSend: 'altegio-before-send',
  onAltegioCodeSent: 'altegio-code-sent',
  onAltegioError: 'altegio-error',
});

export const ChangePassword: AltegioComponent<'altegio-change-password'> = component(
  'altegio-change-password',
  AltegioChangePassword,
  {
    onAltegioPasswordChanged: 'altegio-password-changed',
    onAltegioError: 'altegio-error',
  },
);

export const Loyalty: AltegioComponent<'altegio-loyalty'> = component('altegio-loyalty', AltegioLoyalty, {
  onAltegioLoyaltyLoaded: 'altegio-loyalty-loaded',
  onAltegioError: 'altegio-error',
});

export const MyBookings: AltegioComponent<'altegio-my-bookings'> = component('altegio-my-bookings', AltegioMyBookings, {
  onAltegioAppointmentsLoaded: 'altegio-appointments-loaded',
  onAltegioBeforeCancel: 'altegio-before-cancel',
  onAltegioAppointmentCancelled: 'altegio-appointment-cancelled',
  onAltegioAppointmentRescheduled: 'altegio-appointment-rescheduled',
  onAltegioBookAgain: 'altegio-book-again',
  onAltegioBeforeReview: 'altegio-before-review',
  onAltegioReviewSent: 'altegio-review-sent',
  onAltegioError: 'altegio-error',
});

export const PhoneVerify: AltegioComponent<'altegio-phone-verify'> = component(
  'altegio-phone-verify',
  AltegioPhoneVerify,
  {
    onAltegioBeforeSend: 'altegio-before-send',
    onAltegioCodeSent: 'altegio-code-sent',
    onAltegioPhoneVerified: 'altegio-phone-verified',
    onAltegioError: 'altegio-error',
  },
);

export const Profile: AltegioComponent<'altegio-profile'> = component('altegio-profile', AltegioProfile, {
  onAltegioProfileSaved: 'altegio-profile-saved',
  onAltegioBeforeSend: 'altegio-before-send',
  onAltegioCodeSent: 'altegio-code-sent',
  onAltegioPhoneVerified: 'altegio-phone-verified',
  onAltegioError: 'altegio-error',
});

export const Review: AltegioComponent<'altegio-review'> = component('altegio-review', AltegioReview, {
  onAltegioReviewSent: 'altegio-review-sent',
  onAltegioError: 'altegio-error',
});

export const SignIn: AltegioComponent<'altegio-sign-in'> = component('altegio-sign-in', AltegioSignIn, {
  onAltegioBeforeSend: 'altegio-before-send',
  onAltegioCodeSent: 'altegio-code-sent',
  onAltegioSignedIn: 'altegio-signed-in',
  onAltegioSignedOut: 'altegio-signed-out',
  onAltegioError: 'altegio-error',
});
