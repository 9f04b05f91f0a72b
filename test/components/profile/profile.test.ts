// What a client does with a profile, and finds: the fields, what became of a press, another phone, and what was typed.
import {assert} from '@open-wc/testing/pure';
import {demoClient} from '../../../sandbox/index.js';
import '../../../src/elements/profile.js';
import '../../../src/elements/sign-in.js';
import {heard, mount, printed, uncaught} from '../../support/mount.js';
import {everythingToBeRead} from '../../support/secrets.js';
import type {Ui} from '../../support/ui.js';
import {settled, until} from '../../support/until.js';
import {Wire, type WireOptions} from '../../support/wire.js';
import {phoneWords, profileWords as words} from '../../support/words.js';

type Profile = Ui<HTMLElementTagNameMap['altegio-profile']>;

const put = 'PUT booking/user';
const get = 'GET booking/user/data';

async function start(attributes: Record<string, string> = {}, options: WireOptions = {}) {
  const wire = new Wire(options);
  await wire.signIn();
  const ui: Profile = await mount('altegio-profile', {wire, attributes: {'location-id': '4564', ...attributes}});
  await until(() => ui.has('textbox'));
  return {ui, wire};
}

const values = (ui: Profile): string[] => ['Name', 'E-mail'].map((name) => ui.field(name).value);
const says = (ui: Profile, key: Parameters<typeof words>[0]): Promise<unknown> =>
  until(() => ui.text.includes(words(key)), `says ${key}`);

describe('the form', () => {
  it('shows who is signed in, in fields that a browser can fill in', async () => {
    const {ui} = await start();
    assert.deepEqual(values(ui), ['Grace Miller', demoClient.email]);
    assert.equal(ui.field('Phone number').value, demoClient.phone);
    assert.equal(ui.field('E-mail').dir, 'ltr', 'also where all else is read from right to left');
    assert.isTrue(ui.field('Phone number').readOnly);
    assert.deepEqual(
      ['Name', 'E-mail'].map((name) => [ui.field(name).autocomplete, ui.field(name).inputMode]),
      [
        ['name', ''],
        ['email', 'email'],
      ],
    );
  });

  for (const [label, most] of [
    ['Name', 200],
    ['E-mail', 320],
  ] as const) {
    it(`${label}: takes as much as can be saved, also where the focus was there first`, async () => {
      const {ui} = await start();
      const field = ui.field(label);
      field.focus();
      await until(() => field.maxLength === most);
      field.select();
      document.execCommand('insertText', false, 'x'.repeat(most + 1));
      await ui.updated;
      assert.equal(field.value.length, most);
    });
  }

  it('saves what has changed, says so, keeps the focus where it is, and every element knows the new name', async () => {
    const {ui, wire} = await start();
    const signIn = await mount('altegio-sign-in', {wire, attributes: {'location-id': '4564'}});
    ui.type('Name', '  Ada Lovelace ');
    ui.get('button', 'Save').focus();
    for (let press = 0; press < 20; press++) ui.press('Save');
    await says(ui, 'profile.saved');
    assert.deepEqual(wire.last(put).body, {name: 'Ada Lovelace'});
    assert.equal(wire.count(put), 1);
    assert.equal(ui.focused, 'Save');
    assert.include(ui.statuses, words('profile.saved'));
    assert.deepEqual(heard('profile-saved'), [null]);
    await until(() => signIn.text.includes('Ada Lovelace'), 'the other element knows');
    ui.press('Save');
    await says(ui, 'profile.unchanged');
    assert.equal(wire.count(put), 1);
  });

  it('a new e-mail waits for its mail: the field says so until it counts', async () => {
    const {ui, wire} = await start({}, {settings: {emailChangesAtOnce: false}});
    ui.type('E-mail', 'ada@example.com');
    ui.press('Save');
    await says(ui, 'profile.mailSent');
    assert.equal(ui.field('E-mail').value, 'ada@example.com');
    const {id} = ui.root.querySelector('#email-hint')!;
    assert.include(ui.field('E-mail').getAttribute('aria-describedby')!, id);
    wire.sandbox.settings.emailChangesAtOnce = true;
    await wire.client.updateUser({email: 'ada@example.com'});
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => !ui.text.includes(words('profile.unconfirmed')), 'the mail was opened');
    const reads = wire.count(get);
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    assert.equal(wire.count(get), reads, 'nothing to wait for');
  });

  it('each fault stands beside its field, which has the focus', async () => {
    const {ui, wire} = await start();
    ui.type('Name', ' ');
    ui.type('E-mail', 'ada');
    ui.press('Save');
    await until(() => ui.focused === 'Name');
    assert.equal(ui.errorAt('Name'), words('profile.name-required'));
    assert.equal(ui.errorAt('E-mail'), words('profile.emailWrong'));
    ui.type('Name', 'Ada');
    await ui.updated;
    assert.equal(ui.errorAt('Name'), '');
    assert.equal(wire.count(put), 0);
    ui.type('E-mail', demoClient.email);
    wire.fault(put, {kind: 'status', status: 422, times: 1});
    ui.press('Save');
    await until(() => ui.errorAt('Name') === words('profile.nameRefused'));
    assert.deepEqual(heard('error'), [{code: 'name-required'}, {code: 'invalid-request', status: 422}]);
  });
});

