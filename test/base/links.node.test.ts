import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as fc from 'fast-check';
import {hostedPage, mapLink, siteLink} from '../../src/base/links.js';
import {phonesOf} from '../../src/parts/phone/phones-to-call.js';
import {volume} from '../support/node/volume.js';

const sites: readonly [string, string | null][] = [
  ['www.example.com', 'https://www.example.com/'],
  ['example.com/book?a=1', 'https://example.com/book?a=1'],
  ['https://example.com', 'https://example.com/'],
  ['HTTP://EXAMPLE.com/a', 'http://example.com/a'],
  ['https://example.com:8443/a', 'https://example.com:8443/a'],
  ['пример.рф', 'https://xn--e1afmkfd.xn--p1ai/'],
  ['', null],
  ['none', null],
  ['localhost', null],
  ['javascript:alert(1)', null],
  ['JAVASCRIPT:alert(1)//example.com', null],
  ['java\tscript:alert(1)', null],
  ['\u0001javascript:alert(1)', null],
  ['data:text/html,<b>', null],
  ['vbscript:x', null],
  ['ftp://example.com', null],
  ['https://a:b@example.com', null],
  ['https://example.com@evil.example', null],
  ['two words.example', null],
  ['www.example.com/ or call us', null],
  ['https://', null],
];
for (const [site, link] of sites) {
  test(`site ${JSON.stringify(site)}: ${link}`, () => assert.equal(siteLink(site), link));
}

test('a password without a name is one all the same', () => assert.equal(siteLink('\\\\:!@0'), null));

test('whatever a site says, only http and https come of it, and never a password', () => {
  const nasty = fc.oneof(
    fc.string({unit: 'binary'}),
    fc
      .tuple(fc.constantFrom('javascript:', 'data:', 'https://', '//', '\\\\', 'https:'), fc.string())
      .map((two) => two.join('')),
  );
  fc.assert(
    fc.property(nasty, (site) => {
      const link = siteLink(site);
      if (link === null) return;
      const {protocol, username, password, host} = new URL(link);
      assert.match(protocol, /^https?:$/);
      assert.equal(username + password, '');
      assert.match(host, /\./);
    }),
    {numRuns: volume(20_000)},
  );
});

/** What each of a location's texts comes to: what is dialled, or the text where nothing is. */
const phones: readonly [where: string, text: string, found: readonly string[]][] = [
  ['issue 9', '+7 (495) 123-45-67, +7 (495) 765-43-21', ['+74951234567', '+74957654321']],
  ['the sandbox', '8 (727) 339 00 12 (Aigerim)', ['87273390012']],
  ['a page of ours', '+1 315 555-0175', ['+13155550175']],
  ['issue 9: semicolon', '+1 315 555-0175; +1 315 555-0176', ['+13155550175', '+13155550176']],
  ['issue 9: lines', '+1 315 555-0175\n+1 315 555-0176', ['+13155550175', '+13155550176']],
  ['issue 9: slash', '8 800 555-35-35 / 8 495 123-45-67', ['88005553535', '84951234567']],
  ['issue 9: or', '8 800 555 35 35 или 8 495 123 45 67', ['88005553535', '84951234567']],
  ['issue 9: or', '+7 777 123 45 67 (WhatsApp) or +7 701 123 45 67', ['+77771234567', '+77011234567']],
  ['one beside the other', '+7 495 1234567 +7 495 7654321', ['+74951234567', '+74957654321']],
  ['libphonenumber-js 268: two, and nobody knows', '513140867 513140868', ['513140867 513140868']],
  ['crawlee 437', '0175/234234, 0160/345345 and +49151/456456', ['0175234234', '0160345345', '+49151456456']],
  ['phone-number-parser 689', '0234/123456-10', ['023412345610']],
  ['libphonenumber 1591', '(530) 583-6985 x302', ['5305836985,302']],
  ['libphonenumber-js 252', '(213) 373-4253 (ext. 234)', ['2133734253,234']],
  ['phonelib 58', '+19052223333;ext=555', ['+19052223333,555']],
  ['Autolinker 189', '1-800-444-1234,,123#', ['18004441234,123']],
  ['issue 9', '+7 495 123-45-67 доб. 12', ['+74951234567,12']],
  ['after a comma', '+7 495 123-45-67, доб. 12, +7 495 765-43-21', ['+74951234567,12', '+74957654321']],
  ['home trunk 0', '+49 (0)30 123456', ['+4930123456']],
  ['home trunk 0 in the area code', '+44 (020) 7946 0000', ['+442079460000']],
  ['Italy keeps it', '+39 (06) 1234567', ['+39061234567']],
  ['00 is a plus', '0049 30 123456', ['+4930123456']],
  ['its end again', '+7 495 123-45-67/68', ['+74951234567', '68']],
  ['its end again', '+7 495 123-45-67, 765-43-21', ['+74951234567', '765-43-21']],
  ['flutter_parsed_text 2: a word before', 'Tel. +1 (800) 831-1117', ['+18008311117']],
  ['va.gov-cms 19116: letters for digits', '1-800-555-HAIR', ['1-800-555-HAIR']],
  ['letters for digits', '1-800-FLOWERS', ['1-800-FLOWERS']],
  ['hidden digits', '8 800 555 ** 35', ['8 800 555 ** 35']],
  ['hidden digits', '+7 495 123-45-XX', ['+7 495 123-45-XX']],
  ['right-to-left marks', '\u202a+972 3-123-4567\u202c', ['+97231234567']],
  ['Arabic digits', '٠٥٠ ١٢٣ ٤٥٦٧', ['0501234567']],
  ['hyphens and spaces that do not break', '+7\u00a0(495)\u00a0123‑45‑67', ['+74951234567']],
  ['short', '112', ['112']],
  ['short', '*1234', ['*1234']],
  ['a small town', '2-34-56', ['23456']],
  ['hours', 'Пн-Пт 9:00-18:00', ['Пн-Пт 9:00-18:00']],
  ['hours', '9-18', ['9-18']],
  ['hours', '10.00-20.00', ['10.00-20.00']],
  ['hours', '24/7', ['24/7']],
  ['a date', '24.11.2026', ['24.11.2026']],
  ['a floor', '2 этаж 8 727 339 00 12', ['2 этаж 8 727 339 00 12']],
  ['an address', 'wa.me/77771234567', ['wa.me/77771234567']],
  ['an address', 'info@1234567.com', ['info@1234567.com']],
  ['no number', 'ask at the desk', ['ask at the desk']],
  ['no number', 'javascript:alert(1)', ['javascript:alert(1)']],
  ['too short', '12', ['12']],
  ['nothing', ' , ; ', []],
]; // prettier-ignore
for (const [where, text, found] of phones) {
  test(`phones, ${where}: ${JSON.stringify(text)}`, () =>
    assert.deepEqual(
      phonesOf([text]).map(({text, href}) => href?.replace('tel:', '') ?? text),
      found,
    ));
}

