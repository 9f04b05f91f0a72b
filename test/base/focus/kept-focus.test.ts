// The controller alone, on a small element.
import {assert} from '@open-wc/testing/pure';
import {html} from 'lit';
import {KeptFocus} from '../../../src/base/focus/kept-focus.js';
import {small} from '../../support/small-element.js';

afterEach(() => document.body.replaceChildren());

async function focused(id: string, instead?: string) {
  const element = await small();
  const kept = new KeptFocus(element, '.card', instead);
  element.addController(kept);
  const box = document.createElement('div');
  box.innerHTML =
    '<p class="card" id="one" tabindex="-1"><button id="a"></button></p><p class="card" id="two" tabindex="-1"><button id="b"></button></p>';
  const shown = () => html`${box}`;
  element.view = shown;
  element.requestUpdate();
  await element.updateComplete;
  const root = element.shadowRoot!;
  root.getElementById(id)!.focus();
  return {
    element,
    root,
    box,
    async change(work: () => void) {
      element.view = () => {
        work();
        return shown();
      };
      element.requestUpdate();
      await element.updateComplete;
      return (root.activeElement as HTMLElement | null)?.id ?? '';
    },
  };
}

it('what is moved in the document keeps the focus', async () => {
  const {box, change} = await focused('b');
  assert.equal(await change(() => box.prepend(box.lastElementChild!)), 'b');
});

it('when a control is gone, what it stood in has the focus', async () => {
  const {root, change} = await focused('b');
  assert.equal(await change(() => root.getElementById('b')!.remove()), 'two');
});

it('when that is gone as well, nothing has it', async () => {
  const {root, change} = await focused('b');
  assert.equal(await change(() => root.getElementById('two')!.remove()), '');
});

it('or what stands in its place, where that is wanted; after the last one, the one before', async () => {
  const first = await focused('a', '.card');
  assert.equal(await first.change(() => first.root.getElementById('one')!.remove()), 'two');
  const last = await focused('b', '.card');
  assert.equal(await last.change(() => last.root.getElementById('two')!.remove()), 'one');
});

it('a focus that was set on purpose stays where it is', async () => {
  const {root, change} = await focused('b');
  assert.equal(
    await change(() => {
      root.getElementById('b')!.remove();
      root.getElementById('a')!.focus();
    }),
    'a',
  );
});

it('where nothing had the focus, nothing gets it', async () => {
  const {element, box, change} = await focused('b');
  (element.shadowRoot!.activeElement as HTMLElement).blur();
  assert.equal(await change(() => box.prepend(box.lastElementChild!)), '');
});
