// How the built files get onto a page, in every engine: in any order, twice, moved, cloned into a popup: once and quietly.
import {assert} from '@open-wc/testing/pure';
import {demoClient} from '../../sandbox/seed/clients.js';
import {until} from '../support/until.js';
import {asClassic, asked, asModule, everyTag, openPartner, strictPolicy, tags} from './support/partner.js';

const own = '<script type="module" src="/cdn/my-bookings.js"></script>';

const loadings: Readonly<Record<string, string>> = {
  'as a module, before the markup': `${asModule}${everyTag}`,
  'as a classic script, before the markup': `${asClassic}${everyTag}`,
  'twice as a module': `${asModule}${everyTag}${asModule}`,
  'twice as a classic script': `${asClassic}${everyTag}${asClassic}`,
  'as a module and as a classic script': `${asModule}${everyTag}${asClassic}`,
  'as a classic script, with one element’s own file': `${asClassic}${everyTag}${own}`,
};

// Two copies of lit, as two files bring them, want a policy of the same name each.
const policy = `${strictPolicy} 'allow-duplicates'`;

for (const [how, markup] of Object.entries(loadings))
  it(`loaded ${how}: works once and quietly`, async () => {
    const page = await openPartner(markup, {script: '', policy});
    await page.signIn(demoClient.phone);
    assert.deepEqual(page.slipped.defined.toSorted(), tags.toSorted());
    assert.equal(page.heard('appointments-loaded').length, 1);
    assert.equal(await asked('POST user/auth'), 1);
    page.assertQuiet();
  });

it('moved in the document: what was typed stays, nothing is asked twice', async () => {
  const page = await openPartner(`<div id="here">${everyTag}</div><div id="there"></div>`);
  await page.signIn(demoClient.phone);
  page.element('altegio-change-password').type('New password', 'half a password');
  const before = await asked('');
  page.document.querySelector('#there')!.append(...page.document.querySelector('#here')!.children);
  await until(() => page.element('altegio-my-bookings').has('article'));
  assert.equal(page.element('altegio-change-password').field('New password').value, 'half a password');
  assert.equal(await asked(''), before);
  page.assertQuiet();
});

it('cloned into a popup of the page: the copy works by itself', async () => {
  const page = await openPartner(`<div id="original">${everyTag}</div>`);
  await page.signIn(demoClient.phone);
  const copy = page.document.querySelector('#original')!.cloneNode(true) as HTMLElement;
  const popup = page.document.createElement('dialog');
  popup.append(copy);
  page.document.body.append(popup);
  popup.showModal();
  const list = copy.querySelector('altegio-my-bookings')!;
  await until(() => list.shadowRoot?.querySelector('article'), 'the copy has its list');
  page.document.querySelector('#original')!.remove();
  assert.isAbove(list.getBoundingClientRect().height, 100);
  page.assertQuiet();
});

it('markup that comes later, by a script of the host’s, is upgraded', async () => {
  const page = await openPartner('');
  const form = page.document.createElement('altegio-sign-in');
  page.document.querySelector('main')!.append(form);
  await until(() => page.element('altegio-sign-in').has('button', 'Send code'));
  page.assertQuiet();
});

it('what cannot be set up is named in the console, shown as a note, and asks nothing', async () => {
  const page = await openPartner('<altegio-phone-verify location-id="salon"></altegio-phone-verify>');
  await until(() => page.slipped.printed.length);
  assert.match(page.slipped.printed[0]!, /^<altegio-phone-verify> location-id="salon".*Write/);
  assert.deepEqual(page.heard('error'), [{code: 'config'}]);
  assert.equal(await asked(''), 0);
});