describe('what was typed is there after', () => {
  const typed = ['Ada Lovelace', 'ada@example.com'];

  async function entered() {
    const story = await start();
    story.ui.type('Name', typed[0]!);
    story.ui.type('E-mail', typed[1]!);
    return story;
  }

  it('another language, a render, and a removal', async () => {
    const {ui} = await entered();
    ui.element.lang = 'de';
    await until(() => ui.has('button', 'Speichern'));
    ui.element.lang = 'en';
    await until(() => ui.has('button', 'Save'));
    ui.element.requestUpdate();
    ui.element.remove();
    await until(() => !ui.element.isConnected);
    document.body.append(ui.element);
    await until(() => ui.has('textbox', 'Name'));
    assert.deepEqual(values(ui), typed);
  });

  it('a session that has ended, once the same client is back; and not for another client', async () => {
    const {ui, wire} = await entered();
    wire.fault(put, {kind: 'status', status: 401});
    ui.press('Save');
    await says(ui, 'profile.kept');
    assert.isFalse(ui.has('textbox'));
    assert.deepEqual(heard('error'), [{code: 'signed-out', status: 401}]);
    wire.sandbox.faults.clear();
    await wire.signIn();
    await until(() => ui.has('textbox', 'Name'));
    assert.deepEqual(values(ui), typed);
    await wire.signIn('arthur.penrose@example.com', 'teatime-at-4');
    await until(() => ui.has('textbox', 'Name') && values(ui)[1] === 'arthur.penrose@example.com');
    assert.notInclude(values(ui), typed[0]);
  });

  it('a failure to save', async () => {
    const {ui, wire} = await entered();
    wire.fault(put, {kind: 'rate-limited', retryAfter: 60});
    ui.press('Save');
    await until(() => ui.alerts);
    assert.equal(ui.alerts, words('rate-limited'));
    assert.deepEqual(values(ui), typed);
    await until(() => ui.focused === words('rate-limited'));
  });

  it('and is nowhere but in its field', async () => {
    const {ui} = await entered();
    ui.press('Save');
    await says(ui, 'profile.saved');
    const read = everythingToBeRead();
    for (const secret of [...typed, demoClient.email, demoClient.phone.slice(1)]) assert.notInclude(read, secret);
  });
});

