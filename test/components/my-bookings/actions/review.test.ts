// "Leave a review": offered where the record can be reviewed, opened in a dialog, with nothing of its token to be read.
import {assert} from '@open-wc/testing/pure';
import {storyIds} from '../../../../sandbox/index.js';
import '../../../../src/elements/my-bookings.js';
import type {AltegioReview} from '../../../../src/elements/review.js';
import {Card, standStill, start, type List} from '../../../support/bookings.js';
import {heard, mount} from '../../../support/mount.js';
import {hasForm, review, reviewWords, sendLine, star, textOf, visitToken, write} from '../../../support/review.js';
import {record} from '../../../support/records.js';
import {everythingToBeRead} from '../../../support/secrets.js';
import {byRole, plain, Ui} from '../../../support/ui.js';
import {settled, until} from '../../../support/until.js';

import {words as german} from '../../../../src/i18n/lang/de/review.js';

standStill();

const id = storyIds.visited;
const name = 'Leave a review';
// Files of tests run beside each other, and hear the same channel.
const proxyUrl = 'https://visits.test/altegio';

const inside = (ui: List): Ui<AltegioReview> | undefined => {
  const element = ui.root.querySelector<AltegioReview>('dialog altegio-review');
  return element?.shadowRoot ? new Ui(element) : undefined;
};

async function opened() {
  const {ui, wire} = await start();
  new Card(ui, id).press(name);
  const form = await until(() => inside(ui));
  await until(() => hasForm(form));
  return {ui, wire, form};
}

it('is offered on a visited card alone, and only where the record carries its token', async () => {
  const visit = {datetime: '2026-09-01T11:00:00-0400', attendance: 1};
  const {ui} = await start({
    records: [
      record({id: 1, ...visit, token: 'abcde', review_enabled: true}),
      record({id: 2, ...visit, token: 'abcde', review_enabled: false}),
      record({id: 3, ...visit, token: '', review_enabled: true}),
      record({id: 4, ...visit, attendance: -1, token: 'abcde', review_enabled: true}),
    ],
  });
  const offered = [1, 2, 3, 4].filter((one) => ui.root.querySelector(`#review-${one}`));
  assert.deepEqual(offered, [1]);
});

it('opens the element in a dialog and sends; the list says nothing of the token', async () => {
  const {ui, wire, form} = await opened();
  assert.deepEqual(heard('before-review'), [{id}]);
  assert.isTrue(ui.root.querySelector('dialog')!.matches(':modal'));
  review(form, 5, 'Thank you');
  await until(() => form.text.includes(reviewWords('review.sent')));
  assert.deepEqual(heard('review-sent'), [{rating: 5}], 'a host of the list hears of it');
  assert.equal(wire.count(sendLine), 1);
  assert.notInclude(everythingToBeRead(), visitToken);
});

