// The phone form as an object that any element has: in a form of the element's own, with a phone that the element gives, and
// beside writes of the element's own.
import {assert} from '@open-wc/testing/pure';
import {html, type TemplateResult} from 'lit';
import {locationIds} from '../../../sandbox/index.js';
import {AltegioElement} from '../../../src/base/altegio-element.js';
import type {Http} from '../../../src/api/http.js';
import {Writes} from '../../../src/base/writes.js';
import {phone} from '../../../src/i18n/en/index.js';
import {phoneCodeApi, type PhoneCodeApi} from '../../../src/parts/phone-code/phone-code.api.js';
import {PhoneCode} from '../../../src/parts/phone-code/phone-code.js';
import type {Purpose} from '../../../src/parts/phone-code/phone-code.state.js';
import {heard, uncaught} from '../../support/mount.js';
import {Ui} from '../../support/ui.js';
import {settled, until} from '../../support/until.js';
import {Wire} from '../../support/wire.js';

const given = '+13155550199';

class BookingLike extends AltegioElement<PhoneCodeApi> {
  static purpose: Purpose = 'sign-in';
  static ready = true;
  verified = 0;
  ownForm = true;
  protected override texts = {words: {phone}, file: 'forms'} as const;
  readonly phoneCode = new PhoneCode(this.asHost, {
    purpose: () => BookingLike.purpose,
    sender: () => ({location: locationIds.newYork}),
    api: () => (BookingLike.ready ? this.api : undefined),
    field: () => ({defaultCountry: 'US'}),
    resendAfter: () => 'no number',
    fullName: () => 'Ann Lee',
    verified: () => void this.verified++,
  });

  protected override connect(http: Http): PhoneCodeApi {
    return phoneCodeApi(http);
  }

  protected override status(): string {
    return this.phoneCode.status();
  }

  protected override content(): TemplateResult {
    if (this.phoneCode.stage.phase === 'done') return html`<p class="notice" tabindex="-1">Booked</p>`;
    if (!this.ownForm) return this.phoneCode.view('phone.title', 'phone.hint', 'phone.title');
    const submit = (event: Event): void => {
      event.preventDefault();
      void (this.phoneCode.stage.phase === 'phone' ? this.phoneCode.send() : this.phoneCode.confirm());
    };
    return html`<form @submit=${submit}>${this.phoneCode.fields('phone.hint')}</form>`;
  }
}
customElements.define('test-booking-like', BookingLike);

async function start(purpose: Purpose = 'sign-in', ownForm = true) {
  BookingLike.purpose = purpose;
  BookingLike.ready = true;
  const wire = new Wire();
  const element = document.createElement('test-booking-like') as BookingLike;
  element.client = wire.client;
  element.ownForm = ownForm;
  document.body.append(element);
  const ui = new Ui(element);
  await ui.updated;
  return {ui, wire, element, phoneCode: element.phoneCode};
}

it('with a phone that the element gives: one SMS, its code, and the element hears of it once', async () => {
  const {ui, wire, element, phoneCode} = await start();
  phoneCode.phone = given;
  assert.isTrue(await phoneCode.send());
  await until(() => ui.focused === 'Code from the SMS');
  assert.equal(wire.sandbox.outbox.length, 1);
  assert.equal(phoneCode.maskedPhone.replace(/[\u2066-\u2069]/g, '').replaceAll('\u00a0', ' '), '+1 … 0199');
  ui.type('Code from the SMS', await wire.code());
  ui.press('Confirm');
  await until(() => element.verified);
  assert.equal(element.verified, 1);
  await until(() => ui.text.includes('Booked'));
  assert.equal(wire.count('POST user/auth'), 1);
  assert.isFalse(await phoneCode.confirm(), 'it is confirmed');
});

it('a list of countries that has the focus already is filled once its file has come', async () => {
  const paint = globalThis.requestAnimationFrame;
  const frames: FrameRequestCallback[] = [];
  // What comes after the first paint waits.
  globalThis.requestAnimationFrame = (callback) => frames.push(callback);
  try {
    const {ui} = await start();
    const select = ui.get('combobox', 'Country') as HTMLSelectElement;
    select.focus();
    await settled();
    assert.equal(select.length, 1, 'the file has not come');
    globalThis.requestAnimationFrame = paint;
    for (const frame of frames) frame(0);
    await until(() => select.length > 40);
    assert.equal(ui.focused, 'Country');
  } finally {
    globalThis.requestAnimationFrame = paint;
  }
});

