// What an element says, by key: sentences may be reworded, and no test should care. Names of the contract stand in
// the tests themselves.
import type {ErrorCode} from '../../src/api/errors.js';
import * as english from '../../src/i18n/en/index.js';
import {fill} from '../../src/i18n/localize.js';
import type {Message, MessageKey, Owner, Values} from '../../src/i18n/messages.js';

const tables: Readonly<Record<Owner, Readonly<Record<string, Message>>>> = english;

/** Every English text by its key. */
export const everyText: Readonly<Record<string, Message>> = Object.fromEntries(
  Object.entries(tables).flatMap(([owner, table]) =>
    Object.entries(table).map(([name, message]) => [`${owner}.${name}`, message]),
  ),
);

/** @param owner whose text of a failure counts before the common one */
export function wordsOf(owner: Owner) {
  return (key: MessageKey | ErrorCode, values: Values = {}): string => {
    const message = everyText[key] ?? tables[owner][key] ?? tables.common[key] ?? english.common.unknown;
    return fill(message, {time: '1:00', ...values}, 'en');
  };
}

export const phoneWords = wordsOf('phone');
export const signInWords = wordsOf('signIn');
export const bookingsWords = wordsOf('bookings');
export const rescheduleWords = wordsOf('reschedule');
export const passwordWords = wordsOf('password');
export const profileWords = wordsOf('profile');
export const accountWords = wordsOf('account');
