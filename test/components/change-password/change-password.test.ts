// Rules before any request, one request for each press, and the truth after a lost answer.
import {assert} from '@open-wc/testing/pure';
import type {ErrorCode} from '../../../src/api/errors.js';
import {demoClient, type Fault} from '../../../sandbox/index.js';
import '../../../src/elements/change-password.js';
import '../../../src/elements/my-bookings.js';
import {heard, mount, printed} from '../../support/mount.js';
import {plain, type Ui} from '../../support/ui.js';
import {settled, until} from '../../support/until.js';
import {Wire, type WireOptions} from '../../support/wire.js';
import {passwordWords as words} from '../../support/words.js';

type Password = Ui<HTMLElementTagNameMap['altegio-change-password']>;

const path = 'PUT booking/user/password';
const old = demoClient.password;
const fresh = 'brand-new-secret';

async function start(attributes: Record<string, string | boolean> = {}, options: WireOptions = {}) {
  const wire = new Wire(options);
  await wire.signIn();
  const ui: Password = await mount('altegio-change-password', {wire, attributes});
  return {ui, wire};
}

async function enter(ui: Password, current: string, next: string, repeat?: string): Promise<void> {
  ui.type('Current password', current);
  ui.type('New password', next);
  if (repeat !== undefined) ui.type('Repeat new password', repeat);
  await ui.updated;
  ui.press('Change password');
}

const typed = (ui: Password): string[] => ui.all('textbox').map((field) => (field as HTMLInputElement).value);
const changed = (ui: Password): Promise<unknown> => until(() => ui.text.includes(words('password.changed')), 'changed');

async function canSignIn(wire: Wire, password: string): Promise<boolean> {
  return wire.client.signInByPassword({login: demoClient.email, password}).then(
    () => true,
    () => false,
  );
}

describe('the way there', () => {
  it('changes it, says so, clears the fields, and the session goes on', async () => {
    const {ui, wire} = await start();
    const list = await mount('altegio-my-bookings', {wire});
    await until(() => list.has('article'));
    await enter(ui, old, fresh);
    await changed(ui);
    assert.deepEqual(heard('password-changed'), [null]);
    assert.deepEqual(heard('error'), []);
    assert.deepEqual(wire.last(path).body, {old_password: old, new_password: fresh});
    assert.equal(wire.count(path), 1);
    assert.isFalse(ui.has('textbox'));
    await until(() => ui.focused.includes(words('password.changed')), 'the result has the focus');
    list.element.refresh();
    await until(() => heard('appointments-loaded').length === 2, 'the list is read with the new token');
    assert.equal(wire.client.session.status, 'signed-in');
    assert.isTrue(await canSignIn(wire, fresh));
    assert.isFalse(await canSignIn(wire, old));
  });

  it('fields that password managers understand', async () => {
    const {ui} = await start({confirm: true});
    const fields = ['Current password', 'New password', 'Repeat new password'].map((name) => ui.field(name));
    assert.deepEqual(
      fields.map(({autocomplete, type}) => [autocomplete, type]),
      [
        ['current-password', 'password'],
        ['new-password', 'password'],
        ['new-password', 'password'],
      ],
    );
    ui.element.username = demoClient.email;
    await ui.updated;
    const login = ui.root.querySelector<HTMLInputElement>('input[autocomplete=username]')!;
    assert.equal(login.value, demoClient.email);
    assert.isFalse(login.checkVisibility());
    assert.notInclude(ui.root.innerHTML, demoClient.email);
  });

  it('`confirm` asks twice; without it once', async () => {
    const {ui} = await start();
    assert.equal(ui.all('textbox').length, 2);
    ui.element.confirm = true;
    await ui.updated;
    assert.equal(ui.all('textbox').length, 3);
  });

  it('each field can be shown and hidden by itself', async () => {
    const {ui} = await start();
    ui.type('Current password', old);
    ui.type('New password', fresh);
    await ui.updated;
    const [, second] = ui.all('button', 'Show password');
    second!.click();
    await ui.updated;
    assert.equal(ui.field('New password').type, 'text');
    assert.equal(ui.field('Current password').type, 'password');
    assert.deepEqual(typed(ui), [old, fresh]);
    ui.press('Hide password');
    await ui.updated;
    assert.equal(ui.field('New password').type, 'password');
  });

  it('a password that is shown can be hidden by that name also in another language, once it has come', async () => {
    const {ui} = await start();
    const [first] = ui.all('button', 'Show password');
    first!.click();
    ui.element.lang = 'de';
    await until(() => ui.has('button', 'Passwort verbergen'));
    assert.equal(ui.all('button', 'Passwort anzeigen').length, 1, 'of the other field');
    ui.press('Passwort verbergen');
    await ui.updated;
    assert.equal(ui.all('button', 'Passwort anzeigen').length, 2);
    assert.deepEqual(
      ui.all('textbox').map((field) => (field as HTMLInputElement).type),
      ['password', 'password'],
    );
  });
});

