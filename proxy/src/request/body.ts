// Responsible for: checking the fields of a body against the rules of its row, and copying only what the rules name.
// Not for: reading the body (input.ts).
import {Refusal} from '../answer.js';
import type {FieldRule, Fields, TextRule, ValuesRule} from '../rows/row.js';
import {beginsWithInvalidDay} from './days.js';

/** @throws Refusal 400. It names a field only if the table has it: an unknown name is text from a stranger. */
export function checkFields(rules: Fields, given: object, within = ''): Record<string, unknown> {
  return copyOf(given, (name, value) => {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (!rule) throw new Refusal(400, 'The body has a field that this address does not take.');
    return check(rule, value, `${within}${name}`);
  });
}

function check(rule: FieldRule, value: unknown, name: string): unknown {
  if ('items' in rule) {
    if (!Array.isArray(value) || value.length > rule.atMost) throw unexpected(name);
    return value.map((item: unknown) => check(rule.items, item, name));
  }
  if ('fields' in rule) {
    if (!isObject(value)) throw unexpected(name);
    return checkFields(rule.fields, value, `${name}.`);
  }
  if ('names' in rule) return checkValues(rule, value, name);
  if ('flag' in rule ? typeof value !== 'boolean' : !isText(rule, value)) throw unexpected(name);
  return value;
}

function isText({maxLength, pattern, beginsWithDay, orNumber}: TextRule, value: unknown): boolean {
  const fits = (text: string): boolean => text.length <= maxLength && (pattern?.test(text) ?? true);
  if (typeof value === 'string') return fits(value) && !(beginsWithDay && beginsWithInvalidDay(value));
  return (
    orNumber === true && typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && fits(`${value}`)
  );
}

function checkValues({names, atMost, maxLength}: ValuesRule, value: unknown, name: string): unknown {
  if (!isObject(value) || Object.keys(value).length > atMost) throw unexpected(name);
  return copyOf(value, (own, item) => {
    // 1e999 is a number in JSON, and Infinity here.
    const fits =
      typeof item === 'string' ? item.length <= maxLength : typeof item === 'boolean' || Number.isFinite(item);
    if (!names.test(own) || !fits) throw unexpected(name);
    return item;
  });
}

// `fromEntries` defines fields, so that one with the name __proto__ stays a field.
function copyOf(given: object, copied: (name: string, value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, copied(name, value)]));
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unexpected = (name: string): Refusal => new Refusal(400, `The field ${name} is not of the expected form.`);
