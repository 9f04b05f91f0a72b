// What may stand in the phone field, with each country's rules loaded; and when another code may be sent.
import {assert} from '@open-wc/testing/pure';
import {locationIds} from '../../../sandbox/index.js';
import '../../../src/elements/phone-verify.js';
import {fakeClock, type Clock} from '../../support/clock.js';
import {heard, mount} from '../../support/mount.js';
import {pressReady} from '../../support/press-ready.js';
import type {Ui} from '../../support/ui.js';
import {settled, until} from '../../support/until.js';
import {Wire} from '../../support/wire.js';
import {phoneWords as words} from '../../support/words.js';

type Phone = Ui<HTMLElementTagNameMap['altegio-phone-verify']>;

let wire: Wire;

async function start(attributes: Record<string, string> = {}): Promise<Phone> {
  const all = {purpose: 'sign-in', 'location-id': `${locationIds.newYork}`, lang: 'en-US', ...attributes};
  return mount('altegio-phone-verify', {wire, attributes: all});
}

function sentTo(): unknown {
  return (wire.last('POST book_code').body as {phone: string}).phone;
}

describe('with the rules of each country', () => {
  beforeEach(() => {
    wire = new Wire();
  });

  /** They come with the first focus. Serbia is in both tables, Nigeria only in the one that is loaded. */
  async function loaded(ui: Phone): Promise<void> {
    ui.field('Phone number').focus();
    const select = ui.get('combobox', 'Country') as HTMLSelectElement;
    await until(() => {
      select.dispatchEvent(new Event('pointerdown'));
      return select.length > 200;
    }, 'the list of countries is whole');
  }

  it('writes a number as its country does, and sends it as E.164', async () => {
    const ui = await start({'default-country': 'US'});
    await loaded(ui);
    ui.type('Phone number', '3155550199');
    await ui.updated;
    assert.equal(ui.field('Phone number').value, '+1 315 555 0199', 'what will be sent');
    assert.equal(ui.element.phone, '+13155550199');
    ui.type('Phone number', '+442079460018');
    await ui.updated;
    assert.equal(ui.field('Phone number').value, '+44 20 7946 0018');
    assert.include(ui.text, 'GB', 'the country follows the number');
    ui.press('Send code');
    await until(() => ui.has('textbox', 'Code from the SMS'));
    assert.equal(sentTo(), '+442079460018');
  });

  it('knows countries that the short table does not', async () => {
    const ui = await start({'default-country': 'ng'});
    assert.include(ui.text, 'NG', 'the wanted country is shown from the start');
    await loaded(ui);
    await until(() => ui.text.includes('NG +234'), 'what is shown is what is used');
    ui.type('Phone number', '0803 123 4567');
    await ui.element.send();
    assert.equal(sentTo(), '+2348031234567');
  });

  it('a number that the country cannot have is refused', async () => {
    const ui = await start({'default-country': 'US'});
    await loaded(ui);
    for (const typed of ['315555', '31555501999999', 'letters']) {
      ui.type('Phone number', typed);
      assert.isFalse(await ui.element.send());
      assert.equal(ui.errorAt('Phone number'), words('invalid-phone'));
    }
    assert.equal(wire.asked.length, 0);
  });

  it('`countries` is all there is to choose from; one leaves no choice', async () => {
    const ui = await pressReady(await start({countries: 'de, at ch'}));
    const select = ui.get('combobox', 'Country') as HTMLSelectElement;
    select.focus();
    assert.sameMembers(
      [...select.options].map(({value}) => value),
      ['DE', 'AT', 'CH'],
    );
    assert.include(select.textContent, 'Germany +49');
    select.value = 'AT';
    select.dispatchEvent(new Event('change', {bubbles: true}));
    ui.type('Phone number', '0664 1234567');
    await ui.element.send();
    assert.equal(sentTo(), '+436641234567');

    // Else the wait after the SMS before goes on.
    sessionStorage.clear();
    const only = await start({countries: 'GB'});
    assert.isFalse(only.has('combobox'));
    only.type('Phone number', '020 7946 0018');
    await only.element.send();
    assert.equal(sentTo(), '+442079460018');
  });

  it('the list follows another language, and other countries', async () => {
    const ui = await pressReady(await start({countries: 'de at ch'}));
    const select = ui.get('combobox', 'Country') as HTMLSelectElement;
    select.focus();
    assert.include(select.textContent, 'Germany +49');
    select.blur();
    ui.element.lang = 'de';
    ui.element.countries = 'de ng';
    await ui.updated;
    select.focus();
    assert.sameMembers(
      [...select.options].map(({text}) => text.split(' ')[0]),
      ['Deutschland', 'Nigeria'],
    );
    assert.equal(select.value, 'DE');
  });

  it('the country of a language, of an odd attribute, of nothing', async () => {
    assert.include((await start({lang: 'de-CH'})).text, 'CH +41');
    assert.include((await start({'default-country': 'usa', lang: 'en-GB'})).text, 'GB +44');
    assert.include((await start({lang: 'en_US'})).text, 'US +1');
    assert.include((await start({'default-country': 'KZ', lang: 'xx-notalang-'})).text, 'KZ +7');
  });

  it('a phone from the host: attribute and property, kept out of our markup', async () => {
    const ui = await start({phone: '+13155550199'});
    assert.equal(ui.field('Phone number').value, '+13155550199');
    ui.element.phone = '+1 315 555 0188';
    await ui.updated;
    assert.equal(ui.field('Phone number').value, '+1 315 555 0188');
    assert.equal(ui.element.phone, '+13155550188');
    assert.notInclude(ui.root.innerHTML, '0188');
    ui.element.phone = null;
    await ui.updated;
    assert.equal(ui.field('Phone number').value, '');
  });
});

