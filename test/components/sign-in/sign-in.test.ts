// Signing in and out, and one session for the elements of a page.
import {assert} from '@open-wc/testing/pure';
import type {ErrorCode} from '../../../src/api/errors.js';
import {demoClient, emptyClient, locationIds, type Fault} from '../../../sandbox/index.js';
import '../../../src/elements/change-password.js';
import '../../../src/elements/my-bookings.js';
import '../../../src/elements/phone-verify.js';
import '../../../src/elements/sign-in.js';
import {heard, mount} from '../../support/mount.js';
import type {Ui} from '../../support/ui.js';
import {settled, until} from '../../support/until.js';
import {Wire, type WireOptions} from '../../support/wire.js';
import {bookingsWords, signInWords as words} from '../../support/words.js';

type SignIn = Ui<HTMLElementTagNameMap['altegio-sign-in']>;

const location = `${locationIds.newYork}`;

async function start(attributes: Record<string, string> = {}, options: WireOptions = {}) {
  const wire = new Wire(options);
  const ui: SignIn = await mount('altegio-sign-in', {wire, attributes: {'location-id': location, ...attributes}});
  await until(() => wire.client.session.status !== 'unknown', 'the earlier visit is asked about');
  return {ui, wire};
}

async function enter(ui: SignIn, login: string, password: string): Promise<void> {
  if (ui.has('button', words('signIn.usePassword'))) ui.press(words('signIn.usePassword'));
  await ui.updated;
  ui.type('Phone number or e-mail', login);
  ui.type('Password', password);
  ui.press('Sign in');
}

const signedIn = (ui: SignIn): Promise<unknown> => until(() => ui.has('button', 'Sign out'), 'signed in');

describe('methods', () => {
  it('a way that the page takes back is gone, also for a client who has chosen it', async () => {
    const {ui} = await start();
    ui.press(words('signIn.usePassword'));
    await until(() => ui.has('textbox', 'Password'));
    ui.element.methods = 'sms';
    await ui.updated;
    assert.isTrue(ui.has('textbox', 'Phone number'));
    assert.isFalse(ui.has('textbox', 'Password'));
  });

  const cases: readonly [string, string, string | null][] = [
    ['', 'Phone number', words('signIn.usePassword')],
    ['sms password', 'Phone number', words('signIn.usePassword')],
    ['password sms', 'Phone number or e-mail', words('signIn.useSms')],
    [' password  sms ', 'Phone number or e-mail', words('signIn.useSms')],
    ['sms', 'Phone number', null],
    ['password', 'Phone number or e-mail', null],
  ];
  for (const [methods, first, other] of cases) {
    it(`"${methods}" begins with ${first}`, async () => {
      const {ui} = await start({methods});
      assert.isTrue(ui.has('textbox', first));
      assert.deepEqual(
        [words('signIn.usePassword'), words('signIn.useSms')].filter((name) => ui.has('button', name)),
        other ? [other] : [],
      );
      if (!other) return;
      ui.press(other);
      await ui.updated;
      await until(() => ui.focused && ui.focused !== first, 'the first field of the other way has the focus');
      ui.press(other === words('signIn.useSms') ? words('signIn.usePassword') : words('signIn.useSms'));
      await ui.updated;
      assert.isTrue(ui.has('textbox', first), 'and back');
    });
  }

  it('without SMS no location is needed', async () => {
    const wire = new Wire();
    const ui = await mount('altegio-sign-in', {wire, attributes: {methods: 'password'}});
    assert.isTrue(ui.has('textbox', 'Password'));
  });
});

describe('by SMS', () => {
  it('an answer that is lost with its cookie: the form stays, and Confirm again signs in', async () => {
    const {ui, wire} = await start({methods: 'sms'}, {cookie: true, replays: true});
    ui.type('Phone number', demoClient.phone);
    ui.press('Send code');
    await until(() => ui.has('textbox', 'Code from the SMS'));
    wire.lose('POST user/auth');
    ui.type('Code from the SMS', await wire.code());
    ui.press('Confirm');
    await until(() => ui.errorAt('Code from the SMS'));
    ui.press('Confirm');
    await signedIn(ui);
    assert.include(ui.text, 'Signed in as Grace Miller');
    const keys = wire.asked.filter(({line}) => line === 'POST user/auth').map(({headers}) => headers);
    assert.deepEqual(keys.length, 2);
    assert.equal(keys[0]!.get('Idempotency-Key'), keys[1]!.get('Idempotency-Key'));
    assert.deepEqual(heard('signed-in'), [null]);
  });
});

