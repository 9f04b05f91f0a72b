// All spellings of a number are one number, and what was counted is what is sent.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as fc from 'fast-check';
import {readPhone} from '../../../proxy/src/sms/phone.js';
import {SPELLINGS} from './spellings.js';
import {volume} from '../../support/node/volume.js';

describe('readPhone', () => {
  it('reads at least 40 spellings of one number as one', () => {
    assert.ok(new Set(SPELLINGS).size >= 40);
    for (const spelling of SPELLINGS) {
      const read = readPhone(spelling);
      assert.equal(read?.e164, '+442079460018', JSON.stringify(spelling));
      assert.equal(read.country, 'GB');
    }
  });

  it('sends the canonical digits, with a plus only for who had one', () => {
    const wire = (text: string): string | undefined => readPhone(text)?.wire;
    for (const text of ['+44 (0)20 7946 0018', '0044 20 7946-0018', ' 44 020 7946 0018', '(+44) 20 7946 0018']) {
      assert.equal(wire(text), '+442079460018', JSON.stringify(text));
    }
    for (const text of ['442079460018', '44 (0)20 7946 0018', '44-020-7946-0018']) {
      assert.equal(wire(text), '442079460018', text);
    }
  });

  const COUNTRIES: readonly [text: string, e164: string, country: string | undefined][] = [
    ['+1 (315) 555-0175', '+13155550175', 'US'],
    ['+1 416 555 0175', '+14165550175', 'CA'],
    ['+7 912 345-67-89', '+79123456789', 'RU'],
    ['+7 8 912 345-67-89', '+79123456789', 'RU'],
    ['+7 706 641-04-85', '+77066410485', 'KZ'],
    ['+380 67 123 45 67', '+380671234567', 'UA'],
    ['+375 8 029 491-19-11', '+375294911911', 'BY'],
    ['+49 (0)171 1234567', '+491711234567', 'DE'],
    ['+39 06 1234 5678', '+390612345678', 'IT'],
    ['+36 06 20 123 4567', '+36201234567', 'HU'],
    ['+371 21 234 567', '+37121234567', 'LV'],
    ['+995 555 12 34 56', '+995555123456', 'GE'],
    ['+998 90 123 45 67', '+998901234567', 'UZ'],
    ['+971 50 123 4567', '+971501234567', 'AE'],
    ['+972 050-123-4567', '+972501234567', 'IL'],
    ['+81 090-1234-5678', '+819012345678', 'JP'],
    ['+55 (11) 91234-5678', '+5511912345678', 'BR'],
    ['+54 11 15 2345 6789', '+5491123456789', 'AR'],
    ['+225 07 01 23 45 67', '+2250701234567', 'CI'],
    // A length that the plan has, in a block that it has not opened: plans change faster than packages.
    ['+299 12 34 56', '+299123456', 'GL'],
    ['+1 555 555 0175', '+15555550175', undefined],
    ['+800 1234 5678', '+80012345678', undefined],
  ];
  for (const [text, e164, country] of COUNTRIES) {
    it(`reads ${text}`, () => {
      const read = readPhone(text);
      assert.equal(read?.e164, e164);
      assert.equal(read.country, country);
    });
  }

  it('says where a number may be', () => {
    assert.deepEqual(readPhone('+13155550175')?.mayBeIn, ['US']);
    const shared = readPhone('+15555550175')?.mayBeIn ?? [];
    assert.ok(shared.includes('US') && shared.includes('CA') && shared.includes('JM'));
    // A code of no country.
    assert.deepEqual(readPhone('+80012345678')?.mayBeIn, []);
  });

  const NONE = {
    'too short or too long': [
      '',
      ' ',
      '+',
      '+1',
      '+1555',
      '0',
      '00',
      '12345',
      '1'.repeat(16),
      `+44207946${'1'.repeat(60)}`,
    ],
    'of no country': ['+210 123 456 789', '+89123456789', '+0012025550123', '+000442079460018', '020 7946 0018'],
    'too long for its country': ['+4420794600180', '+1 315 555 01755', '+9980901234567'],
    'more than a number': ['+442079460018 ext 5', '+442079460018;ext=5', 'tel:+442079460018', '+44 20 7946 0018#'],
    'read differently when read again': ['+49 00 171 1234567', '+60 0 0 4613 19362', '+55 0 0 51 741 4488'],
    'two numbers': ['+442079460018,+442079460018', '++442079460018', '44+2079460018', '+44 20 7946 0018 +'],
    'other text': [
      '+44207946001x',
      'call me',
      '+44 20 7946 OO18',
      '+44\u000020 7946 0018',
      '$442079460018',
      '/442079460018?',
    ],
  };
  for (const [why, texts] of Object.entries(NONE)) {
    it(`takes nothing that is ${why}`, () => {
      for (const text of texts) assert.equal(readPhone(text), null, JSON.stringify(text));
    });
  }

  it('never throws, and reads what it gives as itself', () => {
    const text = fc.oneof(
      fc.string({unit: 'binary', maxLength: 80}),
      fc.string({unit: fc.constantFrom(...'+ 0123456789().-'), maxLength: 34}),
      fc.tuple(fc.constantFrom('+', '00', ' ', ''), fc.stringMatching(/^[1-9][0-9]{5,15}$/)).map((two) => two.join('')),
    );
    let read = 0;
    fc.assert(
      fc.property(text, (given) => {
        const phone = readPhone(given);
        if (!phone) return;
        read++;
        assert.match(phone.e164, /^\+[1-9][0-9]{6,14}$/);
        assert.ok(phone.wire === phone.e164 || `+${phone.wire}` === phone.e164);
        // Else what is sent could be another number than the one that was counted.
        assert.equal(readPhone(phone.e164)?.e164, phone.e164, given);
        assert.equal(readPhone(phone.wire)?.e164, phone.e164, given);
      }),
      {numRuns: volume(20_000)},
    );
    assert.ok(read > volume(1_000), `${read} were numbers`);
  });
});
