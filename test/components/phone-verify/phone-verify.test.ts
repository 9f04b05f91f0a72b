// One SMS, one code: all three purposes, and everything that may go wrong on the way.
import {assert} from '@open-wc/testing/pure';
import {blockedPhone, chain, demoClient, locationIds, type Fault} from '../../../sandbox/index.js';
import {configure} from '../../../src/configure.js';
import '../../../src/elements/phone-verify.js';
import {heard, mount, type Options} from '../../support/mount.js';
import {plain, type Ui} from '../../support/ui.js';
import {settled, until} from '../../support/until.js';
import {Wire, type WireOptions} from '../../support/wire.js';
import {phoneWords as words} from '../../support/words.js';

type Purpose = 'update-phone' | 'sign-in' | 'collect';
type Phone = Ui<HTMLElementTagNameMap['altegio-phone-verify']>;

const newPhone = '+13155550199';
const bookCode = `POST book_code/${locationIds.newYork}`;
const asks = {'update-phone': 'GET booking/user/phone_confirmation', 'sign-in': bookCode, collect: bookCode} as const;
const confirms = {'update-phone': 'PUT booking/user', 'sign-in': 'POST user/auth'} as const;

interface Story {
  readonly ui: Phone;
  readonly wire: Wire;
}

async function start(
  purpose: Purpose = 'sign-in',
  {attributes, props}: Options<'altegio-phone-verify'> = {},
  options: WireOptions = {},
): Promise<Story> {
  const wire = new Wire(options);
  if (purpose === 'update-phone') await wire.signIn();
  const all = {purpose, 'location-id': `${locationIds.newYork}`, ...attributes};
  return {wire, ui: await mount('altegio-phone-verify', {wire, attributes: all, ...(props && {props})})};
}

async function sendTo(ui: Phone, phone = newPhone): Promise<void> {
  ui.type('Phone number', phone);
  ui.press('Send code');
  await until(() => ui.has('textbox', 'Code from the SMS') || ui.errorAt('Phone number'), 'the code step, or an error');
}

async function codeStep(
  purpose?: Purpose,
  more?: Options<'altegio-phone-verify'>,
  options?: WireOptions,
): Promise<Story> {
  const story = await start(purpose, more, options);
  await sendTo(story.ui);
  assert.isTrue(story.ui.has('textbox', 'Code from the SMS'), story.ui.text);
  return story;
}

function enter(ui: Phone, code: string): void {
  ui.type('Code from the SMS', code);
  ui.press('Confirm');
}

describe('the three purposes', () => {
  for (const purpose of ['update-phone', 'sign-in', 'collect'] as const) {
    it(`${purpose}: from the phone to the end`, async () => {
      const {ui, wire} = await start(purpose, {attributes: {'full-name': purpose === 'collect' ? 'Ann Lee' : ''}});
      assert.deepEqual(wire.asked, [], 'nothing is asked before a press');
      await sendTo(ui);
      const {query, body} = wire.last(asks[purpose]);
      if (purpose === 'update-phone') assert.deepEqual(query, {phone: newPhone, company_id: `${locationIds.newYork}`});
      if (purpose === 'sign-in') assert.deepEqual(body, {phone: newPhone});
      if (purpose === 'collect') assert.deepEqual(body, {phone: newPhone, fullname: 'Ann Lee'});
      assert.include(ui.statuses, 'We sent a code to +1 … 0199.');
      assert.equal(ui.focused, 'Code from the SMS');
      const code = await wire.code();
      enter(ui, code);
      await until(() => heard('phone-verified').length);
      assert.deepEqual(heard('phone-verified'), [{purpose}]);
      await ui.updated;
      const done = {
        'update-phone': 'Your account now uses +1 … 0199.',
        'sign-in': words('phone.signedIn'),
        collect: words('phone.codeTaken'),
      }[purpose];
      assert.include(ui.statuses, done);
      await until(() => ui.focused.includes(done), 'the result has the focus');
      if (purpose === 'collect') {
        assert.equal(ui.element.phone, newPhone);
        assert.equal(ui.element.code, code);
        assert.equal(wire.asked.length, 1, 'nobody is asked to confirm');
      } else {
        assert.deepEqual(
          wire.last(confirms[purpose]).body,
          purpose === 'sign-in' ? {phone: newPhone, code} : {phone: newPhone, confirmation_code: code},
        );
        assert.equal(wire.asked.length, 2);
      }
      assert.deepEqual(heard('error'), []);
    });
  }

  it('update-phone is the default, and asks to sign in when nobody is', async () => {
    const wire = new Wire();
    const ui = await mount('altegio-phone-verify', {wire, attributes: {'location-id': '4564'}});
    await sendTo(ui).catch(() => undefined);
    await until(() => ui.text.includes(words('signed-out')));
    assert.equal(wire.asked.length, 1);
    assert.deepEqual(heard('error'), [{code: 'signed-out', status: 401}]);
    await wire.signIn();
    await until(() => ui.has('textbox', 'Phone number'), 'the form is back');
    assert.equal(ui.field('Phone number').value.replaceAll(' ', ''), newPhone, 'what was typed is still there');
  });
});

