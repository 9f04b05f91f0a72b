// A phone never becomes another number: what is sent is the one that was meant, or nothing.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {readPhone} from '../../../src/parts/phone/phone-format.js';
import {countryCodes} from '../../../src/parts/phone/country-codes.js';
import {toE164} from '../../../src/parts/phone/phone-number.js';
import {countries, mobile, ways} from './phone-written.js';

const withRules = (typed: string, country: string): string | null => readPhone(typed, country)?.e164 ?? null;
const without = (typed: string, country: string): string | null => toE164(typed, countryCodes[country]);

/** Typed, the country in force, the number that is meant (null: it cannot be told), and where such a spelling was seen. */
const written: readonly [string, string, string | null, string][] = [
  ['(+1) 315 555 0175', 'DE', '+13155550175', 'a signature of a mail'],
  ['00995 555 12 34 56', 'RU', '+995555123456', 'python-phonenumbers#32: 00 is not what Russia dials'],
  ['00995 555 12 34 56', 'US', '+995555123456', 'libphonenumber#1870: nor the United States'],
  ['00 (44) 7911 123456', 'KZ', '+447911123456', 'phonelib#138'],
  ['0041767684626', 'CH', '+41767684626', 'intl-tel-input#1416'],
  ['011 48 600 000 000', 'US', '+48600000000', 'intl-tel-input#186'],
  ['011 44 7911 123456', 'DE', null, 'the same, written down for people of another country'],
  ['011 1 315 555 0175', 'AT', null, 'would be a number of Vienna'],
  ['8 10 44 7911 123456', 'RU', '+447911123456', 'the way out of Russia'],
  ['010 44 7911 123456', 'JP', '+447911123456', 'the way out of Japan'],
  ['0011 44 7911 123456', 'AU', '+447911123456', 'the way out of Australia'],
  ['0055 11 91234-5678', 'BR', '+5511912345678', 'libphonenumber takes 0055 for a carrier'],
  ['0031 6 1234 5678', 'BR', '+31612345678', '31 is a carrier as well'],
  ['001 65 9423 4567', 'HK', null, 'Singapore by the exit code of Hong Kong, or Alabama by 00'],
  ['8 612 34567', 'LT', '+37061234567', 'the trunk digit of Lithuania'],
  ['0 612 34567', 'LT', '+37061234567', 'its new one'],
  ['06 20 123 4567', 'HU', '+36201234567', 'the trunk digits of Hungary'],
  ['+36 06 20 123 4567', 'HU', '+36201234567', 'and after the calling code'],
  ['80 29 491-19-11', 'BY', '+375294911911', 'the trunk digits of Belarus'],
  ['+44 (0)7911 123456', 'GB', '+447911123456', 'govuk-design-system#1807'],
  ['+44 07911 123456', 'FR', '+447911123456', 'rust-phonenumber#92'],
  ['+330631966543', 'DE', '+33631966543', 'rust-phonenumber#92'],
  ['+39 06 1234 5678', 'IT', '+390612345678', 'linphone-iphone#541: the 0 of Italy stays'],
  ['+39 (0)331 234567', 'IT', null, 'a phone of Gallarate, or an old mobile one'],
  ['995555123456', 'GE', '+995555123456', 'the calling code without a plus, as hosted forms show it'],
  ['4915123456789', 'DE', '+4915123456789', 'libphonenumber#750: read as +49 49…'],
  ['491711234567', 'DE', '+491711234567', 'the same, shorter'],
  ['44 07911 123456', 'GB', '+447911123456', 'both'],
  ['7 701 123 45 67', 'KZ', '+77011234567', 'the calling code is the first digit of the mobile code too'],
  ['701 123 45 67', 'KZ', '+77011234567', 'without it'],
  ['491711234567', 'US', null, 'a calling code without a plus, in another country'],
  ['06 12 34 56 78', 'ES', null, 'a French number in Spain, which has no trunk digit'],
  ['+5108675432', 'US', null, 'libphonenumber-js#488: a plus without its calling code'],
  ['995 555 123', 'GE', null, 'not finished'],
  ['+٤٤ ٧٩١١ ١٢٣٤٥٦', 'AE', '+447911123456', 'libphonenumber-js#141'],
  ['۰۹۱۵ ۱۲۳ ۴۵۶۷', 'IR', '+989151234567', 'intl-tel-input#2105'],
  ['+४४ ७९११ १२३४५६', 'IN', '+447911123456', 'digits of Hindi'],
  ['＋１ ３１５ ５５５ ０１７５', 'JP', '+13155550175', 'a full-width keyboard'],
  ['\u202a+1 (315) 555\u2011\u20600175\u202c', 'GE', '+13155550175', 'copied from a contact of Windows or iOS'],
  ['+1\u200b315\u00ad555\u202f0175', 'GE', '+13155550175', 'copied from a web page'],
  ['+1 … 0175', 'US', null, 'our own mask'],
  ['+49 171…4567', 'DE', null, 'digits left out'],
  ['0171 1234567 / 0172 7654321', 'DE', null, 'two numbers'],
  ['+1 315 555 0175 ext. 5', 'US', null, 'an extension gets no SMS'],
];

