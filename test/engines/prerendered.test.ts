// Elements that a server has written into the page (src/prerender.ts), and what their script makes of them when it comes: in every
// engine, with the built files.
import {assert} from '@open-wc/testing/pure';
import type {Prerendered, prerender as Prerender} from '../../src/prerender.js';
import {Ui} from '../support/ui.js';
import {until} from '../support/until.js';
import {asked, openPartner, strictPolicy, type Partner, type Tag} from './support/partner.js';

// oxlint-disable-next-line import/no-absolute-path -- of the built files
const built = '/dist/prerender.js';
const {prerender} = (await import(built)) as {readonly prerender: typeof Prerender};

const place = {'proxy-url': '/altegio', 'location-id': '4564'};
// The tab knows when its last SMS was sent.
afterEach(() => sessionStorage.clear());

/** A test may put a script into the page, and HTML. */
const {0: policy = ''} = strictPolicy.split('; require-trusted-types-for');
const policyFor = ({styleHashes}: Prerendered): string =>
  policy.replace("style-src 'self'", `style-src 'self' ${styleHashes.map((hash) => `'${hash}'`).join(' ')}`);

/** A page as it stands before its script has come. */
async function opened(tag: Tag, attributes: Readonly<Record<string, string>> = {}): Promise<Partner> {
  const first = await prerender(tag, {...place, ...attributes});
  return openPartner(`${first.html}<p>Below</p>`, {script: '', policy: policyFor(first)});
}

/** The script comes; it has taken over what stands there when this resolves. */
async function runs(page: Partner, tag: Tag, src = '/cdn/altegio-elements.js'): Promise<void> {
  const {document} = page;
  const script = document.createElement('script');
  if (!src.includes('iife')) script.type = 'module';
  script.src = src;
  document.head.append(script);
  await until(() => page.window.customElements.get(tag), 'the script has run');
  await page.element(tag).updated;
}

/** As a keyboard does: what is typed is what the browser itself puts there. */
function typeInto(page: Partner, field: HTMLInputElement, text: string): void {
  page.window.focus();
  field.focus();
  page.document.execCommand('insertText', false, text);
}

/** Where everything is that a client sees. */
const boxesOf = (page: Partner, tag: Tag): string[] =>
  [...page.element(tag).root.querySelectorAll('.root, .root *:not(slot)'), page.document.querySelector('p')!].map(
    (one) => {
      const {x, y, width, height} = one.getBoundingClientRect();
      return [one.localName, ...[x, y, width, height].map((side) => Math.round(side * 10))].join(' ');
    },
  );

const forms: readonly (readonly [
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  field: string,
  typed: string,
])[] = [
  ['altegio-sign-in', {}, 'Phone number', '315 555 0175'],
  ['altegio-sign-in', {methods: 'password'}, 'Phone number or e-mail', 'ann@example.com'],
  ['altegio-phone-verify', {purpose: 'sign-in'}, 'Phone number', '(315) 555-0175'],
  ['altegio-change-password', {confirm: ''}, 'Current password', 'correct horse'],
];

for (const [tag, attributes, name, typed] of forms)
  it(`<${tag} ${JSON.stringify(attributes)}> keeps what is typed, focused and selected, and nothing moves`, async () => {
    const page = await opened(tag, attributes);
    const form = page.element(tag);
    const field = form.field(name);
    typeInto(page, field, typed);
    assert.equal(field.value, typed, 'typing works before the script');
    field.setSelectionRange(2, 5, 'backward');
    const before = boxesOf(page, tag);
    const {text} = form;

    await runs(page, tag);
    assert.equal(form.field(name), field, 'the field is the same');
    assert.equal(field.value, typed);
    assert.deepEqual([field.selectionStart, field.selectionEnd, field.selectionDirection], [2, 5, 'backward']);
    assert.equal(form.focused, name);
    assert.deepEqual(boxesOf(page, tag), before);
    assert.equal(form.text, text);
    assert.equal(form.root.querySelectorAll('form').length, 1);
    assert.equal(form.root.querySelector('style'), null);
    page.assertQuiet();
  });