describe('by password', () => {
  for (const login of [demoClient.email, demoClient.phone, '315 555-0175']) {
    it(`with ${login}`, async () => {
      const {ui, wire} = await start({'default-country': 'US'});
      await enter(ui, login, demoClient.password);
      await signedIn(ui);
      assert.include(ui.text, 'Signed in as Grace Miller');
      const body = wire.last('POST booking/auth').body as {login: string};
      assert.equal(body.login, login.includes('@') ? login : demoClient.phone);
      assert.deepEqual(heard('signed-in'), [null]);
      assert.equal(wire.count('POST booking/auth'), 1);
      await until(() => ui.focused.includes('Signed in as'), 'the result has the focus');
    });
  }

  it('fields that password managers understand, and a password that can be shown', async () => {
    const {ui} = await start({methods: 'password'});
    assert.equal(ui.field('Phone number or e-mail').autocomplete, 'username');
    const field = ui.field('Password');
    assert.equal(field.autocomplete, 'current-password');
    assert.equal(field.type, 'password');
    ui.type('Password', 'qwerty');
    ui.press('Show password');
    await ui.updated;
    assert.equal(field.type, 'text');
    assert.equal(field.value, 'qwerty');
    ui.press('Hide password');
    await ui.updated;
    assert.equal(field.type, 'password');
  });

  it('what is missing is said at its field, before any request', async () => {
    const {ui, wire} = await start({methods: 'password'});
    ui.press('Sign in');
    await until(() => ui.focused === 'Phone number or e-mail');
    assert.equal(ui.errorAt('Phone number or e-mail'), words('signIn.loginMissing'));
    assert.equal(ui.errorAt('Password'), words('signIn.passwordMissing'));
    ui.type('Phone number or e-mail', demoClient.email);
    ui.press('Sign in');
    await until(() => ui.focused === 'Password');
    assert.equal(ui.errorAt('Phone number or e-mail'), '');
    assert.equal(wire.count('POST'), 0);
  });

  it('what was said at a field goes when it is corrected', async () => {
    const {ui} = await start({methods: 'password'});
    ui.press('Sign in');
    await until(() => ui.focused === 'Phone number or e-mail');
    ui.type('Phone number or e-mail', demoClient.email);
    await until(() => !ui.errorAt('Phone number or e-mail'));
    assert.equal(ui.errorAt('Password'), words('signIn.passwordMissing'));
    for (const corrected of ['Password', 'Phone number or e-mail']) {
      ui.type('Password', 'wrong');
      ui.press('Sign in');
      await until(() => ui.errorAt('Password') === words('signIn.loginWrong'));
      ui.type(corrected, 'another');
      await until(() => !ui.errorAt('Password'), 'the two did not match; these may');
    }
  });

  for (const status of [400, 401, 403, 404, 422]) {
    it(`a wrong one, told by ${status}, keeps what was typed`, async () => {
      const {ui, wire} = await start({methods: 'password'}, {settings: {wrongPasswordStatus: status}});
      await enter(ui, demoClient.email, 'wrong');
      await until(() => ui.errorAt('Password'));
      assert.equal(ui.errorAt('Password'), words('signIn.loginWrong'));
      assert.equal(ui.field('Phone number or e-mail').value, demoClient.email);
      assert.equal(ui.field('Password').value, 'wrong');
      await until(() => ui.focused === 'Password');
      assert.deepEqual(heard('error'), [{code: 'wrong-password', status}]);
      assert.deepEqual(heard('signed-in'), []);
      assert.equal(wire.count('POST booking/auth'), 1);
      ui.type('Password', demoClient.password);
      ui.press('Sign in');
      await signedIn(ui);
    });
  }

  const failures: readonly [Fault, ErrorCode][] = [
    [{kind: 'cut'}, 'network'],
    [{kind: 'hang'}, 'timeout'],
    [{kind: 'rate-limited'}, 'rate-limited'],
    [{kind: 'wall'}, 'verification-required'],
    [{kind: 'html403'}, 'unavailable'],
    [{kind: 'error-shape', shape: 4}, 'unavailable'],
    [{kind: 'truncated'}, 'bad-response'],
  ];
  for (const [fault, code] of failures) {
    it(`${code} (${fault.kind}) is said in the form`, async () => {
      const {ui, wire} = await start({methods: 'password'}, {timeoutMs: fault.kind === 'hang' ? 250 : 5000});
      wire.fault('POST booking/auth', fault);
      await enter(ui, demoClient.email, demoClient.password);
      await until(() => ui.alerts);
      assert.equal(ui.alerts, words(code));
      assert.equal((heard('error')[0] as {code: string}).code, code);
      assert.equal(ui.field('Password').value, demoClient.password);
      assert.equal(wire.count('POST booking/auth'), 1, 'never repeated by itself');
      wire.sandbox.faults.clear();
      ui.press('Sign in');
      await signedIn(ui);
    });
  }

  it('fifty presses are one request', async () => {
    const {ui, wire} = await start({methods: 'password'});
    await enter(ui, demoClient.email, demoClient.password);
    for (let click = 0; click < 49; click++) ui.press('Sign in');
    await signedIn(ui);
    assert.equal(wire.count('POST booking/auth'), 1);
  });
});