describe('another phone', () => {
  const fresh = '+13155550142';

  it('the form for it comes with a press, sends one SMS, and the new number counts', async () => {
    const {ui, wire} = await start();
    ui.type('Name', 'Ada');
    ui.press('Change number');
    await until(() => ui.focused === 'Phone number');
    assert.equal(ui.field('Phone number').value, '');
    ui.type('Phone number', fresh);
    ui.press('Send code');
    await until(() => ui.has('textbox', 'Code from the SMS'));
    const {query} = wire.last('GET booking/user/phone_confirmation');
    assert.deepEqual(query, {phone: fresh, company_id: '4564'});
    ui.type('Code from the SMS', wire.sandbox.outbox.at(-1)!.code);
    ui.press('Confirm');
    await until(() => ui.has('textbox', 'Phone number') && ui.field('Phone number').value === fresh);
    assert.equal(wire.count('GET booking/user/phone_confirmation'), 1);
    assert.deepEqual(heard('phone-verified'), [{purpose: 'update-phone'}]);
    assert.include(ui.text, phoneWords('phone.moved', {phone: ''}).slice(0, -2));
    assert.equal(ui.field('Name').value, 'Ada', 'the rest stays');
    assert.notInclude(everythingToBeRead(), fresh.slice(1));
    assert.deepEqual(uncaught, []);
  });

  it('each step has the focus, also below a field with a fault; what was saved before is said no longer', async () => {
    const {ui, wire} = await start();
    ui.type('Name', 'Ada');
    ui.press('Save');
    await says(ui, 'profile.saved');
    ui.press('Change number');
    await until(() => ui.focused === 'Phone number');
    assert.notInclude(ui.text, words('profile.saved'));
    ui.type('Name', '');
    ui.press('Save');
    await until(() => ui.focused === 'Name');
    ui.press('Send code');
    await until(() => ui.errorAt('Phone number'));
    await until(() => ui.focused === 'Phone number', 'its own fault');
    ui.type('Phone number', fresh);
    ui.press('Send code');
    await until(() => ui.focused === 'Code from the SMS', 'the field for the code');
    assert.include(ui.statuses, '0142');
    ui.type('Code from the SMS', wire.sandbox.outbox.at(-1)!.code);
    ui.press('Confirm');
    await until(
      () => ui.focused.startsWith(phoneWords('phone.moved', {phone: ''}).slice(0, -2)),
      'what has become of it',
    );
  });

  it('what has become of it is said also where a save had failed before, or fails meanwhile', async () => {
    const {ui, wire} = await start();
    const failToSave = async (name: string): Promise<void> => {
      wire.fault(put, {kind: 'rate-limited', retryAfter: 60, times: 1});
      ui.type('Name', name);
      const faults = heard('error').length;
      ui.press('Save');
      await until(() => heard('error').length > faults && ui.focused === words('rate-limited'));
    };
    await failToSave('Ada');
    ui.press('Change number');
    await until(() => ui.focused === 'Phone number');
    await failToSave('Ada Lovelace');
    ui.type('Phone number', fresh);
    ui.press('Send code');
    await until(() => ui.focused === 'Code from the SMS');
    ui.type('Code from the SMS', wire.sandbox.outbox.at(-1)!.code);
    ui.press('Confirm');
    await until(
      () => ui.focused.startsWith(phoneWords('phone.moved', {phone: ''}).slice(0, -2)),
      'what has become of the number',
    );
    assert.notInclude(ui.text, words('rate-limited'));
    assert.equal(ui.field('Name').value, 'Ada Lovelace', 'what was typed stays');
  });

  it('can be left again', async () => {
    const {ui, wire} = await start({'location-id': '', 'chain-id': '64'});
    ui.press('Change number');
    await until(() => ui.has('button', 'Send code'));
    ui.press(words('profile.keepNumber'));
    await until(() => ui.focused === 'Change number');
    assert.equal(ui.field('Phone number').value, demoClient.phone);
    assert.equal(wire.sandbox.outbox.length, 0);
  });

  it('is not offered where nobody is named who sends the SMS', async () => {
    const {ui} = await start({'location-id': ''});
    assert.isFalse(ui.has('button', 'Change number'));
    assert.equal(ui.field('Phone number').value, demoClient.phone);
    assert.deepEqual(printed, []);
  });
});