describe('once it was sent', () => {
  const said = 'Your review has been sent.';
  const offers = (ui: List): boolean => byRole(ui.root, 'button', name).length > 0;
  const cardText = (ui: List): string => plain(ui.root.querySelector(`#card-${id}`)!.textContent);

  it('the card offers it no more and says so at once, and has the focus when the dialog is closed', async () => {
    const {ui, form} = await opened();
    assert.notInclude(cardText(ui), said);
    review(form, 5);
    await until(() => heard('review-sent').length);
    await ui.updated;
    assert.isNull(ui.root.querySelector(`#review-${id}`));
    assert.include(cardText(ui), said);
    ui.press('Close');
    await until(() => !ui.root.querySelector('dialog'));
    await until(() => ui.root.activeElement?.id === `card-${id}`);
    ui.element.lang = 'de';
    await until(() => cardText(ui).includes('Ihre Bewertung ist angekommen.'));
  });

  it('it stays so while the record carries the same token, until the record says otherwise', async () => {
    const {ui, wire, form} = await opened();
    review(form, 5);
    await until(() => heard('review-sent').length);
    ui.press('Close');
    const read = async (fields: object): Promise<void> => {
      const before = heard('appointments-loaded').length;
      wire.records(record({id, attendance: 1, datetime: '2026-09-01T11:00:00-0400', ...fields}));
      ui.element.refresh();
      await until(() => heard('appointments-loaded').length > before);
      await ui.updated;
    };
    await read({token: visitToken, review_enabled: true});
    assert.deepEqual([offers(ui), cardText(ui).includes(said)], [false, true]);
    await read({token: visitToken, review_enabled: false});
    assert.deepEqual([offers(ui), cardText(ui).includes(said)], [false, false]);
    await read({token: 'another', review_enabled: true});
    assert.deepEqual([offers(ui), cardText(ui).includes(said)], [true, false]);
  });

  it('from elsewhere: the press finds out, and the card says so', async () => {
    const {ui, wire} = await start();
    await wire.client.sendReview({token: visitToken, rating: 3});
    new Card(ui, id).press(name);
    const form = await until(() => inside(ui));
    await until(() => form.text.includes(reviewWords('review.submitted')));
    ui.press('Close');
    await until(() => !ui.root.querySelector('dialog'));
    await until(() => !offers(ui) && cardText(ui).includes(said));
  });

  it('from elsewhere: the card says so at once in each list of the same proxy, though its record still offers it', async () => {
    const attributes = {lang: 'en', 'proxy-url': proxyUrl};
    const {ui, wire} = await start({options: {attributes}});
    const {ui: other} = await start({options: {attributes}});
    const {ui: elsewhere} = await start({options: {attributes: {...attributes, 'proxy-url': 'https://other.test/'}}});
    const alone = await mount('altegio-review', {
      wire,
      attributes: {'proxy-url': proxyUrl},
      props: {recordToken: visitToken},
    });
    await until(() => hasForm(alone));
    assert.isTrue(offers(ui) && offers(other));
    review(alone, 5);
    for (const list of [ui, other]) await until(() => !offers(list) && cardText(list).includes(said));
    assert.isTrue(offers(elsewhere));
    assert.notInclude(everythingToBeRead(), visitToken);
  });

  it('in another tab: the focus goes from the button to its card', async () => {
    const {ui} = await start({options: {attributes: {lang: 'en', 'proxy-url': proxyUrl}}});
    byRole(ui.root, 'button', name)[0]!.focus();
    const tab = new BroadcastChannel('altegio-elements');
    try {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
      tab.postMessage({changed: proxyUrl, reviewed: id});
      await until(() => cardText(ui).includes(said));
      await until(() => ui.root.activeElement?.id === `card-${id}`, ui.focused);
    } finally {
      tab.close();
    }
  });

  it('in its dialog: another list and a review of the same visit say so', async () => {
    const attributes = {lang: 'en', 'proxy-url': proxyUrl};
    const {ui, wire} = await start({options: {attributes}});
    const {ui: other} = await start({options: {attributes}});
    const alone = await mount('altegio-review', {wire, attributes, props: {recordToken: visitToken}});
    await until(() => hasForm(alone));
    new Card(ui, id).press(name);
    const form = await until(() => inside(ui));
    await until(() => hasForm(form));
    review(form, 5);
    await until(() => alone.text.includes(reviewWords('review.submitted')));
    await until(() => !offers(other) && cardText(other).includes(said));
    assert.include(form.text, reviewWords('review.sent'));
  });

  it('a review that was refused or not sent is still offered', async () => {
    const {ui, wire, form} = await opened();
    wire.fault('POST master_record_review/{token}', {kind: 'status', status: 500});
    review(form);
    await until(() => form.alerts);
    ui.press('Close');
    await until(() => !ui.root.querySelector('dialog'));
    await until(() => ui.root.activeElement?.id === `review-${id}`);
    assert.notInclude(cardText(ui), said);
  });
});

it('closed and opened again, what was typed is there', async () => {
  const {ui, form} = await opened();
  star(form, 2).click();
  write(form, 'Half a sentence');
  ui.press('Close');
  await until(() => !ui.root.querySelector('dialog'));
  new Card(ui, id).press(name);
  const again = await until(() => inside(ui));
  await until(() => hasForm(again));
  assert.equal(textOf(again).value, 'Half a sentence');
  assert.isTrue(star(again, 2).checked);
});

it('stays open while the review is on its way', async () => {
  const {ui, wire, form} = await opened();
  wire.hold(sendLine);
  review(form);
  await until(() => wire.held.length);
  const dialog = ui.root.querySelector('dialog')!;
  const cancel = new Event('cancel', {cancelable: true});
  dialog.dispatchEvent(cancel);
  assert.isTrue(cancel.defaultPrevented);
  wire.letGo();
  await until(() => form.text.includes(reviewWords('review.sent')));
});

it('a host may prevent it', async () => {
  const {ui} = await start();
  ui.element.addEventListener('altegio-before-review', (event) => event.preventDefault(), {once: true});
  new Card(ui, id).press(name);
  await until(() => heard('before-review').length);
  await settled();
  assert.isNull(ui.root.querySelector('dialog'));
  assert.equal(byRole(ui.root, 'button', name).length, 1);
});

it('speaks the language of the list, also when that changes', async () => {
  const {ui, form} = await opened();
  ui.element.lang = 'de';
  await until(() => form.has('button', german.review.send));
  ui.element.lang = 'en';
  await until(() => form.has('button', 'Send review'));
});