it('collect: sends the name of the client, and no request confirms the code', async () => {
  const {ui, wire, element, phoneCode} = await start('collect');
  phoneCode.phone = given;
  await phoneCode.send();
  assert.deepEqual(wire.last('POST book_code').body, {phone: given, fullname: 'Ann Lee'});
  const code = await wire.code();
  assert.isTrue(await phoneCode.confirm(`Your code: ${code}`));
  assert.equal(element.verified, 1);
  assert.equal(phoneCode.code, code);
  assert.equal(phoneCode.phone, given);
  assert.equal(wire.asked.length, 1);
  await ui.updated;
});

it('the wait of one number is not that of another one, whose SMS may not have come', async () => {
  const {ui, wire, phoneCode} = await start();
  phoneCode.phone = given;
  await phoneCode.send();
  await until(() => ui.has('button', 'Change number'));
  ui.press('Change number');
  await until(() => ui.focused === 'Phone number');
  ui.type('Phone number', '+13155550142');
  wire.fault('POST book_code', {kind: 'cut', times: 1});
  ui.press('Send code');
  await until(() => ui.errorAt('Phone number'));
  assert.equal(wire.sandbox.outbox.length, 1);
  ui.press('Send code');
  await until(() => ui.focused === 'Code from the SMS');
  assert.equal(wire.sandbox.outbox.at(-1)?.phone, '+13155550142', 'what the form says that it has sent');
  assert.equal(wire.sandbox.outbox.length, 2);
});

it('what is said of a number goes when it is corrected, or its country is; a wait stays', async () => {
  const {ui, wire, phoneCode} = await start();
  const failsWith = async (said: string): Promise<void> => {
    ui.press('Send code');
    await until(() => ui.errorAt('Phone number').includes(said));
  };
  await phoneCode.send();
  await until(() => ui.errorAt('Phone number'));
  ui.type('Phone number', '5');
  await until(() => !ui.errorAt('Phone number'), 'typed');
  await failsWith('Check the phone number');
  const country = ui.get('combobox') as HTMLSelectElement;
  country.dispatchEvent(new Event('focus'));
  country.value = 'GB';
  for (const type of ['input', 'change']) country.dispatchEvent(new Event(type, {bubbles: true, composed: true}));
  await until(() => !ui.errorAt('Phone number'), 'another country');
  ui.type('Phone number', given);
  wire.fault('POST book_code', {kind: 'rate-limited', retryAfter: 240});
  await failsWith('4:00');
  ui.type('Phone number', '+13155550142');
  await settled();
  assert.include(ui.errorAt('Phone number'), '4:00', 'the wait goes on');
});

it('what is said of more than the code stays while another one is typed', async () => {
  const {ui, wire, phoneCode} = await start();
  phoneCode.phone = given;
  await phoneCode.send();
  await until(() => ui.has('textbox', 'Code from the SMS'));
  wire.fault('POST user/auth', {kind: 'rate-limited', retryAfter: 240});
  ui.type('Code from the SMS', '0000');
  ui.press('Confirm');
  await until(() => ui.errorAt('Code from the SMS').includes('4:00'));
  ui.type('Code from the SMS', '1111');
  await ui.updated;
  assert.include(ui.errorAt('Code from the SMS'), '4:00', 'the wait goes on');
});

it('in a form of the element there is no heading of its own; as a form, it has the headings that it is given', async () => {
  const own = await start();
  assert.isFalse(own.ui.has('heading'));
  assert.equal(own.ui.root.querySelectorAll('form').length, 1);
  own.element.remove();
  const {ui, phoneCode} = await start('sign-in', false);
  ui.get('heading', 'Confirm your phone');
  phoneCode.phone = given;
  await phoneCode.send();
  await until(() => ui.has('textbox', 'Code from the SMS'));
  ui.get('heading', 'Confirm your phone');
});

