// What an element says, by key: sentences may be reworded, and no test should care. Names of the contract stand in
// the tests themselves.
import {actWords} from '../../src/i18n/en-acts.js';
import {calendarWords} from '../../src/i18n/en-calendar.js';
import {memoryWords} from '../../src/i18n/en-memory.js';
import * as en from '../../src/i18n/en/index.js';
import {reschedule} from '../../src/i18n/en-reschedule.js';
import {fill} from '../../src/i18n/localize.js';
import type {Message, Values} from '../../src/i18n/messages.js';

/** @param tables of the element, in the order in which they count */
export function wordsOf(...tables: readonly Readonly<Record<string, Message>>[]) {
  const all: Readonly<Record<string, Message>> = Object.assign({}, en.common, ...tables.toReversed());
  return (key: string, values: Values = {}): string =>
    fill(all[key] ?? en.common.unknown, {time: '1:00', ...values}, 'en');
}

export const phoneWords = wordsOf(en.phone);
export const signInWords = wordsOf(en.signIn, en.passwords, en.phone);
export const bookingsWords = wordsOf(en.bookings, actWords, calendarWords, memoryWords);
export const rescheduleWords = wordsOf(reschedule, en.bookings);
export const passwordWords = wordsOf(en.changePassword, en.passwords);