test('a phone that is written twice is one; what can be dialled stands first; what stands beside a number stays', () => {
  const texts = ['ask at the desk', '+7 495 123-45-67, +7 (495) 765 43 21 (Anna)', '+74951234567'];
  assert.deepEqual(phonesOf(texts), [
    {text: '+7 495 123-45-67', href: 'tel:+74951234567'},
    {text: '+7 (495) 765 43 21 (Anna)', href: 'tel:+74957654321'},
    {text: 'ask at the desk', href: null},
  ]);
});

test('whatever a phone says, only digits are dialled', () => {
  const part = fc.constantFrom(
    '+7',
    '495',
    '(0)',
    '123-45',
    '/',
    ',',
    ' ',
    'ext',
    ';',
    '\n',
    '*',
    '#',
    '٣',
    'доб.',
    '00',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({unit: 'binary'}),
        fc.array(part, {maxLength: 20}).map((all) => all.join('')),
      ),
      (text) => {
        for (const {href} of phonesOf([text])) if (href) assert.match(href, /^tel:[+*]?\d{3,15}(,\d{1,7})?$/);
      },
    ),
    {numRuns: volume(20_000)},
  );
});

test('the map by coordinates, else by address, else not at all', () => {
  const map = 'https://www.google.com/maps/search/?api=1&query=';
  assert.equal(mapLink(40.5, -73.9, 'x'), `${map}40.5%2C-73.9`);
  assert.equal(mapLink(0, 0, 'a & b'), `${map}a%20%26%20b`);
  assert.equal(mapLink(null, 5, 'a'), `${map}a`);
  assert.equal(mapLink(null, null, ''), null);
});

test('a page of the hosted form: the query of its address stays, without a choice of its own', () => {
  const page = 'https://n1.alteg.io/company/4564/personal/menu';
  const of = (form: string): string => hostedPage(form, 4564, 'personal/menu', 'm1');
  assert.equal(of('https://n1.alteg.io/'), `${page}?o=m1`);
  assert.equal(of('https://n1.alteg.io?utm_source=a&utm_medium=b#top'), `${page}?o=m1&utm_source=a&utm_medium=b`);
  assert.equal(of('https://n1.alteg.io/company/7/personal/select-time?o=m2s3&lang=de'), `${page}?o=m1&lang=de`);
  assert.equal(of('https://n1.alteg.io/?'), `${page}?o=m1`);
});