describe('the requirements', () => {
  const ticks = (ui: Password): string[] => ui.all('listitem').map(({textContent}) => plain(textContent));

  it('tick as one types, in words', async () => {
    const {ui} = await start({'min-length': '10'});
    const length = words('password.ruleLength', {count: 10});
    const different = words('password.ruleDifferent');
    const at = (met: boolean): string => words(met ? 'password.ruleMet' : 'password.ruleUnmet');
    const expected = (long: boolean, other: boolean) => [`${length}: ${at(long)}.`, `${different}: ${at(other)}.`];
    assert.deepEqual(ticks(ui), expected(false, false));
    ui.type('Current password', 'same-as-before');
    for (const [next, long, other] of [
      ['short', false, true],
      ['same-as-before', true, false],
      ['long enough', true, true],
      ['', false, false],
    ] as const) {
      ui.type('New password', next);
      await ui.updated;
      assert.deepEqual(ticks(ui), expected(long, other), next);
    }
    const describedBy = ui.field('New password').getAttribute('aria-describedby')!;
    assert.include(
      plain(
        describedBy
          .split(' ')
          .map((id) => ui.root.getElementById(id)?.textContent)
          .join(' '),
      ),
      length,
    );
  });

  it('an emoji is one character', async () => {
    const {ui, wire} = await start();
    await enter(ui, old, '😀😀😀😀');
    await until(() => ui.errorAt('New password'));
    assert.equal(ui.errorAt('New password'), words('password.tooShort', {count: 8}));
    assert.equal(wire.count(path), 0);
  });
});

describe('a rule that is broken is said at its field, before any request, and nothing is cleared', () => {
  const cases: readonly [string, [string, string, string], string, string][] = [
    ['current missing', ['', fresh, fresh], 'Current password', words('password.currentMissing')],
    ['too short', [old, 'short', 'short'], 'New password', words('password.tooShort', {count: 8})],
    ['empty', [old, '', ''], 'New password', words('password.tooShort', {count: 8})],
    ['equal to the old one', [old, old, old], 'New password', words('password.sameAsOld')],
    ['repeated wrongly', [old, fresh, 'brand-new-secre'], 'Repeat new password', words('password.repeatWrong')],
    ['spaces count', [old, fresh, `${fresh} `], 'Repeat new password', words('password.repeatWrong')],
  ];
  for (const [name, values, field, sentence] of cases) {
    it(name, async () => {
      const {ui, wire} = await start({confirm: true});
      await enter(ui, ...values);
      await until(() => ui.errorAt(field));
      await until(() => ui.focused === field, 'the field has the focus');
      assert.equal(ui.errorAt(field), sentence);
      assert.equal(ui.field(field).getAttribute('aria-invalid'), 'true');
      assert.deepEqual(typed(ui), values);
      assert.equal(wire.asked.length, 0);
      assert.equal(heard('error').length, 1);
      const [current] = values;
      await enter(ui, current || old, fresh, fresh);
      await changed(ui);
    });
  }

  it('all of them at once', async () => {
    const {ui} = await start({confirm: true});
    await enter(ui, '', 'short', 'other');
    await until(() => ui.focused === 'Current password');
    for (const field of ['Current password', 'New password', 'Repeat new password'])
      assert.isOk(ui.errorAt(field), field);
  });

  it('min-length, and what it can not be', async () => {
    const {ui, wire} = await start({'min-length': '20'});
    await enter(ui, old, 'only-nineteen-chars');
    await until(() => ui.errorAt('New password'));
    assert.equal(ui.errorAt('New password'), words('password.tooShort', {count: 20}));
    for (const value of ['', '8']) {
      ui.element.setAttribute('min-length', value);
      await ui.updated;
      assert.include(ui.text, words('password.ruleLength', {count: 8}), 'an empty one says nothing');
    }
    ui.element.setAttribute('min-length', '30');
    ui.element.removeAttribute('min-length');
    await enter(ui, old, fresh);
    await changed(ui);
    assert.equal(wire.count(path), 1);
    assert.deepEqual(printed, []);
  });
});