describe('by SMS', () => {
  it('is the form of phone-verify, and ends signed in', async () => {
    const {ui, wire} = await start();
    ui.type('Phone number', demoClient.phone);
    ui.press('Send code');
    await until(() => ui.has('textbox', 'Code from the SMS'));
    assert.isFalse(ui.has('button', words('signIn.usePassword')), 'one thing at a time');
    ui.type('Code from the SMS', '0000');
    ui.press('Confirm');
    await until(() => ui.errorAt('Code from the SMS'));
    assert.equal(ui.errorAt('Code from the SMS'), words('phone.wrong-code'));
    assert.deepEqual(heard('signed-in'), []);
    ui.type('Code from the SMS', await wire.code());
    ui.press('Confirm');
    await signedIn(ui);
    assert.deepEqual(heard('signed-in'), [null]);
    assert.deepEqual(heard('phone-verified'), []);
    await until(() => ui.focused.includes('Signed in as'), 'the result has the focus');
  });
});

describe('an earlier visit', () => {
  it('is recognized by its cookie, without a sign-in event', async () => {
    const wire = new Wire({cookie: true});
    await wire.comeBack();
    const ui: SignIn = await mount('altegio-sign-in', {wire, attributes: {'location-id': location}});
    await signedIn(ui);
    await until(() => ui.text.includes('Signed in as Grace Miller'));
    assert.deepEqual(heard('signed-in'), []);
    assert.equal(wire.count('GET booking/user/data'), 1);
  });

  it('is asked about once for all elements of a page', async () => {
    const {wire} = await start();
    await mount('altegio-sign-in', {wire, attributes: {'location-id': location}});
    await settled();
    assert.equal(wire.count('GET booking/user/data'), 1);
    assert.deepEqual(heard('error'), [], 'being signed out is no failure');
  });

  it('is asked about of the proxy alone where it can tell, and nothing else while nobody is signed in', async () => {
    const wire = new Wire({cookie: true});
    const attributes = {'location-id': location};
    const tags = ['sign-in', 'my-bookings', 'my-bookings', 'change-password', 'phone-verify'] as const;
    const all = await Promise.all(tags.map((tag) => mount(`altegio-${tag}`, {wire, attributes})));
    await until(() => all[1]!.text.includes('Sign in to see your appointments.'));
    await until(() => all[2]!.text.includes('Sign in to see your appointments.'));
    await settled();
    assert.deepEqual(
      wire.asked.map(({line}) => line),
      ['GET session'],
    );
  });

  it('is asked about by the next element when the first one left before the answer', async () => {
    const wire = new Wire();
    wire.hold('GET booking/user/data');
    const first = await mount('altegio-sign-in', {wire, attributes: {'location-id': location}});
    await until(() => wire.held.length);
    first.element.remove();
    await until(() => wire.last('GET booking/user/data').signal.aborted, 'the question is given up');
    await settled();
    wire.letGo();
    await mount('altegio-sign-in', {wire, attributes: {'location-id': location}});
    await until(() => wire.client.session.status === 'signed-out');
  });

  it('does not stop a sign-in while it is asked about', async () => {
    const wire = new Wire();
    wire.hold('GET booking/user/data');
    const ui = await mount('altegio-sign-in', {wire, attributes: {'location-id': location}});
    await until(() => wire.held.length);
    await enter(ui, demoClient.email, demoClient.password);
    await signedIn(ui);
    wire.letGo();
    await settled();
    assert.isTrue(ui.has('button', 'Sign out'));
    assert.deepEqual(heard('signed-in'), [null]);
    assert.deepEqual(heard('signed-out'), []);
  });
});

