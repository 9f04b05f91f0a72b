// A double click between whose halves something else has come beneath the pointer.
import {assert} from '@open-wc/testing/pure';
import {keepSecondClick} from '../../../src/base/page/second-click.js';

let pressed: string[];
let root: HTMLElement;

beforeEach(() => {
  pressed = [];
  root = document.createElement('div');
  for (const name of ['Continue', 'Book']) {
    const button = root.appendChild(document.createElement('button'));
    button.textContent = name;
    button.addEventListener('click', () => pressed.push(name));
  }
  document.body.append(root);
  keepSecondClick(root);
});

afterEach(() => root.remove());

const click = (name: 'Continue' | 'Book', detail: number, x = 10): boolean =>
  [...root.children][name === 'Book' ? 1 : 0]!.dispatchEvent(
    new MouseEvent('click', {detail, clientX: x, clientY: 10, bubbles: true, composed: true, cancelable: true}),
  );

it('does not press it, nor follow a link of it', () => {
  click('Continue', 1);
  assert.isFalse(click('Book', 2));
  assert.deepEqual(pressed, ['Continue']);
});

it('does not press it by a third or fourth click either; a new click does', () => {
  click('Continue', 1);
  for (const detail of [2, 3, 4]) click('Book', detail);
  click('Book', 1);
  assert.deepEqual(pressed, ['Continue', 'Book']);
});

it('presses the same control as often as it is clicked', () => {
  for (const detail of [1, 2, 3]) click('Continue', detail);
  assert.deepEqual(pressed, ['Continue', 'Continue', 'Continue']);
});

it('presses it also where the second click falls beside its icon', () => {
  const button = root.appendChild(document.createElement('button'));
  const icon = button.appendChild(document.createElement('span'));
  button.append(' Tomorrow ');
  button.addEventListener('click', () => pressed.push('Tomorrow'));
  [icon, button].forEach((target, index) =>
    target.dispatchEvent(
      new MouseEvent('click', {detail: index + 1, clientX: 10 + index, clientY: 10, bubbles: true, composed: true}),
    ),
  );
  assert.deepEqual(pressed, ['Tomorrow', 'Tomorrow']);
});

it('ticks and unticks a box by its label', () => {
  const label = root.appendChild(document.createElement('label'));
  const box = document.createElement('input');
  box.type = 'checkbox';
  label.append(box, 'I agree');
  for (const detail of [1, 2])
    label.dispatchEvent(
      new MouseEvent('click', {detail, clientX: 10, clientY: 10, bubbles: true, composed: true, cancelable: true}),
    );
  assert.isFalse(box.checked);
});

it('two quick taps on neighbours are two presses', () => {
  click('Continue', 1);
  click('Book', 2, 60);
  assert.deepEqual(pressed, ['Continue', 'Book']);
});

it('a press by key or by a script is none of a double click', () => {
  click('Continue', 1);
  click('Book', 0);
  assert.deepEqual(pressed, ['Continue', 'Book']);
});

it('where the first half is not known, the second half presses nothing', () => {
  click('Book', 2);
  assert.deepEqual(pressed, []);
});