describe('what the server refuses', () => {
  for (const status of [400, 401, 403, 422]) {
    it(`a wrong current password, told by ${status}`, async () => {
      const {ui, wire} = await start({}, {settings: {wrongOldPasswordStatus: status}});
      await enter(ui, 'not-the-one', fresh);
      await until(() => ui.focused === 'Current password');
      assert.equal(ui.errorAt('Current password'), words('wrong-password'));
      assert.deepEqual(typed(ui), ['not-the-one', fresh]);
      assert.deepEqual(heard('error'), [{code: 'wrong-password', status}]);
      assert.equal(wire.count(path), 1);
      assert.equal(wire.client.session.status, 'signed-in');
      ui.type('Current password', old);
      await ui.updated;
      ui.press('Change password');
      await changed(ui);
    });
  }

  const failures: readonly [Fault, ErrorCode][] = [
    [{kind: 'rate-limited', retryAfter: 60}, 'rate-limited'],
    [{kind: 'wall'}, 'verification-required'],
    [{kind: 'html403'}, 'unavailable'],
    [{kind: 'status', status: 404}, 'not-found'],
  ];
  for (const [fault, code] of failures) {
    it(`${code} (${fault.kind}) is said in the form`, async () => {
      const {ui, wire} = await start();
      wire.fault(path, fault);
      await enter(ui, old, fresh);
      await until(() => ui.alerts);
      assert.equal(ui.alerts, words(code));
      assert.deepEqual(typed(ui), [old, fresh]);
      assert.equal((heard('error') as {code: string}[])[0]!.code, code);
      assert.equal(wire.count(path), 1);
    });
  }

  it('the session has ended: says so, and what was typed is there after the next sign-in', async () => {
    const {ui, wire} = await start();
    wire.fault(path, {kind: 'status', status: 401});
    wire.fault('GET booking/user/data', {kind: 'status', status: 401});
    await enter(ui, old, fresh);
    await until(() => ui.text.includes(words('signed-out')));
    assert.isFalse(ui.has('textbox'));
    assert.deepEqual(heard('error'), [{code: 'signed-out', status: 401}]);
    await until(() => ui.focused.includes(words('signed-out')), 'what to do next has the focus');
    wire.sandbox.faults.clear();
    await wire.signIn();
    await until(() => ui.has('textbox', 'New password'));
    assert.deepEqual(typed(ui), [old, fresh]);
    ui.press('Change password');
    await changed(ui);
  });
});

