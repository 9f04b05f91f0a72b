// A month of days on a small element: names, one tab stop, keys, and what can be chosen.
import {assert} from '@open-wc/testing/pure';
import {html} from 'lit';
import {monthGrid, type MonthGrid} from '../../../src/parts/month/month.js';
import {monthStyles} from '../../../src/parts/month/month.styles.js';
import {small, type SmallElement} from '../../support/small-element.js';
import {nameOf} from '../../support/ui.js';

const words = {
  previous: 'Back',
  next: 'On',
  today: 'today',
  free: 'free',
  full: 'full',
  marked: 'your visit',
};

interface Shown {
  readonly element: SmallElement;
  readonly chosen: string[];
  readonly moved: (readonly [string, boolean])[];
  readonly months: number[];
}

async function month(more: Partial<MonthGrid> = {}): Promise<Shown> {
  const shown: Omit<Shown, 'element'> = {chosen: [], moved: [], months: []};
  const element = await small();
  element.parts.addStyles(monthStyles);
  element.view = () =>
    html`${monthGrid({
      id: 'days',
      words,
      lang: 'en',
      month: '2026-09',
      free: ['2026-09-24', '2026-09-30'],
      range: {first: '2026-09-21', last: '2026-12-31'},
      cursor: '2026-09-22',
      chosen: null,
      today: '2026-09-21',
      marked: '2026-09-22',
      onMove: (day, focus) => shown.moved.push([day, focus]),
      onChoose: (day) => shown.chosen.push(day),
      onMonth: (months) => shown.months.push(months),
      ...more,
    })}`;
  element.requestUpdate();
  await element.updateComplete;
  return {element, ...shown};
}

const cells = ({element}: Shown) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('[role=gridcell]')];
const cell = (shown: Shown, day: string) => cells(shown).find(({dataset}) => dataset['day'] === day)!;
const buttons = ({element}: Shown) => [...element.shadowRoot!.querySelectorAll('button')];

function press(shown: Shown, day: string, key: string, more: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true, ...more});
  cell(shown, day).dispatchEvent(event);
  return event.defaultPrevented;
}

afterEach(() => document.body.replaceChildren());

it('names each day in the words of the caller; the grid is named by its month', async () => {
  const shown = await month();
  assert.equal(cells(shown).length, 30);
  assert.equal(nameOf(cell(shown, '2026-09-24')), 'Thursday, 24 September 2026, free');
  assert.equal(nameOf(cell(shown, '2026-09-21')), 'Monday, 21 September 2026, today, full');
  assert.equal(nameOf(cell(shown, '2026-09-22')), 'Tuesday, 22 September 2026, your visit, full');
  assert.equal(nameOf(shown.element.shadowRoot!.querySelector('table')!), 'September 2026');
  assert.deepEqual(buttons(shown).map(nameOf), ['Back', 'On']);
});

it('no day is marked where none is said to be, and none is free or full while it is not known', async () => {
  const shown = await month({marked: '', free: null});
  assert.notInclude(shown.element.shadowRoot!.textContent, 'your visit');
  const reachable = cells(shown).filter((one) => one.hasAttribute('tabindex'));
  assert.equal(reachable.length, 10);
  for (const one of reachable) assert.notMatch(nameOf(one), /your visit|free|full/);
  assert.isTrue(reachable.every(({ariaDisabled}) => ariaDisabled === 'false'));
});

it('two months on one element have names of their own', async () => {
  const shown = await month();
  const {view} = shown.element;
  const other = await month({id: 'others', month: '2026-10', cursor: '2026-10-01'});
  const second = other.element.view;
  shown.element.view = () => html`${view()}${second()}`;
  shown.element.requestUpdate();
  await shown.element.updateComplete;
  const tables = [...shown.element.shadowRoot!.querySelectorAll('table')];
  assert.deepEqual(tables.map(nameOf), ['September 2026', 'October 2026']);
});

it('one tab stop: the cursor; the past cannot be reached', async () => {
  const shown = await month();
  assert.deepEqual(
    cells(shown)
      .filter(({tabIndex}) => tabIndex === 0)
      .map(({dataset}) => dataset['day']),
    ['2026-09-22'],
  );
  assert.isFalse(cell(shown, '2026-09-20').hasAttribute('tabindex'));
});

it('keys move the cursor, with the focus; other keys are left alone', async () => {
  const shown = await month();
  for (const key of ['ArrowRight', 'PageDown', 'End']) assert.isTrue(press(shown, '2026-09-22', key));
  assert.deepEqual(shown.moved, [
    ['2026-09-23', true],
    ['2026-10-22', true],
    ['2026-09-27', true],
  ]);
  for (const key of ['Tab', 'Escape', 'a']) assert.isFalse(press(shown, '2026-09-22', key));
  assert.isFalse(press(shown, '2026-09-22', 'ArrowRight', {ctrlKey: true}));
});

it('a focus by a finger moves the cursor, and takes no focus', async () => {
  const shown = await month();
  cell(shown, '2026-09-26').focus();
  assert.deepEqual(shown.moved, [['2026-09-26', false]]);
});

it('a free day is chosen by a press, Enter and Space; a full one, a past one and a held key choose nothing', async () => {
  const shown = await month();
  cell(shown, '2026-09-24').click();
  press(shown, '2026-09-30', 'Enter');
  press(shown, '2026-09-24', ' ');
  assert.deepEqual(shown.chosen, ['2026-09-24', '2026-09-30', '2026-09-24']);
  cell(shown, '2026-09-25').click();
  cell(shown, '2026-09-20').click();
  press(shown, '2026-09-24', 'Enter', {repeat: true});
  assert.equal(shown.chosen.length, 3);
});

it('a day that is not known to be full may be chosen', async () => {
  const shown = await month({free: null});
  cell(shown, '2026-09-25').click();
  assert.deepEqual(shown.chosen, ['2026-09-25']);
});

it('the buttons lead to the months around, and not out of the range', async () => {
  const shown = await month();
  for (const button of buttons(shown)) button.click();
  assert.deepEqual(shown.months, [1]);
  assert.equal(buttons(shown)[0]!.ariaDisabled, 'true');
  const last = await month({month: '2026-12', cursor: '2026-12-01'});
  for (const button of buttons(last)) button.click();
  assert.deepEqual(last.months, [-1]);
});
