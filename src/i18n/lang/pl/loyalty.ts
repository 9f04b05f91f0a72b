// Responsible for: the Polish texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: "ty" as its booking forms have it, without gendered forms.
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: 'Karty lojalnościowe',
    memberships: 'Karnety',
    giftCards: 'Karty podarunkowe',
    card: 'Karta lojalnościowa',
    membership: 'Karnet',
    giftCard: 'Karta podarunkowa',
    number: 'Numer',
    numberEnding: 'Numer kończy się na {number}',
    balance: 'Saldo',
    amountOf: '{amount} z {total}',
    points: 'Punkty',
    visits: 'Wizyty',
    visitsLeft: 'Pozostałe wizyty',
    unlimited: 'Bez limitu',
    validUntil: 'Ważne do',
    frozen: 'Zamrożony',
    signInToSee: 'Zaloguj się, aby zobaczyć swoje karty i karnety.',
    empty: 'Nie ma jeszcze kart ani karnetów.',
    loading: 'Wczytujemy Twoje karty i karnety…',
    loaded: 'Karty i karnety: {count}',
    cardsFailed: 'Nie udało się wczytać Twoich kart lojalnościowych.',
    membershipsFailed: 'Nie udało się wczytać Twoich karnetów.',
    giftCardsFailed: 'Nie udało się wczytać Twoich kart podarunkowych.',
  },
};