it('a press in the form of the element sends', async () => {
  const {ui, wire} = await start();
  ui.type('Phone number', given);
  for (let click = 0; click < 20; click++) ui.press('Send code');
  await until(() => ui.has('textbox', 'Code from the SMS'));
  assert.equal(wire.asked.length, 1);
});

it('an element that is set up wrongly sends and confirms nothing', async () => {
  const {wire, phoneCode} = await start();
  phoneCode.phone = given;
  BookingLike.ready = false;
  assert.isFalse(await phoneCode.send());
  BookingLike.ready = true;
  await phoneCode.send();
  const code = await wire.code();
  BookingLike.ready = false;
  assert.isFalse(await phoneCode.confirm(code));
  assert.equal(wire.asked.length, 1);
});

it('set up wrongly while the rules of phone numbers are loading: nothing is sent, and a press works later', async () => {
  const {ui, wire, phoneCode} = await start();
  phoneCode.phone = '315 555 0199';
  const sent = phoneCode.send();
  BookingLike.ready = false;
  assert.isFalse(await sent);
  assert.deepEqual(wire.asked, []);
  assert.deepEqual(heard('before-send'), []);
  BookingLike.ready = true;
  await ui.updated;
  assert.isTrue(await phoneCode.send());
});

it('nothing is sent while the element writes something else, and the form can be used afterwards', async () => {
  const {ui, wire, element, phoneCode} = await start();
  let finish: (value: string) => void = () => {};
  element['asHost'].addWrites(Writes);
  const other = element['asHost'].writes.once('book', () => new Promise<string>((resolve) => (finish = resolve)));
  phoneCode.phone = given;
  assert.isFalse(await phoneCode.send());
  assert.deepEqual(wire.asked, []);
  finish('booked');
  await other;
  await ui.updated;
  assert.equal(ui.get('button', 'Send code').getAttribute('aria-disabled'), 'false');
  assert.isFalse(ui.has('button', 'I have a code'), 'no SMS is on its way');
  assert.equal(sessionStorage.length, 0);
  assert.isTrue(await phoneCode.send());
});

it('60 seconds between two SMS where the option is not a number', async () => {
  const {ui, phoneCode} = await start();
  phoneCode.phone = given;
  await phoneCode.send();
  const [detail] = heard('code-sent') as {resendAt: number}[];
  assert.approximately(detail!.resendAt, Date.now() + 60_000, 5000);
  await ui.updated;
  assert.match(ui.text, /Send again in (1:00|0:5\d)/);
});

it('startOver() keeps the number, reset() does not', async () => {
  const {ui, phoneCode} = await start();
  phoneCode.phone = given;
  await phoneCode.send();
  phoneCode.startOver();
  await ui.updated;
  assert.equal(ui.field('Phone number').value.replaceAll(' ', ''), given);
  phoneCode.reset();
  await ui.updated;
  assert.equal(ui.field('Phone number').value, '');
  assert.equal(phoneCode.phone, '');
});

it('a lost answer of the code: the account is read once, and the code keeps its key', async () => {
  const {ui, wire, element, phoneCode} = await start();
  phoneCode.phone = given;
  await phoneCode.send();
  wire.fault('POST user/auth', {kind: 'cut', times: 1});
  const code = await wire.code();
  assert.isFalse(await phoneCode.confirm(code));
  assert.equal(wire.count('GET booking/user/data'), 1);
  assert.equal(ui.field('Code from the SMS').value, code);
  assert.isTrue(await phoneCode.confirm());
  const keys = wire.asked.flatMap(({headers}) => headers.get('Idempotency-Key') ?? []);
  assert.equal(new Set(keys).size, 1);
  assert.equal(keys.length, 2);
  assert.equal(element.verified, 1);
});

it('gone from the page for good, it waits for nothing', async () => {
  const {ui, wire, element, phoneCode} = await start();
  wire.hold('POST book_code');
  phoneCode.phone = given;
  const sent = phoneCode.send();
  await until(() => wire.held.length);
  element.remove();
  assert.isFalse(await sent);
  assert.isTrue(wire.asked[0]!.signal.aborted);
  await settled();
  assert.deepEqual(uncaught, []);
  assert.isEmpty(ui.alerts);
});
