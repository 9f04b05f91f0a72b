// Cards on paper, in every theme, and open dialogs. In Chromium: the others cannot be told in a test that they print.
import {emulateMedia} from '@web/test-runner-commands';
import {assert} from '@open-wc/testing/pure';
import '../../../src/elements/my-bookings.js';
import {standStill, start} from '../../support/bookings.js';
import {dialogStates} from '../../support/states/dialogs.js';
import {rescheduleStates} from '../../support/states/reschedule.js';
import {plain} from '../../support/ui.js';

standStill();

describe('on paper', () => {
  afterEach(() => emulateMedia({media: 'screen', colorScheme: 'light'}));

  /** How bright, 0 to 1. */
  function luminance(color: string): number {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  }
  const light = '#f4f4f0';
  const looks: readonly [string, Record<string, string>, string][] = [
    ['theme="dark"', {theme: 'dark'}, ''],
    ['theme="light"', {theme: 'light'}, ''],
    ['auto on a dark page', {}, `color: ${light}; background: #111`],
    ['auto on a page with color-scheme: dark', {}, 'color-scheme: dark; color: white'],
    ['a preset’s light text', {}, `--altegio-text: ${light}; --altegio-muted: #b8b8b2; --altegio-surface: #1c1c1c`],
    ['a preset’s light accent', {theme: 'dark'}, '--altegio-accent: #b9ff66; --altegio-on-accent: #000'],
    ['a preset’s lights for faults', {theme: 'dark'}, '--altegio-danger: #ffb4ab; --altegio-success: #86d79b'],
    ['a preset by light-dark()', {theme: 'dark'}, '--altegio-text: light-dark(#111, #f4f4f0)'],
  ];
  for (const [name, attributes, style] of looks)
    it(`dark on white: ${name}`, async () => {
      document.body.setAttribute('style', style);
      const {ui} = await start({options: {attributes: {lang: 'en', ...attributes}}});
      await emulateMedia({media: 'print', colorScheme: 'dark'});
      const seen = [...ui.root.querySelectorAll<HTMLElement>('.root *')].filter(
        (element) =>
          element.offsetParent &&
          [...element.childNodes].some((node) => node.nodeType === 3 && plain(node.textContent!)),
      );
      assert.isAbove(seen.length, 50);
      const pale = seen.filter((element) => {
        const {color} = getComputedStyle(element);
        return luminance(color) > 0.35;
      });
      assert.deepEqual(
        pale.map(({textContent}) => plain(textContent!)),
        [],
      );
      assert.isAbove(luminance(getComputedStyle(ui.root.querySelector('.root')!).backgroundColor), 0.99);
      document.body.removeAttribute('style');
    });

  const open = /^(cancel: (asked|refused, unavailable)|reschedule: (days|times|question|refused, slot-taken))/;
  for (const {name, mount} of [...dialogStates, ...rescheduleStates].filter((state) => open.test(state.name)))
    it(`an open dialog is what is printed, whole and without buttons: ${name}`, async () => {
      const {shadowRoot} = await mount({width: 360});
      await emulateMedia({media: 'print'});
      const dialog = shadowRoot!.querySelector<HTMLDialogElement>('dialog[open]')!;
      assert.isTrue(dialog.querySelector('h2')!.checkVisibility());
      const seen = [...shadowRoot!.querySelectorAll<HTMLElement>('article, button')].filter((one) =>
        one.checkVisibility(),
      );
      assert.deepEqual(
        seen.map(({textContent}) => plain(textContent)),
        [],
      );
      assert.isAtMost(dialog.scrollHeight, Math.ceil(dialog.getBoundingClientRect().height) + 2);
      for (const alert of dialog.querySelectorAll('[role=alert]:not(:empty)')) assert.isTrue(alert.checkVisibility());
    });
});