describe('sent once', () => {
  it('fifty presses are one request', async () => {
    const {ui, wire} = await start();
    await enter(ui, old, fresh);
    for (let click = 0; click < 49; click++) ui.press('Change password');
    await changed(ui);
    assert.equal(wire.count(path), 1);
    assert.deepEqual(heard('password-changed'), [null]);
  });

  it('a lost answer, and it was not changed: the truth, and the same press again keeps nothing back', async () => {
    const {ui, wire} = await start();
    wire.fault(path, {kind: 'cut', times: 1});
    await enter(ui, old, fresh);
    await until(() => ui.alerts);
    assert.equal(ui.alerts, words('password.notChanged'));
    assert.equal(wire.count(path), 1);
    assert.equal(wire.count('GET booking/user/data'), 1);
    assert.deepEqual(typed(ui), [old, fresh]);
    ui.press('Change password');
    await changed(ui);
  });

  const lost = async (ui: Password): Promise<void> => {
    await until(() => ui.alerts, 'the truth is not known');
    assert.equal(ui.alerts, words('password.maybeChanged'));
    assert.deepEqual(typed(ui), [old, fresh], 'nothing is lost that was typed');
  };
  const keys = (wire: Wire): (string | null)[] =>
    wire.asked.filter(({line}) => line === path).map(({headers}) => headers.get('Idempotency-Key'));

  it('a lost answer, and it was changed: pressed again, a proxy that remembers gives the answer again', async () => {
    const {ui, wire} = await start({}, {cookie: true, replays: true});
    wire.lose(path);
    await enter(ui, old, fresh);
    await lost(ui);
    await settled();
    assert.equal(wire.count(path), 1, 'never sent again by itself');
    assert.equal(wire.count('GET booking/user/data'), 1);
    assert.deepEqual(heard('error'), [{code: 'network'}]);
    ui.press('Change password');
    await changed(ui);
    const [first, second, ...more] = keys(wire);
    assert.isOk(first);
    assert.equal(second, first);
    assert.deepEqual(more, []);
    assert.deepEqual(heard('password-changed'), [null]);
    assert.equal(wire.client.session.status, 'signed-in');
    await wire.client.getUser();
    assert.isTrue(await canSignIn(wire, fresh));
  });

  for (const cookie of [true, false]) {
    const mode = cookie ? 'cookie' : 'token';
    it(`a lost answer, and it was changed: pressed again without such a proxy, it says how to come back (${mode})`, async () => {
      const {ui, wire} = await start({}, {cookie});
      if (cookie) wire.lose(path);
      else wire.fault(path, {kind: 'cut', after: true, times: 1});
      await enter(ui, old, fresh);
      await lost(ui);
      ui.press('Change password');
      await until(() => ui.text.includes(words('password.changedElsewhere')));
      assert.equal(wire.count(path), 2);
      assert.isFalse(ui.has('textbox'));
      await until(() => ui.focused.includes(words('password.changedElsewhere')));
      await wire.signIn(demoClient.email, fresh);
      await until(() => ui.has('textbox', 'Current password'), 'the form can be used again');
    });
  }

  it('lost twice, and then the answer: it is the same request all the time', async () => {
    const {ui, wire} = await start({}, {cookie: true, replays: true});
    for (let time = 1; time <= 2; time++) {
      wire.lose(path);
      ui.type('Current password', old);
      ui.type('New password', fresh);
      await ui.updated;
      ui.press('Change password');
      await until(() => heard('error').length === time);
      await lost(ui);
    }
    ui.press('Change password');
    await changed(ui);
    assert.equal(keys(wire).length, 3);
    assert.equal(new Set(keys(wire)).size, 1);
  });

  it('other passwords are another request, also where they read the same in a row', async () => {
    const {ui, wire} = await start();
    wire.fault(path, {kind: 'cut'});
    wire.fault('GET booking/user/data', {kind: 'cut'});
    for (const [time, [current, next]] of [
      ['abcd', 'efghijklm'],
      ['abcde', 'fghijklm'],
      ['abcde', 'fghijklmn'],
    ].entries()) {
      await enter(ui, current!, next!);
      await until(() => heard('error').length === time + 1);
      await until(() => ui.alerts);
    }
    assert.equal(new Set(keys(wire)).size, 3);
  });

  for (const alive of [true, false]) {
    it(`the first one is still under way (409): nobody knows yet, and the key is kept (account ${alive ? '' : 'not '}readable)`, async () => {
      const {ui, wire} = await start();
      wire.fault(path, {kind: 'status', status: 409, times: 1});
      if (!alive) wire.fault('GET booking/user/data', {kind: 'status', status: 401, times: 1});
      await enter(ui, old, fresh);
      await lost(ui);
      assert.deepEqual(heard('error'), [{code: 'timeout', status: 409}]);
      assert.equal(wire.count('GET booking/user/data'), 1);
      ui.press('Change password');
      await until(() => wire.count(path) === 2);
      assert.equal(new Set(keys(wire)).size, 1);
    });
  }

  for (const cookie of [true, false]) {
    const mode = cookie ? 'cookie' : 'token';
    it(`a server error, and the session is over: says how to come back, as another press would get the same (${mode})`, async () => {
      const {ui, wire} = await start({}, {cookie, replays: true});
      wire.fault(path, {kind: 'status', status: 502});
      wire.fault('GET booking/user/data', {kind: 'status', status: 401});
      await enter(ui, old, fresh);
      await until(() => ui.text.includes(words('password.changedElsewhere')));
      assert.isFalse(ui.has('textbox'));
      await until(() => ui.focused.includes(words('password.changedElsewhere')));
      assert.deepEqual(heard('error'), [{code: 'unavailable', status: 502}]);
      assert.equal(wire.count(path), 1);
    });
  }

  for (const fault of [{kind: 'hang'}, {kind: 'truncated'}, {kind: 'status', status: 502}] as const) {
    it(`a lost answer (${fault.kind}), and the truth is not to be had: says that, and the same again keeps its key`, async () => {
      const {ui, wire} = await start({}, {timeoutMs: fault.kind === 'hang' ? 250 : 5000});
      wire.fault(path, fault);
      wire.fault('GET booking/user/data', {kind: 'cut'});
      await enter(ui, old, fresh);
      await until(() => ui.alerts);
      assert.equal(ui.alerts, words('password.maybeChanged'));
      assert.deepEqual(typed(ui), [old, fresh]);
      assert.equal(wire.count(path), 1);
      const key = wire.last(path).headers.get('Idempotency-Key');
      ui.press('Change password');
      await until(() => wire.count(path) === 2);
      assert.equal(wire.last(path).headers.get('Idempotency-Key'), key);
      assert.isOk(key);
    });
  }

  it('a lost answer, and the old password still counts: the same again keeps its key', async () => {
    const {ui, wire} = await start();
    wire.fault(path, {kind: 'cut'});
    await enter(ui, old, fresh);
    await until(() => ui.alerts);
    assert.equal(ui.alerts, words('password.notChanged'));
    const key = wire.last(path).headers.get('Idempotency-Key');
    ui.press('Change password');
    await until(() => wire.count(path) === 2);
    assert.equal(wire.last(path).headers.get('Idempotency-Key'), key);
  });

  it('offline', async () => {
    const {ui, wire} = await start();
    wire.fault(path, {kind: 'cut'});
    Object.defineProperty(navigator, 'onLine', {value: false, configurable: true});
    try {
      await enter(ui, old, fresh);
      await until(() => ui.alerts);
      assert.equal(ui.alerts, words('common.offline'));
      assert.deepEqual(heard('error'), [{code: 'offline'}]);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('off the page in mid-request and back: the form is usable, with what was typed', async () => {
    const {ui, wire} = await start();
    wire.hold(path);
    await enter(ui, old, fresh);
    await until(() => wire.held.length);
    ui.element.remove();
    await until(() => wire.last(path).signal.aborted);
    wire.letGo();
    document.body.append(ui.element);
    await settled();
    assert.deepEqual(heard('error'), []);
    assert.deepEqual(typed(ui), [old, fresh]);
    ui.press('Change password');
    await changed(ui);
  });
});
