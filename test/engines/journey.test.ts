// The built files in every engine, on a page with a strict policy and Trusted Types: what a client does, and what is told.
import {assert} from '@open-wc/testing/pure';
import {demoClient} from '../../sandbox/seed/clients.js';
import {until} from '../support/until.js';
import {
  asClassic,
  asked,
  asModule,
  everyTag,
  newestCode,
  openPartner,
  outbox,
  tags,
  type Partner,
} from './support/partner.js';

const newPhone = '+13155550199';
const newPassword = 'violet-tram-42';

for (const [name, script] of [
  ['module', asModule],
  ['classic', asClassic],
] as const) {
  describe(`under a strict policy, ${name} script`, () => {
    it('signs in, shows the bookings, moves the phone, changes the password, signs out', async () => {
      const page = await openPartner(everyTag, {script});
      await page.signIn(demoClient.phone);
      const bookings = page.element('altegio-my-bookings');
      assert.include(bookings.text, 'Natalie Parker');

      const phone = page.element('altegio-phone-verify');
      phone.type('Phone number', newPhone);
      phone.press('Send code');
      await until(() => phone.has('textbox', 'Code from the SMS'));
      phone.type('Code from the SMS', await newestCode());
      phone.press('Confirm');
      await until(() => page.heard('phone-verified').length);

      const password = page.element('altegio-change-password');
      password.type('Current password', demoClient.password);
      password.type('New password', newPassword);
      password.press('Change password');
      await until(() => page.heard('password-changed').length);

      page.element('altegio-sign-in').press('Sign out');
      await until(() => !bookings.has('article'));
      await until(() => page.heard('signed-out').length);
      assert.deepEqual(
        (await outbox()).map((sms) => sms.phone),
        [demoClient.phone, newPhone],
      );
      page.assertQuiet();
      assertNoSecrets(page);
    });

    it('what is loaded with a press comes: the question, the calendar, the move', async () => {
      const page = await openPartner(everyTag, {script});
      await page.signIn(demoClient.phone);
      const bookings = page.element('altegio-my-bookings');
      const dialog = (): HTMLDialogElement | null => bookings.root.querySelector('dialog:modal');
      for (const name of ['Cancel appointment', 'Reschedule']) {
        bookings.all('button', name)[0]!.click();
        const open = await until(dialog, `${name} opens`);
        assert.isTrue(open.contains(bookings.root.activeElement), 'the focus is in it');
        open.dispatchEvent(new (page.window as unknown as typeof globalThis).Event('cancel', {cancelable: true}));
        open.close();
        await until(() => !dialog());
      }
      bookings.all('button', 'Add to calendar')[0]!.click();
      await until(() => bookings.has('link', /Google/));
      page.assertQuiet();
    });

    it('an appointment is cancelled once, however often it is pressed', async () => {
      const page = await openPartner(everyTag, {script});
      await page.signIn(demoClient.phone);
      const bookings = page.element('altegio-my-bookings');
      bookings.all('button', 'Cancel appointment')[0]!.click();
      const yes = await until(() => bookings.all('button', 'Yes, cancel it')[0]);
      for (let times = 0; times < 5; times++) yes.click();
      await until(() => page.heard('appointment-cancelled').length);
      assert.equal(await asked('DELETE user/records'), 1);
      page.assertQuiet();
    });
  });
}

it('the policy is in force: an inline style is refused', async () => {
  const page = await openPartner('<p style="color: red">Red?</p>');
  await until(() => page.slipped.violations.length);
  assert.deepEqual(page.slipped.violations, ['style-src-attr']);
  assert.notEqual(page.window.getComputedStyle(page.document.querySelector('p')!).color, 'rgb(255, 0, 0)');
});

it('Trusted Types are in force: a text is refused where markup goes', async () => {
  const page = await openPartner('<p></p>');
  assert.throws(() => (page.document.querySelector('p')!.innerHTML = '<b>bold</b>'));
});

it('elements say nothing of themselves on the host: no class, no style, no attribute', async () => {
  const page = await openPartner(everyTag);
  await page.signIn(demoClient.phone);
  for (const tag of tags) assert.deepEqual(page.document.querySelector(tag)!.getAttributeNames(), [], tag);
});

/** Neither in what a host hears, nor in what the page keeps. */
function assertNoSecrets(page: Partner): void {
  const {window, document, slipped} = page;
  const kept = [JSON.stringify(window.localStorage), JSON.stringify(window.sessionStorage), document.cookie];
  const places = [JSON.stringify(slipped.events), ...kept, window.location.href].join('\n');
  for (const secret of ['3155550199', '3155550175', demoClient.password, demoClient.email, newPassword])
    assert.notInclude(places, secret);
}