describe('with the rules of each country', () => {
  for (const [typed, country, meant, source] of written) {
    test(`${source}: ${typed} in ${country} is ${meant}`, () => {
      assert.equal(withRules(typed, country), meant);
    });
  }
});

describe('without them, the same or nothing', () => {
  const read = written.filter(([typed, country]) => without(typed, country) !== null);
  for (const [typed, country, meant, source] of written) {
    test(`${source}: ${typed} in ${country}`, () => {
      const e164 = without(typed, country);
      assert.ok(e164 === null || e164 === meant, `${e164}`);
    });
  }

  test('most of them are read', () => {
    assert.ok(read.length >= 25, `${read.length}`);
  });

  for (const [typed, country, meant] of [
    ['8 612 34567', 'LT', '+37061234567'],
    ['06 20 123 4567', 'HU', '+36201234567'],
    ['+44 (0)7911 123456', 'DE', '+447911123456'],
    ['995555123456', 'GE', '+995555123456'],
  ] as const) {
    test(`${typed} in ${country} is ${meant}`, () => assert.equal(without(typed, country), meant));
  }
});

describe('five thousand mobile numbers of sixty countries', () => {
  const spelled = countries.flatMap((country) =>
    [0, 1, 2, 3].flatMap((seed) => {
      const phone = mobile(country, seed);
      return Object.entries(ways).map(([way, write]) => ({
        country,
        way,
        typed: write(phone, seed),
        meant: phone.number,
      }));
    }),
  );

  test('there are as many', () => {
    assert.ok(countries.length >= 60 && spelled.length >= 5000, `${countries.length} ${spelled.length}`);
  });

  for (const [name, read, share] of [
    ['with the rules of each country', withRules, 0.98],
    ['without them', without, 0.9],
  ] as const) {
    test(`${name}: none is another number, and at least ${share} are read`, () => {
      const given = spelled.map((one) => ({...one, read: read(one.typed, one.country)}));
      assert.deepEqual(
        given.filter(({read, meant}) => read !== null && read !== meant),
        [],
      );
      const sent = given.filter((one) => one.read !== null);
      assert.ok(sent.length / given.length >= share, `${sent.length} of ${given.length}`);
    });

    test(`${name}: one that says its country is the same everywhere, or nothing`, () => {
      const international = spelled.filter(({typed}) => /^[^\d]*(\+|\uff0b)|^00/.test(typed));
      for (const [at, {typed, meant}] of international.entries()) {
        const elsewhere = countries[(at * 7) % countries.length]!;
        const e164 = read(typed, elsewhere);
        assert.ok(e164 === null || e164 === meant, `${typed} in ${elsewhere}: ${e164}`);
      }
    });
  }

  test('what is shown is read as what is sent, in every country', () => {
    for (const [at, {typed, country}] of spelled.entries()) {
      const shown = readPhone(typed, country);
      if (!shown) continue;
      assert.match(shown.text, /^\+[\d ]+$/);
      assert.equal(withRules(shown.text, countries[(at * 11) % countries.length]!), shown.e164);
      assert.equal(shown.text.replaceAll(' ', ''), shown.e164);
    }
  });
});