it('an account keeps what was typed into the form that it holds, and nothing moves; then that form works', async () => {
  const page = await opened('altegio-account');
  const inner = page.element('altegio-account').root.querySelector('altegio-sign-in')!;
  const form = new Ui(inner);
  const field = form.field('Phone number');
  typeInto(page, field, '315 555 0175');
  field.setSelectionRange(2, 5);
  const boxes = (): string[] =>
    [inner, field, page.document.querySelector('p')!].map((one) => JSON.stringify(one.getBoundingClientRect()));
  const before = boxes();

  await runs(page, 'altegio-account');
  await until(() => page.window.customElements.get('altegio-sign-in'), 'the file of the form has come');
  await form.updated;
  assert.equal(page.element('altegio-account').root.querySelector('altegio-sign-in'), inner);
  assert.equal(form.field('Phone number'), field);
  assert.deepEqual([field.value, field.selectionStart, field.selectionEnd], ['315 555 0175', 2, 5]);
  assert.equal(form.focused, 'Phone number');
  assert.deepEqual(boxes(), before);
  form.press('Send code');
  await until(() => form.has('textbox', 'Code from the SMS'), 'the code is asked for');
  assert.equal(await asked('POST book_code/4564'), 1);
  page.assertQuiet();
});

it('what was typed before the script is what the element knows, and the form works', async () => {
  const page = await opened('altegio-sign-in');
  const form = page.element('altegio-sign-in');
  typeInto(page, form.field('Phone number'), '+13155550175');
  form.press('Send code');
  assert.equal(page.window.location.pathname.startsWith('/partner/'), true);
  await runs(page, 'altegio-sign-in');
  assert.equal(form.field('Phone number').value, '+13155550175', 'a press before the script loses nothing');
  assert.equal(await asked('POST book_code/4564'), 0, 'and does nothing');

  form.press('Send code');
  await until(() => form.has('textbox', 'Code from the SMS'), 'the code is asked for');
  assert.equal(await asked('POST book_code/4564'), 1);
  page.assertQuiet();
});

it('goes on drawing in what was there: a requirement ticks, and a fault has its line', async () => {
  const page = await opened('altegio-change-password');
  const form = page.element('altegio-change-password');
  typeInto(page, form.field('New password'), 'correct horse');
  const rule = form.root.querySelector('#rules li')!;
  await runs(page, 'altegio-change-password');
  assert.include(rule.className, 'good', 'what was typed counts');
  typeInto(page, form.field('Current password'), 'an old one');
  form.field('New password').select();
  typeInto(page, form.field('New password'), 'short');
  await form.updated;
  assert.notInclude(rule.className, 'good');
  form.press('Change password');
  await until(() => form.errorAt('New password'), 'the fault is told');
  page.assertQuiet();
});

for (const methodsOf of ['module', 'classic'] as const)
  it(`German stays until German words have come (${methodsOf})`, async () => {
    const page = await opened('altegio-sign-in', {lang: 'de'});
    const form = page.element('altegio-sign-in');
    const seen = new Set<string>();
    new MutationObserver(() => seen.add(form.text)).observe(form.root, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    const {text} = form;
    typeInto(page, form.field('Telefonnummer'), '030 12');
    await runs(page, 'altegio-sign-in', methodsOf === 'module' ? undefined : '/cdn/altegio-elements.iife.js');
    assert.equal(form.text, text);
    assert.deepEqual(
      [...seen].filter((one) => one !== text),
      [],
    );
    assert.equal(form.field('Telefonnummer').value, '030 12');
    page.assertQuiet();
  });

it('a list stays as high as its placeholder until it is known who is signed in', async () => {
  const page = await opened('altegio-my-bookings');
  const list = page.element('altegio-my-bookings');
  assert.isNotNull(list.root.querySelector('.bone'));
  await runs(page, 'altegio-my-bookings');
  await until(() => !list.root.querySelector('.bone'), 'the list has been asked for');
  assert.equal(list.root.querySelectorAll('.root').length, 1);
  assert.include(list.text, 'Sign in to see your appointments');
  page.assertQuiet();
});

it('a script that was there before the tag shows the element as ever', async () => {
  const first = await prerender('altegio-sign-in', place);
  const page = await openPartner('<div></div>', {policy: policyFor(first)});
  const holder = page.document.querySelector('div')!;
  holder.setHTMLUnsafe(first.html);
  const form = page.element('altegio-sign-in');
  // Firefox makes an element of ours of it a little later.
  await until(() => form.updated, 'it is an element of ours');
  await form.updated;
  assert.equal(form.root.querySelectorAll('form').length, 1);
  form.press('Use a password');
  await until(() => form.has('textbox', 'Password'), 'it works');
  page.assertQuiet();
});
