// What addresses of Altegio's hosted form mean, as public pages have them on their links, and which are left alone.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {readHostedLink} from '../../src/hosted-widget/hosted-link.js';

const page = 'https://salon.example/prices';
const attributesOf = (address: string): unknown => readHostedLink(address, page)?.attributes;

const read: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'https://n20456.alteg.io': {'form-id': '20456'},
  'https://w20456.alteg.io/': {'form-id': '20456'},
  '//b20456.alteg.io/': {'form-id': '20456'},
  ' HTTPS://N20456.ALTEG.IO ': {'form-id': '20456'},
  'https://n20456.alteg.io/company/4564': {'form-id': '20456', 'location-id': '4564'},
  'https://n20456.alteg.io/company/4564/personal/menu?o=': {'form-id': '20456', 'location-id': '4564'},
  'https://n20456.alteg.io/company/4564/personal/select-services?o=m55436': {
    'form-id': '20456',
    'location-id': '4564',
    start: 'm55436',
    order: 'services team-member time',
  },
  'https://n20456.alteg.io/company/4564/personal/select-master?o=s389043s389044': {
    'form-id': '20456',
    'location-id': '4564',
    start: 's389043s389044',
    order: 'team-member services time',
  },
  'https://n20456.alteg.io/company/4564/personal/select-time?o=m-1s389043d2628111030&utm_source=map': {
    'form-id': '20456',
    'location-id': '4564',
    start: 'm-1s389043d2628111030',
    order: 'time services team-member',
  },
  'https://n20456.alteg.io/company/4564/create-record/record?o=m55436s389043d2628111030': {
    'form-id': '20456',
    'location-id': '4564',
    start: 'm55436s389043d2628111030',
  },
  'https://n20456.alteg.io/company/4564/activity/select?o=act2026-11-28': {
    'form-id': '20456',
    'location-id': '4564',
    start: 'act2026-11-28',
    kind: 'events',
  },
  'https://n20456.alteg.io/company/4564/record-type?o=': {'form-id': '20456', 'location-id': '4564'},
  'https://w20456.alteg.io/company:4564/idx:0/master?o=m55436': {
    'form-id': '20456',
    'location-id': '4564',
    start: 'm55436',
    order: 'team-member services time',
  },
  'https://w20456.alteg.io/company:4564?o=m55436': {'form-id': '20456', 'location-id': '4564', start: 'm55436'},
  'https://n20456.alteg.io/de/company/4564': {'form-id': '20456', 'location-id': '4564', lang: 'de'},
  'https://n20456.alteg.io/company/4564?lang=pt-BR#top': {
    'form-id': '20456',
    'location-id': '4564',
    lang: 'pt-BR',
  },
};

describe('an address of a booking', () => {
  for (const [address, attributes] of Object.entries(read)) {
    test(address, () => assert.deepEqual(attributesOf(address), attributes));
  }

  test('goes where it always went, whole', () => {
    const address = 'https://n20456.alteg.io/company/4564/personal/menu?o=m55436&utm_source=map#top';
    assert.equal(readHostedLink(address, page)?.url, address);
  });

  test('a language that is none is left out', () =>
    assert.deepEqual(attributesOf('https://n20456.alteg.io/?lang=%22%3E%3Cimg%3E'), {'form-id': '20456'}));
});

const left: readonly string[] = [
  '',
  '#',
  '/contacts',
  'https://salon.example/booking',
  'tel:+13155550142',
  'https://alteg.io/en/',
  'https://n.alteg.io/',
  'https://n20456.alteg.io.salon.example/',
  'https://x20456.alteg.io/',
  // The same number is another form there.
  'https://n20456.yclients.com/company/4564',
  'https://n20456.alteg.io/company/4564/success-order/13132704/5f0cbb2a',
  'https://n20456.alteg.io/company/4564/certificates',
  'https://n20456.alteg.io/company/abc/personal/menu',
  'https://n20456.alteg.io/company/4564/personal/select-services/more',
  'ftp://n20456.alteg.io/',
  'https://[',
];

describe('anything else is left alone', () => {
  for (const address of left) test(address || '(empty)', () => assert.equal(readHostedLink(address, page), null));
});
