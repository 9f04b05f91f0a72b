// What an embedder has written and cannot be used: it is named, and costs only itself.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Host} from '../../../src/base/host.js';
import {mistakesOf} from '../../../src/components/booking/booking.mistakes.js';
import type {BookingElement} from '../../../src/components/booking/booking.options.js';

const told = (element: BookingElement, bookingUrl?: string): readonly string[] =>
  mistakesOf(element, {option: () => bookingUrl} as unknown as Host);

const fields = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from({length: count}, (_, index) => [`f${index}`, 'v']));

describe('mistakes of an embedder that cost only what they name', () => {
  const cases: readonly [string, BookingElement, string][] = [
    ['an unknown word in `order`', {order: 'time servces team-member'}, 'order="servces" is not known'],
    ['an unknown word in `locked`', {locked: 'services,time'}, 'locked="time" is not known'],
    ['terms that anybody on the way could read', {termsUrl: 'http://salon.example/terms'}, 'terms-url='],
    ['a privacy policy that is a script', {privacyUrl: 'javascript:alert(1)'}, 'privacy-url='],
    ['a reference of 16 digits', {reference: '1234567890123456'}, 'reference="1234567890123456"'],
    ['a reference of letters', {reference: 'A-17'}, 'reference="A-17"'],
    ['custom fields that are no JSON', {customFields: '{room: 1}'}, 'custom-fields is no JSON object'],
    ['custom fields that are a list', {customFields: '[1]'}, 'custom-fields is no JSON object'],
    ['custom fields that hold an object', {customFields: {room: {} as unknown as string}}, 'custom-fields is no JSON'],
    ['more custom fields than can be sent', {customFields: fields(22)}, 'custom-fields: f20, f21 cannot be sent'],
    ['a custom field whose name cannot be sent', {customFields: {'my room': 'A'}}, 'custom-fields: my room cannot'],
    ['a custom field that is too long', {customFields: {a: 'x'.repeat(1001), b: 1}}, 'custom-fields: a cannot be sent'],
  ];
  for (const [name, element, start] of cases) {
    it(name, () => {
      const [mistake = '', ...more] = told(element);
      assert.ok(mistake.startsWith(start), mistake);
      assert.deepEqual(more, []);
    });
  }

  it('an address of the hosted form that is none', () => {
    assert.match(told({}, 'n6230.alteg.io')[0] ?? '', /^booking-url="n6230\.alteg\.io" is no https address/);
  });

  it('all at once', () => assert.equal(told({order: 'x', locked: 'y', reference: 'z', customFields: '1'}).length, 4));

  it('none, where everything can be used or nothing is said', () => {
    assert.deepEqual(told({}), []);
    assert.deepEqual(told({order: '', locked: ' ', reference: 0, customFields: '', termsUrl: ''}), []);
    const right = {
      order: 'time, services',
      locked: 'location team-member',
      reference: 17,
      customFields: {room: 'A', cups: 2, tea: true, Größe: 'x'.repeat(1000), ...fields(16)},
    };
    assert.deepEqual(told(right, 'https://n6230.alteg.io/'), []);
    assert.deepEqual(
      told({termsUrl: 'https://salon.example/terms?v=2#top'}, 'https://n6230.alteg.io/?utm_source=site'),
      [],
    );
  });
});