describe('signing out', () => {
  for (const cookie of [false, true]) {
    it(cookie ? 'clears the cookie' : 'forgets the token', async () => {
      const {ui, wire} = await start({methods: 'password'}, {cookie});
      await enter(ui, demoClient.email, demoClient.password);
      await signedIn(ui);
      ui.press('Sign out');
      await until(() => ui.has('textbox', 'Password'));
      assert.equal(ui.field('Password').value, '', 'the password is gone');
      assert.equal(wire.count('DELETE session'), cookie ? 1 : 0);
      await until(() => ui.focused === 'Phone number or e-mail');
      assert.deepEqual(heard('signed-out'), [null]);
      assert.deepEqual(heard('signed-in'), [null]);
    });
  }

  it('by method; a failure is said, and the client stays signed in', async () => {
    const {ui, wire} = await start({methods: 'password'}, {cookie: true});
    await enter(ui, demoClient.email, demoClient.password);
    await signedIn(ui);
    wire.hold('DELETE session');
    void ui.element.signOut();
    await until(() => wire.held.length);
    wire.held.pop()!.release(new Response('', {status: 503}));
    await until(() => ui.alerts);
    assert.equal(ui.alerts, words('common.unavailable'));
    assert.deepEqual(heard('error'), [{code: 'unavailable', status: 503}]);
    assert.isTrue(ui.has('button', 'Sign out'));
    assert.deepEqual(heard('signed-out'), []);
    wire.letGo();
    await ui.element.signOut();
    await until(() => ui.has('textbox', 'Password'));
    assert.deepEqual(heard('signed-out'), [null]);
  });

  it('the name goes with its session', async () => {
    const {ui, wire} = await start({methods: 'password'});
    await enter(ui, demoClient.email, demoClient.password);
    await until(() => ui.text.includes('Grace Miller'));
    await ui.element.signOut();
    await wire.client.signInByPassword({login: emptyClient.email, password: emptyClient.password});
    await signedIn(ui);
    assert.notInclude(ui.text, 'Grace Miller');
  });

  it('taken off the page in mid-request, it is usable when it comes back', async () => {
    const {ui, wire} = await start({methods: 'password'});
    wire.hold('POST booking/auth');
    await enter(ui, demoClient.email, demoClient.password);
    await until(() => wire.held.length);
    ui.element.remove();
    await until(() => wire.last('POST booking/auth').signal.aborted);
    wire.letGo();
    document.body.append(ui.element);
    await settled();
    assert.equal(ui.field('Password').value, demoClient.password);
    ui.press('Sign in');
    await signedIn(ui);
  });
});

describe('one session for all elements of a page, not nested in anything', () => {
  it('sign-in, my-bookings, phone-verify and change-password react at once', async () => {
    const {ui, wire} = await start({methods: 'password'});
    const list = await mount('altegio-my-bookings', {wire});
    const moving = await mount('altegio-phone-verify', {wire, attributes: {'location-id': location}});
    const password = await mount('altegio-change-password', {wire});
    const second: SignIn = await mount('altegio-sign-in', {wire, attributes: {methods: 'password'}});
    await until(() => list.text.includes(bookingsWords('bookings.signInToSee')));
    assert.isFalse(moving.has('textbox'));
    assert.isFalse(password.has('textbox'));
    const before = wire.count('GET user/records');

    await enter(ui, demoClient.email, demoClient.password);
    await until(() => list.has('article'), 'the list came');
    assert.isTrue(moving.has('textbox', 'Phone number'));
    assert.isTrue(password.has('textbox', 'New password'));
    await signedIn(second);
    assert.equal(wire.count('GET user/records'), before + 1);
    assert.equal(heard('signed-in').length, 1);

    second.press('Sign out');
    await until(() => list.text.includes(bookingsWords('bookings.signInToSee')));
    assert.isFalse(list.has('article'));
    assert.notInclude(list.root.innerHTML, 'Natalie', 'nothing of the client is left');
    assert.isFalse(moving.has('textbox'));
    assert.isTrue(ui.has('textbox', 'Password'));
  });

  it('a session that ends elsewhere ends here', async () => {
    const {ui, wire} = await start({methods: 'password'});
    const list = await mount('altegio-my-bookings', {wire});
    await enter(ui, demoClient.email, demoClient.password);
    await until(() => list.has('article'));
    wire.fault('GET user/records', {kind: 'status', status: 401});
    list.element.refresh();
    await until(() => ui.has('textbox', 'Password'));
    assert.include(list.text, bookingsWords('bookings.signInToSee'));
    assert.deepEqual(heard('signed-out'), [null]);
  });

  it('a list that was asked for before the sign-in does not hide what came after', async () => {
    const wire = new Wire();
    wire.hold('GET user/records');
    const list = await mount('altegio-my-bookings', {wire});
    await until(() => wire.held.length);
    await wire.client.signInByPassword({login: demoClient.email, password: demoClient.password});
    const [older] = wire.held;
    older!.release(Response.json({success: false, data: null, meta: {message: 'no'}}, {status: 401}));
    await until(() => wire.held.some((held) => held !== older), 'it is asked for again');
    wire.letGo();
    await until(() => list.has('article'));
  });
});
