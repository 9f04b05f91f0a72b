// What a host may set, and what has to stay readable whatever it sets.
import {assert} from '@open-wc/testing/pure';
import {locationIds} from '../../sandbox/index.js';
import '../../src/elements/my-bookings.js';
import '../../src/elements/phone-verify.js';
import {barriers} from '../support/matrices/axe.js';
import {mount} from '../support/mount.js';
import type {Ui} from '../support/ui.js';
import {until} from '../support/until.js';
import {Wire} from '../support/wire.js';

const attributes = {purpose: 'sign-in', 'location-id': `${locationIds.newYork}`};

async function form(style: string, theme = 'auto'): Promise<Ui> {
  const ui = await mount('altegio-phone-verify', {wire: new Wire(), attributes: {...attributes, style, theme}});
  return ui as unknown as Ui;
}

const looks = (element: Element): CSSStyleDeclaration => getComputedStyle(element);

for (const accent of ['#ffd400', '#000', '#fff', '#e11d48', '#0f766e', '#1a56db', '#93c5fd', 'rebeccapurple', 'lime']) {
  it(`the text on an accent of ${accent} can be read`, async () => {
    for (const theme of ['light', 'dark']) {
      const ui = await form(`--altegio-accent: ${accent}`, theme);
      const button = ui.get('button', 'Send code');
      assert.deepEqual(await barriers(button), [], theme);
    }
  });
}

it('each custom property of the contract is heard', async () => {
  const ui = await form(
    [
      '--altegio-accent: rgb(200, 0, 100)',
      '--altegio-on-accent: rgb(250, 250, 0)',
      '--altegio-text: rgb(10, 20, 30)',
      '--altegio-muted: rgb(40, 50, 60)',
      '--altegio-surface: rgb(240, 241, 242)',
      '--altegio-border: rgb(70, 80, 90)',
      '--altegio-danger: rgb(120, 0, 0)',
      '--altegio-radius: 3px',
      '--altegio-space: 5px',
      '--altegio-font-family: monospace',
      '--altegio-font-size: 20px',
    ].join(';'),
  );
  const hintColour = looks(ui.root.querySelector('.hint:not(:empty)')!).color;
  ui.type('Phone number', '1');
  ui.press('Send code');
  await until(() => ui.errorAt('Phone number'));
  const root = ui.root.querySelector('.root')!;
  const box = ui.root.querySelector('[part~=form]')!;
  const button = ui.get('button', 'Send code');
  assert.equal(looks(button).backgroundColor, 'rgb(200, 0, 100)');
  assert.equal(looks(button).color, 'rgb(250, 250, 0)');
  assert.equal(looks(root).color, 'rgb(10, 20, 30)');
  assert.equal(hintColour, 'rgb(40, 50, 60)');
  assert.equal(looks(box).backgroundColor, 'rgb(240, 241, 242)');
  assert.equal(looks(box).borderTopColor, 'rgb(70, 80, 90)');
  assert.equal(looks(ui.root.querySelector('[role=alert]')!).color, 'rgb(120, 0, 0)');
  assert.equal(looks(box).borderTopLeftRadius, '3px');
  assert.match(looks(box).paddingTop, /^(20|30)px$/);
  assert.equal(looks(root).fontFamily, 'monospace');
  assert.equal(looks(root).fontSize, '20px');
});

it('font and colour are the page’s own', async () => {
  const page = document.createElement('div');
  page.style.cssText = 'font-family: serif; color: rgb(1, 2, 3)';
  document.body.append(page);
  const ui = await mount('altegio-phone-verify', {wire: new Wire(), attributes, into: page});
  const field = ui.field('Phone number');
  assert.equal(looks(field).fontFamily, 'serif');
  assert.equal(looks(field).color, 'rgb(1, 2, 3)');
});

it('a part can be styled from outside, and a note put below the button', async () => {
  const style = document.createElement('style');
  style.textContent = 'altegio-phone-verify::part(button-primary) { text-transform: uppercase }';
  document.head.append(style);
  const ui = await form('');
  assert.equal(looks(ui.get('button', 'Send code')).textTransform, 'uppercase');
  style.remove();
  const note = document.createElement('small');
  note.slot = 'privacy';
  note.textContent = 'How we use your number';
  ui.element.append(note);
  assert.isTrue(note.checkVisibility());
  assert.isAbove(note.getBoundingClientRect().top, ui.get('button', 'Send code').getBoundingClientRect().bottom - 1);
});

it('nothing jumps when a fault takes no more lines than the hint', async () => {
  const ui = await form('width: 480px; --altegio-font-size: 12px');
  const before = ui.element.offsetHeight;
  ui.type('Phone number', '1');
  ui.press('Send code');
  await until(() => ui.errorAt('Phone number'));
  assert.equal(ui.element.offsetHeight, before);
});

it('the button is as wide as the form, and the form no wider than its lines can be read', async () => {
  const ui = await form('width: 360px');
  const width = (): number => ui.get('button', 'Send code').offsetWidth;
  assert.isAbove(width(), 280);
  ui.element.style.width = '900px';
  assert.isBelow(width(), 420);
});

it('a fault takes the line of the hint', async () => {
  const ui = await form('width: 360px');
  const field = ui.field('Phone number');
  const under = (): string[] =>
    [...field.closest('[part~=field]')!.querySelectorAll('.hint')]
      .map(({textContent}) => textContent.trim())
      .filter(Boolean);
  assert.lengthOf(under(), 1, 'the hint');
  ui.type('Phone number', '1');
  ui.press('Send code');
  await until(() => ui.errorAt('Phone number'));
  assert.deepEqual(under(), [ui.errorAt('Phone number')]);
});

it('from right to left the phone number stays from left to right', async () => {
  document.documentElement.dir = 'rtl';
  try {
    const ui = await form('width: 360px');
    assert.equal(looks(ui.field('Phone number')).direction, 'ltr');
    assert.equal(looks(ui.root.querySelector('[part~=form]')!).direction, 'rtl');
    assert.deepEqual(await barriers(ui.element), []);
  } finally {
    document.documentElement.removeAttribute('dir');
  }
});