describe('another purpose', () => {
  it('begins anew after the old one is done: nothing is said of what was not done', async () => {
    const {ui, wire} = await codeStep('sign-in');
    enter(ui, await wire.code());
    await until(() => heard('phone-verified').length);
    ui.element.setAttribute('purpose', 'update-phone');
    await ui.updated;
    assert.notInclude(ui.statuses, 'Your account now uses');
    await sendTo(ui, '+13155550188');
    assert.deepEqual(wire.last(asks['update-phone']).query['phone'], '+13155550188');
    enter(ui, await wire.code(2));
    await until(() => heard('phone-verified').length === 2);
    assert.deepEqual(heard('phone-verified')[1], {purpose: 'update-phone'});
  });
});

describe('the place in whose name the code is sent', () => {
  const group = `${chain.id}`;
  const company = `${locationIds.london}`;
  const cases: readonly [string, object, Record<string, string>, Record<string, string>][] = [
    ['own location', {}, {'location-id': company}, {company_id: company}],
    ['own chain', {}, {'chain-id': group}, {group_id: group}],
    ['page location', {locationId: company}, {}, {company_id: company}],
    ['page chain', {chainId: group}, {}, {group_id: group}],
    ['own chain before page location', {locationId: company}, {'chain-id': group}, {group_id: group}],
    ['own location before page chain', {chainId: group}, {'location-id': company}, {company_id: company}],
    ['page location before page chain', {locationId: company, chainId: group}, {}, {company_id: company}],
    ['own location before own chain', {}, {'location-id': company, 'chain-id': group}, {company_id: company}],
    ['an empty own one is none', {locationId: company}, {'chain-id': '', 'location-id': ''}, {company_id: company}],
  ];
  for (const [name, defaults, attributes, query] of cases) {
    it(name, async () => {
      configure(defaults);
      const wire = new Wire();
      await wire.signIn();
      const ui = await mount('altegio-phone-verify', {wire, attributes});
      await sendTo(ui);
      assert.deepEqual(wire.last(asks['update-phone']).query, {phone: newPhone, ...query});
    });
  }

  it('follows a default that comes later', async () => {
    const wire = new Wire();
    await wire.signIn();
    const ui = await mount('altegio-phone-verify', {wire});
    assert.isFalse(ui.has('textbox'));
    configure({chainId: chain.id});
    await ui.updated;
    await sendTo(ui);
    assert.equal(wire.last(asks['update-phone']).query['group_id'], group);
  });
});

