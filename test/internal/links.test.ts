import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as fc from 'fast-check';
import {mapLink, phoneLink, siteLink} from '../../src/internal/links.js';

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
    {numRuns: 20_000},
  );
});

test('phones', () => {
  assert.equal(phoneLink('+1 315 555-0175'), 'tel:+13155550175');
  assert.equal(phoneLink('8 (727) 339 00 12 (Aigerim)'), 'tel:87273390012');
  assert.equal(phoneLink('javascript:alert(1)'), null);
  assert.equal(phoneLink(''), null);
  assert.equal(phoneLink('12'), null);
  assert.equal(phoneLink('112'), 'tel:112');
});

test('the map by coordinates, else by address, else not at all', () => {
  const map = 'https://www.google.com/maps/search/?api=1&query=';
  assert.equal(mapLink(40.5, -73.9, 'x'), `${map}40.5%2C-73.9`);
  assert.equal(mapLink(0, 0, 'a & b'), `${map}a%20%26%20b`);
  assert.equal(mapLink(null, 5, 'a'), `${map}a`);
  assert.equal(mapLink(null, null, ''), null);
});
