// Junk for property tests: values that a server should never send, and plausible answers with damage at random places.
import * as fc from 'fast-check';

// Written into the JSON text as numbers that JavaScript reads as Infinity: JSON.stringify has no way to say them.
const tooBig = ['1e999', '-1e999'] as const;
const mark = (number: string): string => `\u0001${number}\u0001`;

const odd: readonly unknown[] = [
  null,
  [],
  {},
  [[]],
  [null],
  '',
  ' ',
  'NaN',
  'Infinity',
  '-1',
  '0',
  'null',
  'undefined',
  '[object Object]',
  '0x10',
  '1e308',
  '1e999',
  '12abc',
  'false',
  true,
  false,
  0,
  -1,
  0.5,
  1e308,
  -1e308,
  5e-324,
  2 ** 53,
  mark(tooBig[0]),
  mark(tooBig[1]),
  'x'.repeat(20_000),
  '9'.repeat(400),
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '\u0000\uffff\u202e',
  '\ud800',
  '2026-02-31T25:61:61+9999',
  '0000-00-00 00:00:00',
  own([['__proto__', {id: 5, title: 'polluted', deleted: true}]]),
  own([
    ['constructor', {prototype: {id: 5}}],
    ['toString', 1],
    ['valueOf', null],
    ['toJSON', 'x'],
    ['hasOwnProperty', 0],
    ['then', 1],
    ['length', -1],
  ]),
  {'': 1, '0': 2, '-1': 3, '1e3': 4},
  {length: 3, '0': {id: 1}},
];

/** Any JSON value, the odd ones more often. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  {weight: 3, arbitrary: fc.constantFrom(...odd)},
  {weight: 1, arbitrary: fc.jsonValue({maxDepth: 3})},
);

type Kind = 'delete' | 'replace' | 'retype' | 'nest' | 'unnest' | 'duplicate' | 'add';

export interface Damage {
  readonly kind: Kind;
  /** Which of all places, counted around. */
  readonly place: number;
  readonly value: unknown;
}

export const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom<Kind>('delete', 'replace', 'retype', 'nest', 'unnest', 'duplicate', 'add'),
  place: fc.nat(10_000),
  value: junk,
});

/** A copy with the damage done, one after the other. */
export function damaged(value: unknown, damages: readonly Damage[]): unknown {
  const root = {value: structuredClone(value)};
  for (const {kind, place, value: shared} of damages) {
    const value = structuredClone(shared);
    const places = placesOf(root, []);
    const found = places[place % places.length];
    if (!found) break;
    const {holder, key} = found;
    const old = holder[key];
    if (kind === 'delete') delete holder[key];
    else if (kind === 'replace') holder[key] = value;
    else if (kind === 'retype') holder[key] = retyped(old);
    else if (kind === 'nest') holder[key] = place % 2 ? [old] : {value: old};
    else if (kind === 'unnest') holder[key] = isHolder(old) ? Object.values(old)[0] : old;
    else if (kind === 'duplicate') {
      if (Array.isArray(holder)) holder.push(structuredClone(old));
      else set(holder, `${key}_copy`, structuredClone(old));
    } else if (isHolder(old)) set(old, place % 2 ? '__proto__' : 'constructor', value);
  }
  return root.value;
}

/** JSON text, with the numbers that are too big for JavaScript. */
export function jsonText(value: unknown): string {
  let text = JSON.stringify(value) ?? '';
  for (const number of tooBig) text = text.replaceAll(JSON.stringify(mark(number)), number);
  return text;
}

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function placesOf(holder: Record<string, unknown>, places: Place[]): Place[] {
  for (const [key, value] of Object.entries(holder)) {
    places.push({holder, key});
    if (isHolder(value)) placesOf(value, places);
  }
  return places;
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function retyped(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return Number(value);
  if (typeof value === 'boolean') return value ? 1 : '0';
  if (Array.isArray(value)) return {...value};
  return isHolder(value) ? [] : 'null';
}

/** As JSON.parse does: an own property, also for `__proto__`. */
function set(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, {value, enumerable: true, configurable: true, writable: true});
}

function own(entries: readonly (readonly [string, unknown])[]): object {
  const made = {};
  for (const [key, value] of entries) set(made, key, value);
  return made;
}