describe('sending', () => {
  it('fifty clicks send one SMS', async () => {
    const {ui, wire} = await start();
    ui.type('Phone number', newPhone);
    const button = ui.get('button', 'Send code');
    for (let click = 0; click < 50; click++) button.click();
    for (let call = 0; call < 10; call++) void ui.element.send();
    await until(() => ui.has('textbox', 'Code from the SMS'));
    await settled();
    assert.equal(wire.asked.length, 1);
    assert.equal(wire.sandbox.outbox.length, 1);
    assert.equal(heard('before-send').length, 1);
    assert.equal(heard('code-sent').length, 1);
  });

  it('a host can prevent it', async () => {
    const {ui, wire} = await start();
    ui.element.addEventListener('altegio-before-send', (event) => event.preventDefault(), {once: true});
    ui.type('Phone number', newPhone);
    assert.isFalse(await ui.element.send());
    assert.equal(wire.asked.length, 0);
    assert.equal(ui.field('Phone number').value.replaceAll(' ', ''), newPhone);
    assert.isTrue(await ui.element.send());
    assert.equal(wire.asked.length, 1);
  });

  it('methods tell how it went', async () => {
    const {ui, wire} = await start();
    assert.isFalse(await ui.element.send(), 'no phone');
    ui.element.phone = newPhone;
    assert.isFalse(await ui.element.confirm('12345'), 'nothing to confirm yet');
    assert.isTrue(await ui.element.send());
    assert.isFalse(await ui.element.send(), 'it is on its way');
    assert.isFalse(await ui.element.confirm('123'));
    assert.isFalse(await ui.element.confirm('0000'));
    assert.isTrue(await ui.element.confirm(await wire.code()));
    assert.isFalse(await ui.element.confirm(await wire.code()), 'it is confirmed');
    assert.equal(wire.count(bookCode), 1);
    assert.equal(wire.count('POST user/auth'), 2);
  });

  it('a code that is a number is confirmed as well', async () => {
    const {ui, wire} = await codeStep();
    const code = Number(await wire.code());
    assert.isTrue(await ui.element.confirm(code as never));
  });

  it('reset() begins anew, also over what was typed just now', async () => {
    const {ui} = await start();
    ui.type('Phone number', newPhone);
    await ui.updated;
    ui.element.reset();
    await ui.updated;
    assert.equal(ui.field('Phone number').value, '');
    assert.equal(ui.element.phone, '');
    await sendTo(ui);
    ui.type('Code from the SMS', '12345');
    ui.element.reset();
    await ui.updated;
    assert.equal(ui.field('Phone number').value, '');
    assert.equal(ui.element.code, '');
  });

  it('reset() in mid-request gives it up', async () => {
    const {ui, wire} = await start();
    wire.hold('POST book_code');
    ui.type('Phone number', newPhone);
    const sent = ui.element.send();
    await until(() => wire.held.length);
    ui.element.reset();
    assert.isFalse(await sent);
    assert.isTrue(wire.asked[0]!.signal.aborted);
    await settled();
    assert.equal(ui.field('Phone number').value, '');
    assert.deepEqual(heard('error'), []);
    wire.letGo();
    await sendTo(ui);
    assert.isTrue(ui.has('textbox', 'Code from the SMS'));
  });
});