describe('another code', () => {
  let clock: Clock;

  beforeEach(() => {
    clock = fakeClock();
    wire = new Wire({now: () => Date.now()});
  });

  afterEach(() => clock.restore());

  async function sent(attributes: Record<string, string> = {}): Promise<Phone> {
    const ui = await start(attributes);
    ui.type('Phone number', '+13155550199');
    assert.isTrue(await ui.element.send());
    await until(() => ui.focused === 'Code from the SMS');
    return ui;
  }

  async function after(ui: Phone, seconds: number): Promise<void> {
    for (let left = seconds; left > 0; left--) {
      clock.advance(1000);
      await ui.updated;
    }
  }

  it('may be sent after 60 seconds, counted down', async () => {
    const began = Date.now();
    const ui = await sent();
    assert.deepEqual(heard('code-sent'), [{resendAt: began + 60_000}]);
    assert.include(ui.text, 'Send again in 1:00');
    assert.isFalse(ui.has('button', 'Send again'));
    await after(ui, 18);
    assert.include(ui.text, 'Send again in 0:42');
    assert.isFalse(await ui.element.send(), 'nor by method');
    await after(ui, 41);
    assert.include(ui.text, 'Send again in 0:01');
    await after(ui, 1);
    ui.press('Send again');
    await until(() => wire.sandbox.outbox.length === 2);
    await until(() => ui.text.includes('Send again in 1:00'));
    assert.equal(wire.asked.length, 2);
  });

  it('a clock that stood still for an hour is right at once, and a clock that is off the page ticks not', async () => {
    const ui = await sent();
    ui.element.remove();
    await settled();
    clock.advance(3_600_000);
    document.body.append(ui.element);
    await ui.updated;
    assert.isTrue(ui.has('button', 'Send again'));
  });

  it('the deadline survives a trip back to the number, a re-render and a new language', async () => {
    const ui = await sent({'resend-after': '30'});
    await after(ui, 10);
    ui.press('Change number');
    await ui.updated;
    assert.equal(ui.field('Phone number').value.replaceAll(' ', ''), '+13155550199');
    await until(() => ui.focused === 'Phone number');
    await after(ui, 5);
    ui.press('Send code');
    await ui.updated;
    assert.include(ui.text, 'Send again in 0:15', 'the code that is on its way is used');
    ui.element.lang = 'en-GB';
    document.body.prepend(ui.element);
    await ui.updated;
    assert.include(ui.text, 'Send again in 0:15');
    assert.equal(wire.asked.length, 1);
    ui.press('Change number');
    await ui.updated;
    ui.type('Phone number', '+13155550188');
    await ui.element.send();
    assert.equal(sentTo(), '+13155550188', 'another number gets its own code at once');
    assert.include(ui.text, 'Send again in 0:30');
  });

  it('a limit of the server moves the deadline', async () => {
    const ui = await sent();
    await after(ui, 60);
    wire.fault('POST book_code', {kind: 'rate-limited', retryAfter: 90, times: 1});
    ui.press('Send again');
    await until(() => ui.errorAt('Code from the SMS'));
    assert.include(ui.errorAt('Code from the SMS'), '1:30');
    assert.include(ui.text, 'Send again in 1:30');
    await after(ui, 90);
    ui.press('Send again');
    await until(() => wire.sandbox.outbox.length === 2);
  });

  it('a lost answer on the second step stays there', async () => {
    const ui = await sent();
    await after(ui, 60);
    wire.fault('POST book_code', {kind: 'cut', after: true, times: 1});
    ui.press('Send again');
    await until(() => ui.errorAt('Code from the SMS'));
    assert.equal(ui.errorAt('Code from the SMS'), words('phone.sendUnknown'));
    ui.type('Code from the SMS', await wire.code(2));
    ui.press('Confirm');
    await until(() => heard('phone-verified').length);
  });

  for (const [value, seconds] of [
    ['', '1:00'],
    ['soon', '1:00'],
    ['-5', '1:00'],
    ['90', '1:30'],
  ] as const) {
    it(`resend-after="${value}" is ${seconds}`, async () => {
      assert.include((await sent({'resend-after': value})).text, `Send again in ${seconds}`);
    });
  }
});
