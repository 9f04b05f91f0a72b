// custom-elements.json, which editors and catalogues read: every tag with all that a page may use, and no more.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {read, tags} from './support.js';

interface Named {
  readonly name?: string;
  readonly description?: string;
}
interface Declaration extends Named {
  readonly tagName?: string;
  readonly attributes?: readonly Named[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

const {modules} = JSON.parse(read('dist/custom-elements.json')) as {
  modules: {path: string; declarations?: Declaration[]}[];
};
const declarations = modules.flatMap((module) => module.declarations ?? []);
const elements = new Map(declarations.filter(({tagName}) => tagName).map((one) => [one.tagName, one]));
const names = (list: readonly Named[] = []): string[] => list.map(({name}) => name ?? '').sort();

const common = ['chain-id', 'credentials', 'lang', 'location-id', 'messages', 'proxy-url', 'theme'];
const phone = ['countries', 'default-country', 'phone', 'resend-after'];
const formParts = ['button', 'button-primary', 'field', 'form', 'input', 'label', 'notice'];

// Source: the contract, section 2.
const expected: Record<
  (typeof tags)[number],
  Record<'attributes' | 'events' | 'slots' | 'cssParts', readonly string[]>
> = {
  'altegio-account': {
    attributes: [...common, 'sections'],
    events: ['altegio-error'],
    slots: [],
    cssParts: ['button', 'button-primary', 'notice'],
  },
  'altegio-phone-verify': {
    attributes: [...common, ...phone, 'full-name', 'purpose'],
    events: ['altegio-before-send', 'altegio-code-sent', 'altegio-error', 'altegio-phone-verified'],
    slots: ['privacy'],
    cssParts: formParts,
  },
  'altegio-profile': {
    attributes: [...common, 'countries', 'default-country', 'resend-after'],
    events: [
      'altegio-before-send',
      'altegio-code-sent',
      'altegio-error',
      'altegio-phone-verified',
      'altegio-profile-saved',
    ],
    slots: ['privacy'],
    cssParts: formParts,
  },
  'altegio-sign-in': {
    attributes: [...common, ...phone, 'methods'],
    events: ['altegio-before-send', 'altegio-code-sent', 'altegio-error', 'altegio-signed-in', 'altegio-signed-out'],
    slots: ['privacy'],
    cssParts: formParts,
  },
  'altegio-booking': {
    attributes: [
      ...common,
      'form-id',
      'order',
      'kind',
      'service-ids',
      'team-member-id',
      'event-id',
      'date',
      'start',
      'locked',
      'no-any',
      'max-services',
      'max-seats',
      'name',
      'surname',
      'phone',
      'email',
      'comment',
      'default-country',
      'countries',
      'resend-after',
      'custom-fields',
      'newsletter',
      'terms-url',
      'privacy-url',
      'reference',
      'booking-url',
      'remember',
      'history',
      'display',
      'button-text',
      'button-position',
    ],
    cssParts: [
      'steps',
      'step',
      'choice',
      'service',
      'person',
      'day',
      'times',
      'time',
      'seats',
      'summary',
      'total',
      'consent',
      'form',
      'field',
      'button',
    ],
    events: [
      'altegio-step-shown',
      'altegio-choice-changed',
      'altegio-before-book',
      'altegio-booking-submitted',
      'altegio-appointment-booked',
      'altegio-booking-unconfirmed',
      'altegio-no-times-found',
      'altegio-before-hand-over',
      'altegio-before-send',
      'altegio-code-sent',
      'altegio-error',
    ],
    slots: ['header', 'no-times', 'details', 'consent', 'sign-in', 'done'],
  },
  'altegio-change-password': {
    attributes: [...common, 'confirm', 'min-length'],
    events: ['altegio-error', 'altegio-password-changed'],
    slots: [],
    cssParts: formParts,
  },
  'altegio-loyalty': {
    attributes: common,
    events: ['altegio-error', 'altegio-loyalty-loaded'],
    slots: ['empty', 'signed-out'],
    cssParts: ['button', 'card', 'card-price', 'card-status', 'card-title', 'list', 'notice'],
  },
  'altegio-review': {
    attributes: [...common, 'record-token', 'tips-url'],
    events: ['altegio-error', 'altegio-review-sent'],
    slots: [],
    cssParts: [...formParts, 'avatar', 'location', 'rating', 'team-member'],
  },
  'altegio-my-bookings': {
    attributes: [...common, 'page-size', 'record-hash', 'record-id', 'records', 'view'],
    events: ['altegio-appointments-loaded', 'altegio-error'],
    slots: ['card-actions', 'empty', 'signed-out'],
    cssParts: [
      'actions',
      'avatar',
      'button',
      'card',
      'card-price',
      'card-status',
      'card-time',
      'card-title',
      'list',
      'location',
      'notice',
      'rating',
      'team-member',
    ],
  },
};

test('every tag, and no other', () => {
  assert.deepEqual([...elements.keys()].sort(), [...tags]);
  assert.deepEqual(Object.keys(expected).sort(), [...tags], 'a list below for each');
});

for (const tag of tags) {
  for (const [kind, wanted] of Object.entries(expected[tag] ?? {})) {
    test(`<${tag}>: its ${kind}`, () => {
      const found = names(elements.get(tag)?.[kind as 'attributes' | 'cssParts' | 'events' | 'slots']);
      assert.deepEqual(
        {missing: wanted.filter((name) => !found.includes(name)), internal: foreign(kind, found, wanted)},
        {missing: [], internal: []},
      );
    });
  }

  test(`<${tag}>: each attribute, event, slot and part is described`, () => {
    const element = elements.get(tag);
    const all = [element?.attributes, element?.events, element?.slots, element?.cssParts].flatMap((list) => list ?? []);
    // `lang` is every element's own.
    const silent = all.filter(({name, description}) => !description && name !== 'lang').map(({name}) => name);
    assert.deepEqual(silent, []);
  });
}

/** A later issue may add an option; private state and a variable's name are no option. */
function foreign(kind: string, found: readonly string[], wanted: readonly string[]): string[] {
  const others = found.filter((name) => !wanted.includes(name));
  const internal = ['stage', 'shown', 'entry', 'values', 'revealed', 'type', 'client'];
  return others.filter((name) => internal.includes(name) || (kind === 'events' && !name.startsWith('altegio-')));
}
