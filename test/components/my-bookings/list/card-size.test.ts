// How much of a screen a card takes, and how many controls it shows with nothing open, in every state of a card.
import {assert} from '@open-wc/testing/pure';
import '../../../../src/elements/my-bookings.js';
import {start} from '../../../support/bookings.js';
import {record, type Parts} from '../../../support/records.js';
import {cardStates} from '../../../support/states/cards.js';

const limit = {company: {allow_delete_record_delay_step: 7200, allow_change_record_delay_step: 7200}};
const comment = 'Short nails, dark green as last time';
/** On the clock of this browser, and on one that is three hours away: the visitor's own time is told as well. */
const here = new Date(2026, 8, 24, 11).toISOString();
const there = here.replace('Z', new Date(2026, 8, 24).getTimezoneOffset() > 0 ? '+03:00' : '-03:00');

async function ordinary(parts: Parts, width: number): Promise<HTMLElement> {
  const attributes = {lang: 'en', style: `width: ${width}px; font: 16px sans-serif`};
  const {ui} = await start({records: [record(), record({datetime: here, ...parts})], options: {attributes}});
  return ui.all('article')[1]!;
}

const height = (card: HTMLElement): number => card.getBoundingClientRect().height;
const filled = (element: Element): boolean => !/rgba\(0, 0, 0, 0\)/.test(getComputedStyle(element).backgroundColor);
const controlsOf = (card: Element): readonly HTMLElement[] =>
  [...card.querySelectorAll<HTMLElement>('button, a')].filter((one) => one.checkVisibility());

for (const [where, datetime] of [
  ['here', here],
  ['in another zone', there],
] as const) {
  it(`an ordinary card, ${where}: at most 370 px high at 360, 160 at 1200`, async () => {
    assert.isAtMost(height(await ordinary({datetime}, 360)), 370);
    assert.isAtMost(height(await ordinary({datetime}, 1200)), 160);
  });

  it(`with comment and limit, ${where}: at most 475 px at 360`, async () => {
    assert.isAtMost(height(await ordinary({...limit, comment, datetime}, 360)), 475);
  });
}

it('one button stands on a ground; each can be hit', async () => {
  const kinds: readonly Parts[] = [
    {...limit, comment, notify_by_sms: 3, company: {...limit.company, phones: ['+13155550101']}},
    {company: {allow_delete_record: false, allow_change_record: false}},
    {activity_id: 3},
  ];
  for (const parts of kinds) {
    const controls = controlsOf(await ordinary(parts, 360));
    assert.equal(controls.filter(filled).length, 1);
    for (const one of controls) {
      const {width, height: high} = one.getBoundingClientRect();
      assert.isAtLeast(Math.round(width), 44);
      assert.isAtLeast(Math.round(high), 44);
    }
  }
});

for (const {name, mount} of cardStates)
  it(`${name}: at most seven controls, one of them on a ground, in at most 475 px`, async () => {
    const element = await mount({width: 360});
    element.style.fontFamily = 'sans-serif';
    for (const card of element.shadowRoot!.querySelectorAll<HTMLElement>('article')) {
      card.style.contentVisibility = 'visible';
      const controls = controlsOf(card);
      assert.isAtMost(controls.length, 7);
      assert.isAtMost(controls.filter(filled).length, 1);
      // Names are shown whole, however long.
      if (name !== 'cards: very long names') assert.isAtMost(height(card), 475);
    }
  });
