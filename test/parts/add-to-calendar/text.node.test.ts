// What is written into a calendar file comes out of it again, whatever it is: two readers, edges by table, the rest by chance.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as fc from 'fast-check';
import type {Appointment} from '../../../src/api/models.js';
import {calendarFile} from '../../../src/parts/add-to-calendar/file.js';
import {appointment, place, readWithIcalJs, readWithPython, service, type Fields} from '../../support/node/calendar.js';

const words = {untitled: 'Appointment', cancelled: 'Cancelled'};

function textOf(parts: Partial<Appointment>): string {
  return calendarFile(appointment(parts), {now: Date.UTC(2026, 9, 20), words})?.text ?? assert.fail('no file');
}

/** An appointment whose title, place and notes are these texts. */
function saying(title: string, where: string, notes: readonly string[]): Partial<Appointment> {
  const location = {...place, name: '', city: '', address: where, phones: notes, site: ''};
  return {services: [service(title)], location, teamMember: null};
}

/** Python's icalendar 4 takes `%2C` for a comma of its own: without what it cannot tell apart. */
function forPythonToo(text: string): string {
  return text.replace(/%(?=2C|3A|3B|5C)/g, '');
}

/** A file has no backslash of a text's own. */
const slashed = (text: string): string => text.replaceAll('\\', '/');

