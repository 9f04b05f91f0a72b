import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {readCode} from '../../../src/parts/phone-code/sms-code.js';
import {readSms} from '../../../src/parts/phone-code/sms-text.js';

/** What a person types or pastes, and what is taken. */
const cases: readonly [string, string | null][] = [
  ['4821', '4821'],
  ['48213', '48213'],
  ['48213765', '48213765'],
  [' 4821 3 ', '48213'],
  ['482-13', '48213'],
  ['4 8 2 1 3', '48213'],
  ['٤٨٢١٣', '48213'],
  ['۴۸۲۱۳', '48213'],
  ['Juniper Nail Studio: 48213 is your confirmation code', '48213'],
  ['48213 is your code. Call +1 315 555 0100', '48213'],
  ['Call +13155550100. Your code: 48213.', '48213'],
  ['Call 555-0100. Your code: 48213.', '48213'],
  ['G-482913 is your code', '482913'],
  ['Code 482130\n@salon.example #482130', '482130'],
  ['رمزك هو ٤٨٢١٣', '48213'],
  ['', null],
  ['482', null],
  ['123456789', null],
  ['123 456789', null],
  ['12-345-6789', null],
  ['Call +13155550100', null],
  ['no digits', null],
  ['12a4', null],
];
for (const [typed, code] of cases) {
  test(`${JSON.stringify(typed)}: ${code}`, () => {
    assert.equal(readSms(typed), code);
    // Before that is loaded: the same, or nothing.
    assert.ok([code, null].includes(readCode(typed)));
  });
}

/** A text, its code (null: nothing is taken, the client is asked), and where such a text was seen. */
const messages: readonly [string, string | null, string][] = [
  ['10.04.2026 10:18 Confirmation code: 09890', '09890', 'an SMS of an Altegio location'],
  ['Your code is 123-456', '123456', 'GitHub, Instagram and WhatsApp write a code in two halves'],
  ['Your code is 123\u00a0456.', '123456', 'the same with a space that does not break'],
  ['Your code is 123\u2011456', '123456', 'the same with a dash that does not break'],
  ['\u2068رمز التحقق\u2069: ١٢٣-٤٥٦', '123456', 'Arabic digits between marks of direction'],
  ['कोड ४८२१३ है', '48213', 'digits of Hindi'],
  ['Code: １２３４５６', '123456', 'full-width digits of a Japanese keyboard'],
  ['Your code: 12 34 56', '123456', 'French locations group by two'],
  ['Your code: 4 8 2 1', '4821', 'spelled out for screen readers'],
  ['您的验证码是482913，5分钟内有效。', '482913', 'Chinese writes no space after its comma'],
  ['验证码：482913,30 分钟内有效', '482913', 'the same with a Latin comma'],
  ['인증번호 482913,3분 이내에 입력하세요', '482913', 'Korean minutes'],
  ['消费5000,50元', null, 'a sum with a comma'],
  ['Enter code 678456 (expires in 30 min). Questions? Call 800.123.4567', '678456', 'raycast/extensions#18896'],
  ['Verification Code: 287961 Expiration Date: 4/30/2025 10:02:26 AM', '287961', 'raycast/extensions#18896'],
  ['OTP for XXXXXX (XX1245) is 811739 (valid for 10 mins).', '811739', 'flutter_smart_auth#26'],
  ['Digita 291696 per confermare la spesa di 500.00 EUR', '291696', 'otphelper#196'],
  ['377536 is your code, valid for 20min. Call 1300 10 1234 (9am-7pm)', '377536', 'otphelper#196'],
  ['Your code is: 163406. It expires at 11:44 AM EDT.', '163406', 'otphelper#5'],
  ['660679 is your code.\n\n@github.com #660679', '660679', 'otphelper#5'],
  ['Order 55512 is waiting\n@salon.example #482130 @frame.example', '482130', 'WebOTP: the last line names the code'],
  ['546054短信登录验证码，5分钟内有效', '546054', 'ohtipi, parse-otp-message'],
  ['您于2025年09月30日23:45登录，验证码为【 123456 】', '123456', 'otphelper#186'],
  ['588873 is the OTP for INR 3373.00 on your card 9688', null, 'ohtipi: the end of a card is four digits as well'],
  ['OTP cua the 21312 la 7121312', null, 'XposedSmsCode#7: a number of a card, and the code'],
  ['Your account 123456 will receive OTP 654321', null, 'Flutter_Pinput#150'],
  ['April 10, 2026: your code is 09890', null, 'a year in words might be a code'],
  ['Studio 2020: code 4821', null, 'a name that is a number'],
  ['4821. Again: 4821', '4821', 'one code, twice'],
  ['$1500 paid. Code 4821', '4821', 'a price'],
  ['1 500 ₽, 1500 ₽. Код 4821', '4821', 'prices of a Russian location'],
  ['Price 120 000 som. Code 4821', '4821', 'a price of a Kyrgyz location'],
  ['26.04.2026 в 10:18, ул. Ленина 5. Код: 48213', '48213', 'day, time and address before the code'],
  ['Код 48213. Вопросы: 8 (495) 123-45-67', '48213', 'a number to call, with its trunk 8'],
  ['Manage: https://n123456.example/4821 Code 77120', '77120', 'numbers of a link'],
  ['2026-04-10', null, 'a day alone'],
  ['10-04-2026', null, 'a day alone'],
  ['10:18', null, 'a time alone'],
  ['4821\n5932', null, 'two codes, one below the other'],
];
for (const [text, code, source] of messages) {
  test(`${source}: ${JSON.stringify(text)}`, () => {
    assert.equal(readSms(text), code);
    assert.ok([code, null].includes(readCode(text)));
  });
}

/** Where digits that look like a code are part of something longer, and where the search goes on behind them. */
const after: readonly [string, string | null, string][] = [
  ['A4821', null, 'a word'],
  ['*4821', null, 'the end of a card'],
  ['id=4821', null, 'a parameter of a link'],
  ['1.4821', null, 'a sum with a point'],
  ['€ 4821', null, 'a price with a space'],
  ['x1 2 3 4 5', '2345', 'digits in a row behind a word'],
  ['€4821, code 5932', '5932', 'a price, then the code'],
  ['𞲰4821 code 5932', '5932', 'a currency sign beyond the basic plane'],
];
for (const [text, code, source] of after) {
  test(`${source}: ${JSON.stringify(text)}`, () => assert.equal(readSms(text), code));
}

test('no file of the phone form has a look-behind: Safari before 16.4 could not read the file', () => {
  for (const folder of ['src/parts/phone', 'src/parts/phone-code']) {
    for (const file of readdirSync(folder)) {
      // Phones to call are read in another way where a look-behind cannot be.
      if (file === 'phones-to-call.ts') continue;
      assert.doesNotMatch(readFileSync(join(folder, file), 'utf8'), /\(\?<[=!]/, file);
    }
  }
});
