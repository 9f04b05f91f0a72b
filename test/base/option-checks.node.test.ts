// What the console says to an embedder: what is wrong, and what to write instead.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as checks from '../../src/base/option-checks.js';
import {problemText} from '../../src/base/messages/option-texts.js';

const {isOn, readBoolean, readJson, readNumber, said} = checks;
const badProxyUrl = (url?: string): string => problemText(checks.badProxyUrl(url));
const badWord = (...args: Parameters<typeof checks.badWord>): string => problemText(checks.badWord(...args));
const badId = (...args: Parameters<typeof checks.badId>): string => problemText(checks.badId(...args));

test('a proxy URL', () => {
  for (const good of [
    '/altegio',
    'altegio',
    'https://a.example/x',
    'http://localhost:8787/altegio',
    'http://127.0.0.1:1',
  ]) {
    assert.equal(badProxyUrl(good), '', good);
  }
  assert.match(badProxyUrl(undefined), /^proxy-url is missing\. Write proxy-url="https:\/\//);
  for (const bad of [
    'http://a.example',
    '//a.example',
    'ws://a',
    'javascript:1',
    'https://u:p@a.example',
    'a?b',
    'a#b',
  ]) {
    const told = badProxyUrl(bad);
    assert.ok(told.includes(`"${bad}"`), told);
    assert.match(told, /Write proxy-url=/);
  }
});

test('a word', () => {
  assert.equal(badWord('view', 'past', 'all past'), '');
  assert.equal(badWord('view', '', 'all past'), '');
  assert.equal(badWord('view', undefined, 'all past'), '');
  assert.equal(badWord('view', 'pas', 'all past'), 'view="pas" is not known. Write one of: all past.');
  assert.notEqual(badWord('view', 'all past', 'all past'), '');
});

test('an id', () => {
  for (const good of [4564, '4564', '', undefined]) assert.equal(badId('location-id', good), '');
  for (const bad of ['salon', '12 ', '-1', '1.5', '1e3', -1, 1.5]) {
    assert.match(badId('location-id', bad), /^location-id=".*" .*Write .*location-id="\d+"/);
  }
});

test('JSON of an attribute or a property; an empty one says nothing', () => {
  assert.deepEqual(readJson('[{"id":1}]'), [{id: 1}]);
  assert.deepEqual(readJson([{id: 1}]), [{id: 1}]);
  for (const nothing of [null, undefined, '', 'null', 0, false, Number.NaN]) assert.equal(readJson(nothing), undefined);
  assert.equal(readJson('{no'), '{no');
});

/** What a framework, a builder or a template writes for an option that it takes back, and where that is told. */
const takenBack: readonly (readonly [unknown, string])[] = [
  [undefined, 'Svelte 5, Lit: the property is unset'],
  [null, 'react/react#22184: null goes through to the property'],
  ['', 'preactjs/preact#3276: null and undefined become an empty text'],
  [0, 'Vue, patchDOMProp: a number that is taken back becomes 0; vuejs/core#4348 for 0 and NaN'],
  [Number.NaN, 'vuejs/core#4348'],
  [false, 'vuejs/core#2734: what is false is written, not left out'],
  ['0', "a template's intval(null)"],
  [' ', 'an attribute that a builder broke over two lines'],
];

for (const [value, source] of takenBack) {
  test(`${JSON.stringify(value) ?? 'undefined'} is no option (${source})`, () => {
    assert.equal(said(value), undefined);
    assert.equal(readNumber(value), undefined);
    assert.equal(badId('location-id', value as string), '');
  });
}

test('what says something', () => {
  for (const value of ['4564', 4564, '10', 'dark', '/altegio', '0123']) assert.equal(said(value), value);
});

test('a number; and no number', () => {
  for (const [written, number] of [
    ['20', 20],
    [20, 20],
    [' 20 ', 20],
    ['1', 1],
    ['1.5', 1.5],
  ] as const) {
    assert.equal(readNumber(written), number);
  }
  for (const none of ['many', '30s', '-5', -5, 0.5, 'NaN', 'undefined', Infinity, true, [], {}, '1,000']) {
    assert.equal(readNumber(none), undefined, String(none));
  }
});

/** How a boolean attribute is written, and by whom; the last is the attribute that is not there. */
const switches: readonly (readonly [string | null, boolean, string])[] = [
  ['', true, 'HTML: boolean attributes'],
  ['remember', true, 'XHTML, and alibaba/rax#1431: the name as its value'],
  ['true', true, 'vuejs/core#2734'],
  ['foo', true, 'alibaba/rax#1431'],
  ['false', false, 'vuejs/core#2734, vuejs/docs#1972: Vue writes it in a server render; Svelte 5 does as well'],
  ['False', false, "a Python template's str(False)"],
  ['FALSE', false, 'a spreadsheet that a site is made from'],
  [' false ', false, 'a builder that breaks long tags over lines'],
  ['0', false, 'alibaba/rax#1431: zero; WordPress: checkbox options are 1 and 0'],
  ['no', false, 'WordPress shortcodes'],
  ['off', false, 'an HTML form'],
  [null, false, 'the attribute is removed: pitch-io/uix#152 and every framework'],
];

for (const [written, on, source] of switches) {
  test(`a boolean attribute ${JSON.stringify(written)} is ${on ? 'on' : 'off'} (${source})`, () => {
    assert.equal(readBoolean(written), on);
  });
}

test('a boolean property: a text of Vue is read like an attribute; an empty one is an option that Preact took back', () => {
  for (const off of ['false', 'FALSE', '0', '', 0, null, undefined, false]) assert.equal(isOn(off), false, String(off));
  for (const on of [true, 'true', 'remember', 1]) assert.equal(isOn(on), true, String(on));
});