function assertWellFormed(text: string): void {
  assert.ok(text.endsWith('END:VCALENDAR\r\n'));
  assert.doesNotMatch(text, /[^\r]\n|\r[^\n]/);
  assert.doesNotMatch(text.replaceAll('\r\n', ''), /\p{Cc}/u);
  for (const line of text.split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)} octets: ${line}`);
    assert.doesNotMatch(line, /\p{Cs}/u, 'a character is cut in two');
  }
}

const hard = [
  'Cut, colour; and "care" – 50% off: \\o/',
  'a\\,b\\;c\\\\d\\\\n',
  ';', ',', '\\', ':', '"', '\\n', "it's", '^n^^',
  '💅🏽 Nails 👩‍👩‍👧‍👦 with 🇬🇪 and é',
  'სილამაზის სალონი „თბილისი“, ძალიან გრძელი სახელი; '.repeat(4).trim(),
  'מספרה ארוכה מאוד, ושמה ארוך; עוד יותר '.repeat(4).trim(),
  '非常长的美容院名称,以及服务;项目'.repeat(8),
  'END:VEVENT', 'BEGIN:VALARM', 'x'.repeat(5000),
]; // prettier-ignore

test('commas, semicolons, backslashes, quotes, emoji and long names in many scripts, by both readers', async () => {
  const texts = hard.map((text) => textOf(saying(text, text, [text, 'second line', text])));
  const expected = hard.map(slashed).map((text) => [text, text, `${text}\nsecond line\n${text}`]);
  const three = ({summary, location, description}: Fields): unknown[] => [summary, location, description];
  for (const text of texts) assertWellFormed(text);
  assert.deepEqual(texts.map(readWithIcalJs).map(three), expected);
  const forPython = hard.map((text, index) => (text === forPythonToo(text) ? index : -1)).filter((index) => index >= 0);
  assert.ok(forPython.length > 12);
  const read = await readWithPython(forPython.map((index) => texts[index] ?? ''));
  assert.deepEqual(read.map(three), forPython.map((index) => expected[index])); // prettier-ignore
});

test('lines of 73 to 77 octets and their multiples, and every kind of character at every place near the fold', async () => {
  const titles: string[] = [];
  for (const octets of [73, 74, 75, 76, 77, 147, 148, 149, 150, 151, 222, 223, 224]) {
    titles.push('x'.repeat(octets - 'SUMMARY:'.length));
  }
  for (const character of ['é', 'ქ', '中', '💅', '👩‍👩‍👧', ',', ';', '\\-', ' x']) {
    for (let before = 60; before < 70; before++) titles.push(slashed(`${'x'.repeat(before)}${character.repeat(30)}`));
  }
  const texts = titles.map((title) => textOf(saying(title, '', [])));
  for (const text of texts) assertWellFormed(text);
  assert.deepEqual(texts.map((text) => readWithIcalJs(text).summary), titles); // prettier-ignore
  assert.deepEqual((await readWithPython(texts)).map(({summary}) => summary), titles); // prettier-ignore
  const longest = texts.flatMap((text) => text.split('\r\n')).map((line) => Buffer.byteLength(line));
  assert.equal(Math.max(...longest), 75);
});

test('line breaks within a field become spaces, controls and halves of characters are dropped', () => {
  const {summary, description} = readWithIcalJs(
    textOf(saying(' a\r\nb\nc\rd\u2028e\u0085f\t\tg ', '', ['x\0y\u0007z\u001B\u007F\u009F', '\uD83D!', '!\uDC85'])),
  );
  assert.equal(summary, 'a b c d e f g');
  assert.equal(description, 'xyz\n!\n!');
});

test('nothing that a location writes adds a property or an entry', () => {
  const nasty = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTENDEE:mailto:a@b.example\r\n';
  const text = textOf(saying(nasty, nasty, [nasty]));
  assertWellFormed(text);
  assert.equal(text.match(/^BEGIN:VEVENT/gm)?.length, 1);
  assert.doesNotMatch(text, /^ATTENDEE/m);
});

/** What a reader that undoes escapes one kind after the other makes of a value, in the orders that are in use. */
const oneAfterTheOther: readonly (readonly [reader: string, steps: readonly (readonly [RegExp, string])[]])[] = [
  ['node-ical', [[/\\,/g, ','], [/\\;/g, ';'], [/\\[nN]/g, '\n'], [/\\\\/g, '\\']]],
  ["Python's icalendar 4", [[/\\N/g, '\\n'], [/\\n/g, '\n'], [/\\;/g, ';'], [/\\,/g, ','], [/\\\\/g, '\\']]],
  ["Ruby's icalendar (pull 323)", [[/\\n/g, '\n'], [/\\,/g, ','], [/\\;/g, ';'], [/\\\\/g, '\\']]],
  ['backslash first', [[/\\\\/g, '\\'], [/\\n/gi, '\n'], [/\\,/g, ','], [/\\;/g, ';']]],
]; // prettier-ignore

const backslashes: readonly [where: string, text: string, shown: string][] = [
  ['issue 9', 'Room 4\\North', 'Room 4/North'],
  ['fastmail-mcp 81', 'C:\\next', 'C:/next'],
  ['fastmail-mcp 81', 'a\\;b\\,c', 'a/;b/,c'],
  ['ts-ics 183', 'Some\\nPlace', 'Some/nPlace'],
  ['icalendar (Ruby) 323: a network path', '\\\\salon\\nails', '//salon/nails'],
  ['home-assistant 175556', 'old\\new', 'old/new'],
  ['at the end', 'Floor 2\\', 'Floor 2/'],
  ['two', 'a\\\\nb', 'a//nb'],
  ['a gesture', '\\o/, \\N/', '/o/, /N/'],
  ['none', 'Cut, colour; care', 'Cut, colour; care'],
]; // prettier-ignore

test('a backslash is a line break for no reader', async () => {
  const texts = backslashes.map(([, text]) => textOf(saying(text, text, [])));
  const shown = backslashes.map(([, , shown]) => shown);
  assert.deepEqual(texts.map((text) => readWithIcalJs(text).summary), shown); // prettier-ignore
  assert.deepEqual((await readWithPython(texts)).map(({location}) => location), shown); // prettier-ignore
  for (const [reader, steps] of oneAfterTheOther) {
    const read = texts.map((text) => {
      const raw = /^SUMMARY:(.*)$/m.exec(text.replace(/\r\n /g, ''))?.[1]?.trim() ?? '';
      return steps.reduce((value, [escape, meant]) => value.replace(escape, meant), raw);
    });
    assert.deepEqual(read, shown, reader);
  }
});

const anything = fc.oneof(
  fc.string({unit: 'binary', maxLength: 300}),
  fc.string({unit: 'grapheme', maxLength: 300}),
  fc
    .array(fc.constantFrom(',', ';', '\\', '\\n', ':', '"', '\r\n', '\n', ' ', '💅🏽', 'ქ', 'x'), {maxLength: 200})
    .map((parts) => parts.join('')),
);
/** What a field of one line keeps: all but breaks, runs of spaces and controls. Written apart from the code under test. */
function kept(text: string): string {
  const characters = [...text].map((character) => (/[\n\r\v\f\u0085\u2028\u2029]/.test(character) ? ' ' : character));
  return characters
    .filter((character) => !/\p{Cc}/u.test(character) || character === '\t')
    .join('')
    .replaceAll('\t', ' ')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ');
}

test('any text comes back from ical.js as it was', () => {
  fc.assert(
    fc.property(anything, anything, fc.array(anything, {maxLength: 3}), (title, where, notes) => {
      const text = textOf(saying(title, where, notes));
      assertWellFormed(text);
      const {summary, location, description} = readWithIcalJs(text);
      assert.equal(summary, slashed(kept(title)) || 'Appointment');
      assert.equal(location ?? '', slashed(kept(where)));
      assert.equal(description ?? '', notes.map(kept).map(slashed).filter(Boolean).join('\n'));
    }),
    {numRuns: 2000},
  );
});

test("any text comes back from Python's icalendar as it was", async () => {
  const titles = fc.sample(anything, 1000).map((text) => forPythonToo(kept(text)).trim() || 'x');
  const read = await readWithPython(titles.map((title) => textOf(saying(title, title, [title, title]))));
  for (const [index, {summary, location, description}] of read.entries()) {
    const title = slashed(titles[index] ?? '');
    assert.deepEqual([summary, location, description], [title, title, `${title}\n${title}`]);
  }
});