describe('a failure of sending keeps the phone and says what to do', () => {
  const cases: readonly [string, Fault, object, string][] = [
    ['shape 1', {kind: 'error-shape', shape: 1}, {code: 'invalid-request', status: 422}, words('invalid-request')],
    ['shape 2', {kind: 'error-shape', shape: 2}, {code: 'invalid-request', status: 422}, words('invalid-request')],
    ['shape 3', {kind: 'error-shape', shape: 3}, {code: 'invalid-request', status: 422}, words('invalid-request')],
    ['shape 4, HTML', {kind: 'error-shape', shape: 4}, {code: 'unavailable', status: 500}, words('phone.sendUnknown')],
    [
      'shape 5, HTTP 200',
      {kind: 'error-shape', shape: 5},
      {code: 'invalid-request', status: 200},
      words('invalid-request'),
    ],
    ['431', {kind: 'error-shape', shape: 1, code: 431}, {code: 'invalid-phone', status: 422}, words('invalid-phone')],
    [
      '434',
      {kind: 'error-shape', shape: 1, code: 434, status: 403},
      {code: 'blocked-client', status: 403},
      words('blocked-client'),
    ],
    ['429', {kind: 'rate-limited'}, {code: 'rate-limited', status: 429}, words('rate-limited')],
    [
      '429, wait',
      {kind: 'rate-limited', retryAfter: 75},
      {code: 'rate-limited', status: 429, retryAfter: 75},
      'Try again in 1:15',
    ],
    ['412', {kind: 'wall'}, {code: 'verification-required', status: 412}, words('verification-required')],
    ['403 HTML', {kind: 'html403'}, {code: 'unavailable', status: 403}, words('common.unavailable')],
    ['403', {kind: 'status', status: 403}, {code: 'forbidden', status: 403}, words('common.forbidden')],
    ['503', {kind: 'status', status: 503}, {code: 'unavailable', status: 503}, words('phone.sendUnknown')],
    ['cut before', {kind: 'cut'}, {code: 'network'}, words('phone.sendUnknown')],
    ['cut after', {kind: 'cut', after: true}, {code: 'network'}, words('phone.sendUnknown')],
    ['truncated', {kind: 'truncated'}, {code: 'bad-response', status: 200}, words('phone.sendUnknown')],
    ['hang', {kind: 'hang'}, {code: 'timeout'}, words('phone.sendUnknown')],
  ];
  for (const [name, fault, detail, sentence] of cases) {
    it(name, async () => {
      const {ui, wire} = await start('sign-in', {}, {timeoutMs: fault.kind === 'hang' ? 250 : 5000});
      wire.fault('POST book_code', fault);
      await sendTo(ui, '+1 (315) 555-0199');
      assert.include(ui.errorAt('Phone number'), sentence);
      assert.deepEqual(heard('error'), [detail]);
      assert.equal(wire.asked.length, 1, 'never repeated by itself');
      assert.include(ui.field('Phone number').value.replace(/\D/g, ''), '3155550199');
      assert.equal(ui.field('Phone number').getAttribute('aria-invalid'), 'true');
      await until(() => ui.focused === 'Phone number', 'the field has the focus');
      wire.sandbox.faults.clear();
      ui.press('Send code');
      await until(() => ui.has('textbox', 'Code from the SMS'), 'a second press sends');
      assert.equal(wire.asked.length, 2);
    });
  }

  it('a blocked phone, a name that is asked for', async () => {
    const {ui, wire} = await start();
    await sendTo(ui, blockedPhone);
    assert.equal(ui.errorAt('Phone number'), words('blocked-client'));
    wire.sandbox.settings.fullnameRequired = true;
    ui.type('Phone number', newPhone);
    ui.press('Send code');
    await until(() => heard('error').length === 2);
    assert.deepEqual(heard('error').at(-1), {code: 'name-required', status: 422});
    assert.notEqual(ui.errorAt('Phone number'), '');
  });

  it('offline', async () => {
    const {ui, wire} = await start();
    wire.fault('POST book_code', {kind: 'cut'});
    Object.defineProperty(navigator, 'onLine', {value: false, configurable: true});
    try {
      await sendTo(ui);
      assert.equal(ui.errorAt('Phone number'), words('common.offline'));
      assert.deepEqual(heard('error'), [{code: 'offline'}]);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  for (const fault of [{kind: 'cut', after: true}, {kind: 'hang'}] as const) {
    it(`an SMS that may have come (${fault.kind}) can be used without another one`, async () => {
      const {ui, wire} = await start('sign-in', {}, {timeoutMs: fault.kind === 'hang' ? 250 : 5000});
      wire.fault('POST book_code', {...fault, times: 1});
      await sendTo(ui);
      if (fault.kind === 'hang') await wire.client.sendBookingCode({phone: newPhone, locationId: locationIds.newYork});
      const asked = wire.asked.length;
      ui.press(words('phone.haveCode'));
      await until(() => ui.focused === 'Code from the SMS');
      assert.equal(wire.asked.length, asked);
      enter(ui, await wire.code());
      await until(() => heard('phone-verified').length);
    });
  }
});

describe('a phone that cannot be one', () => {
  for (const typed of ['', '   ', 'call me', '12', '+1 315', '555-CALL-NOW', '+999999999999999999']) {
    it(`"${typed}"`, async () => {
      const {ui, wire} = await start();
      await sendTo(ui, typed);
      assert.equal(ui.errorAt('Phone number'), words('invalid-phone'));
      assert.equal(ui.field('Phone number').value, typed);
      assert.deepEqual(heard('error'), [{code: 'invalid-phone'}]);
      assert.deepEqual(wire.asked, []);
      await until(() => ui.focused === 'Phone number');
    });
  }
});

describe('the code', () => {
  it('has a field that phones and password managers understand', async () => {
    const {ui} = await codeStep();
    const field = ui.field('Code from the SMS');
    assert.equal(field.getAttribute('autocomplete'), 'one-time-code');
    assert.equal(field.inputMode, 'numeric');
    assert.equal(ui.all('textbox').length, 1, 'one field, not six');
  });

  for (const typed of ['', '123', '123456789', '123 456789', '12a4', 'abcdef']) {
    it(`"${typed}" is none: a sentence, no request`, async () => {
      const {ui, wire} = await codeStep();
      enter(ui, typed);
      await until(() => ui.errorAt('Code from the SMS'));
      assert.equal(ui.errorAt('Code from the SMS'), words('phone.codeFormat'));
      assert.equal(ui.field('Code from the SMS').value, typed);
      assert.deepEqual(heard('error'), [{code: 'wrong-code'}]);
      assert.equal(wire.asked.length, 1);
    });
  }

  const arabic = (code: string): string => code.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
  const spaced = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;
  for (const [name, write] of Object.entries({arabic, spaced, dashed: (code: string) => code.split('').join('-')})) {
    it(`in ${name} digits is read`, async () => {
      const {ui, wire} = await codeStep();
      enter(ui, write(await wire.code()));
      await until(() => heard('phone-verified').length);
    });
  }

  it('is found in a pasted SMS, also over what stands there', async () => {
    const {ui, wire} = await codeStep();
    const code = await wire.code();
    const field = ui.field('Code from the SMS');
    const paste = (text: string): boolean => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', text);
      const event = new ClipboardEvent('paste', {bubbles: true, cancelable: true});
      // Firefox takes none from the constructor.
      Object.defineProperty(event, 'clipboardData', {value: clipboardData});
      return !field.dispatchEvent(event);
    };
    assert.isFalse(paste('no code in here'), 'then the browser pastes as it does');
    for (const typed of ['', code.slice(0, 3)]) {
      field.value = typed;
      field.dispatchEvent(new InputEvent('input', {bubbles: true}));
      await ui.updated;
      assert.isTrue(paste(wire.sandbox.outbox[0]!.text));
      await ui.updated;
      assert.equal(field.value, code);
    }
    ui.press('Confirm');
    await until(() => heard('phone-verified').length);
  });

  it('comes by WebOTP where the browser has it, and only while it is waited for', async () => {
    const {credentials} = navigator;
    let tell: (answer: unknown) => void = () => undefined;
    const signals: AbortSignal[] = [];
    const get = (options: {signal: AbortSignal; otp: unknown}): Promise<unknown> => {
      signals.push(options.signal);
      assert.deepEqual(options.otp, {transport: ['sms']});
      return new Promise((resolve) => (tell = resolve));
    };
    const {matchMedia} = globalThis;
    // A phone: nowhere else is an SMS waited for.
    Object.assign(globalThis, {OTPCredential: true, matchMedia: () => ({matches: true})});
    Object.defineProperty(navigator, 'credentials', {value: {get}, configurable: true});
    try {
      const {ui, wire} = await codeStep();
      await until(() => signals.length);
      ui.press('Change number');
      await ui.updated;
      assert.isTrue(signals[0]!.aborted);
      ui.press('Send code');
      await until(() => signals.length === 2);
      assert.isFalse(signals[1]!.aborted);
      document.body.prepend(ui.element);
      await settled();
      assert.isFalse(signals[1]!.aborted, 'moving the element does not end it');
      tell({code: await wire.code()});
      await until(() => heard('phone-verified').length);
    } finally {
      Reflect.deleteProperty(globalThis, 'OTPCredential');
      globalThis.matchMedia = matchMedia;
      Object.defineProperty(navigator, 'credentials', {value: credentials, configurable: true});
    }
  });

  for (const [status, code] of [
    [422, 432],
    [422, null],
    [400, null],
    [401, null],
    [403, null],
  ] as const) {
    for (const purpose of ['sign-in', 'update-phone'] as const) {
      it(`wrong for ${purpose}, told by ${status}/${code}: is said at the field, and the next one counts`, async () => {
        const {ui, wire} = await codeStep(
          purpose,
          {},
          {settings: {wrongCodeStatus: status, wrongCodeAltegioCode: code}},
        );
        enter(ui, '0000');
        await until(() => ui.errorAt('Code from the SMS'));
        assert.equal(ui.errorAt('Code from the SMS'), words('wrong-code'));
        assert.equal(ui.field('Code from the SMS').value, '0000');
        assert.deepEqual(heard('error').at(-1), {code: 'wrong-code', status});
        await until(() => ui.focused === 'Code from the SMS');
        enter(ui, await wire.code());
        await until(() => heard('phone-verified').length);
        const keys = wire.asked
          .filter(({line}) => line === confirms[purpose])
          .map(({headers}) => headers.get('Idempotency-Key'));
        assert.equal(new Set(keys).size, 2, 'a refusal ends the key');
        assert.notInclude(keys, null);
      });
    }
  }

  it('refused twice, the same code has another key each time', async () => {
    const {ui, wire} = await codeStep();
    for (const count of [1, 2]) {
      enter(ui, '0000');
      await until(() => heard('error').length === count);
      await ui.updated;
    }
    const keys = wire.asked.map(({headers}) => headers.get('Idempotency-Key')).filter(Boolean);
    assert.equal(new Set(keys).size, 2);
  });

  it('fifty presses of Confirm are one request', async () => {
    const {ui, wire} = await codeStep();
    ui.type('Code from the SMS', await wire.code());
    const button = ui.get('button', 'Confirm');
    for (let click = 0; click < 50; click++) button.click();
    await until(() => heard('phone-verified').length);
    assert.equal(wire.count('POST user/auth'), 1);
    assert.equal(heard('phone-verified').length, 1);
  });
});

describe('a confirmation whose answer is lost', () => {
  it('was done: the account says so', async () => {
    const {ui, wire} = await codeStep('update-phone');
    wire.fault('PUT booking/user', {kind: 'cut', after: true});
    enter(ui, await wire.code());
    await until(() => heard('phone-verified').length);
    assert.equal(wire.count('PUT booking/user'), 1);
    assert.equal(wire.count('GET booking/user/data'), 1);
    assert.deepEqual(heard('error'), []);
  });

  it('was done in cookie mode: the account says so for a sign-in as well', async () => {
    const {ui, wire} = await codeStep('sign-in', {}, {cookie: true});
    wire.fault('POST user/auth', {kind: 'truncated'});
    enter(ui, await wire.code());
    await until(() => heard('phone-verified').length || heard('error').length);
    assert.equal(wire.count('POST user/auth'), 1);
  });

  it('was not done: says so, keeps the code, and the same code keeps its key', async () => {
    const {ui, wire} = await codeStep('update-phone');
    wire.fault('PUT booking/user', {kind: 'cut', times: 1});
    const code = await wire.code();
    enter(ui, code);
    await until(() => ui.errorAt('Code from the SMS'));
    assert.equal(ui.errorAt('Code from the SMS'), words('common.network'));
    assert.equal(ui.field('Code from the SMS').value, code);
    assert.equal(wire.count('PUT booking/user'), 1);
    const key = wire.last('PUT booking/user').headers.get('Idempotency-Key');
    ui.press('Confirm');
    await until(() => heard('phone-verified').length);
    assert.equal(wire.last('PUT booking/user').headers.get('Idempotency-Key'), key);
    assert.isOk(key);
  });

  it('a sign-in whose cookie was lost as well: Confirm again gets the same answer again', async () => {
    const {ui, wire} = await codeStep('sign-in', {}, {cookie: true, replays: true});
    const confirm = confirms['sign-in'];
    wire.lose(confirm);
    const code = await wire.code();
    enter(ui, code);
    await until(() => ui.errorAt('Code from the SMS'));
    assert.equal(ui.errorAt('Code from the SMS'), words('common.network'));
    assert.equal(ui.field('Code from the SMS').value, code);
    assert.deepEqual(heard('error'), [{code: 'network'}]);
    assert.equal(wire.count('GET booking/user/data'), 1, 'the account cannot tell');
    await settled();
    assert.equal(wire.count(confirm), 1, 'never sent again by itself');
    ui.press('Confirm');
    await until(() => heard('phone-verified').length);
    const keys = wire.asked.filter(({line}) => line === confirm).map(({headers}) => headers.get('Idempotency-Key'));
    assert.isOk(keys[0]);
    assert.deepEqual(keys, [keys[0]!, keys[0]!]);
    assert.equal(wire.client.session.status, 'signed-in');
    await wire.client.getUser();
  });

  for (const purpose of ['sign-in', 'update-phone'] as const) {
    it(`${purpose}, the first one is still under way (409): the account is asked, then the same code keeps its key`, async () => {
      const {ui, wire} = await codeStep(purpose);
      const confirm = confirms[purpose];
      wire.fault(confirm, {kind: 'status', status: 409, times: 1});
      enter(ui, await wire.code());
      await until(() => ui.errorAt('Code from the SMS'));
      assert.equal(ui.errorAt('Code from the SMS'), words('common.timeout'));
      assert.deepEqual(heard('error'), [{code: 'timeout', status: 409}]);
      assert.equal(wire.count('GET booking/user/data'), 1);
      const key = wire.last(confirm).headers.get('Idempotency-Key');
      ui.press('Confirm');
      await until(() => heard('phone-verified').length);
      assert.equal(wire.last(confirm).headers.get('Idempotency-Key'), key);
    });
  }

  it('another code is another request', async () => {
    const {ui, wire} = await codeStep('update-phone');
    wire.fault('PUT booking/user', {kind: 'cut'});
    for (const [time, code] of ['1111', '11111', '1111'].entries()) {
      enter(ui, code);
      await until(() => heard('error').length === time + 1);
      await ui.updated;
    }
    const keys = wire.asked.filter(({line}) => line === 'PUT booking/user');
    assert.equal(new Set(keys.map(({headers}) => headers.get('Idempotency-Key'))).size, 3);
  });
});

describe('taken off the page in mid-request, and put back', () => {
  async function awayAndBack({ui, wire}: Story): Promise<void> {
    await until(() => wire.held.length);
    ui.element.remove();
    await until(() => wire.asked.at(-1)!.signal.aborted);
    wire.letGo();
    document.body.append(ui.element);
    await settled();
    assert.deepEqual(heard('error'), []);
  }

  it('while it sends: the number is there, the SMS may have come, and nothing was sent twice', async () => {
    const {ui, wire} = await start();
    wire.hold('POST book_code');
    ui.type('Phone number', newPhone);
    ui.press('Send code');
    await awayAndBack({ui, wire});
    assert.equal(ui.field('Phone number').value.replaceAll(' ', ''), newPhone);
    assert.equal(wire.asked.length, 1);
    ui.press(words('phone.haveCode'));
    await until(() => ui.has('textbox', 'Code from the SMS'));
    ui.press('Send again');
    enter(ui, await wire.code());
    await until(() => heard('code-sent').length);
    ui.press('Confirm');
    await until(() => heard('phone-verified').length);
  });

  it('while it sends again, and while it confirms: the code step is usable', async () => {
    const {ui, wire} = await codeStep('sign-in', {props: {resendAfter: 1}});
    await until(() => ui.has('button', 'Send again'));
    wire.hold('POST');
    ui.press('Send again');
    await awayAndBack({ui, wire});
    wire.hold('POST');
    enter(ui, await wire.code());
    await awayAndBack({ui, wire});
    assert.equal(ui.field('Code from the SMS').value, await wire.code());
    ui.press('Confirm');
    await until(() => heard('phone-verified').length || heard('error').length);
  });
});

describe('afterwards', () => {
  it('a client who signs out is no longer told to be signed in', async () => {
    const {ui, wire} = await codeStep();
    enter(ui, await wire.code());
    await until(() => ui.text.includes(words('phone.signedIn')));
    await wire.client.signOut();
    await until(() => ui.has('textbox', 'Phone number'), 'the form is back');
    assert.notInclude(ui.text, words('phone.signedIn'));
  });

  it('the phone of the client is in no attribute and is shown masked', async () => {
    const {ui} = await codeStep();
    assert.notInclude(ui.element.outerHTML + ui.root.innerHTML, newPhone.slice(2));
    assert.include(plain(ui.text), '+1 … 0199');
    assert.notInclude(JSON.stringify(heard('code-sent')), newPhone.slice(2));
    assert.equal(demoClient.phone.length, newPhone.length);
  });
});
