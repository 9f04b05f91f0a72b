// What a client meets who rates a visit: by keyboard alone, with a true sentence after each failure, and nothing of the token.
import {assert} from '@open-wc/testing/pure';
import {sendKeys} from '@web/test-runner-commands';
import {storyIds} from '../../../sandbox/index.js';
import '../../../src/elements/review.js';
import {events, heard, mount, printed} from '../../support/mount.js';
import {
  hasForm,
  mountReview,
  readLine,
  review,
  reviewWords as words,
  sendLine,
  star,
  textOf,
  visitToken,
  write,
} from '../../support/review.js';
import {everythingToBeRead} from '../../support/secrets.js';
import {byRole} from '../../support/ui.js';
import {settled, until} from '../../support/until.js';
import {Wire} from '../../support/wire.js';

const key = (press: string): Promise<void> => sendKeys({press});
const active = (ui: {readonly root: ShadowRoot}) => ui.root.activeElement;

it('by keyboard alone: a star by arrow keys, a text, and the button', async () => {
  const {ui, wire} = await mountReview();
  star(ui, 1).focus();
  await key(' ');
  for (let step = 0; step < 3; step++) await key('ArrowRight');
  await until(() => star(ui, 4).checked);
  assert.equal(active(ui), star(ui, 4));
  const group = ui.root.querySelector('fieldset')!;
  assert.equal(group.querySelector('legend')!.textContent, 'Your rating');
  const stars = [...group.querySelectorAll('input')];
  assert.deepEqual(
    stars.map(({type, labels}) => [type, labels![0]!.textContent!.trim()]),
    ['1', '2', '3', '4', '5'].map((name) => ['radio', name]),
  );
  await key('Tab');
  assert.equal(active(ui), textOf(ui));
  await sendKeys({type: 'Good'});
  while (ui.focused !== 'Send review') await key('Tab');
  await key('Enter');
  await until(() => ui.text.includes(words('review.sent')));
  assert.deepEqual(wire.last(sendLine).body, {rating: 4, text: 'Good'});
  assert.deepEqual(heard('review-sent'), [{rating: 4}]);
  await until(() => active(ui)?.matches('.notice'));
  assert.include(ui.text, 'Good');
  assert.deepEqual(byRole(ui.root, 'img', /4 of 5/).length, 1, 'what was sent is shown, and cannot be changed');
  assert.isFalse(ui.has('textbox'));
});

it('the label of the text, and its limit', async () => {
  const {ui} = await mountReview();
  const field = textOf(ui);
  assert.equal(field.labels![0]!.textContent, 'Your review');
  assert.equal(field.maxLength, 4000);
});

it('without a star the group says so, and has the focus; the text stays', async () => {
  const {ui, wire} = await mountReview();
  write(ui, 'Good');
  ui.press('Send review');
  await until(() => active(ui) === star(ui, 1));
  assert.equal(ui.alerts, words('review.ratingMissing'));
  assert.equal(star(ui, 1).getAttribute('aria-invalid'), 'true');
  assert.equal(wire.count(sendLine), 0);
  star(ui, 3).click();
  await until(() => !ui.alerts);
  assert.equal(textOf(ui).value, 'Good');
  assert.deepEqual(heard('error'), [{code: 'invalid-request'}]);
});

it('a lost answer: read again, and said; what was typed is there; a look is no press', async () => {
  const {ui, wire} = await mountReview();
  wire.fault('POST master_record_review/{token}', {kind: 'cut'});
  wire.fault('GET master_record_review/{token}', {kind: 'html403'});
  review(ui, 4, 'Good');
  review(ui, 4, 'Good');
  await until(() => ui.has('button', 'Check again'));
  assert.include(ui.alerts, words('review.notKnown'));
  await until(() => active(ui)?.matches('.notice'));
  assert.isFalse(ui.has('button', 'Send review'));
  wire.sandbox.faults.clear();
  ui.press('Check again');
  await until(() => ui.alerts.includes(words('review.notSent')));
  assert.isTrue(ui.has('button', 'Send review'));
  assert.equal(textOf(ui).value, 'Good');
  assert.isTrue(star(ui, 4).checked);
  assert.equal(wire.count(sendLine), 1);
  ui.press('Send review');
  await until(() => ui.text.includes(words('review.sent')));
  assert.deepEqual(heard('review-sent'), [{rating: 4}]);
});

it('Check again keeps its name while it looks', async () => {
  const {ui, wire} = await mountReview();
  wire.fault('POST master_record_review/{token}', {kind: 'cut'});
  wire.fault('GET master_record_review/{token}', {kind: 'html403'});
  review(ui, 4, 'Good');
  await until(() => ui.has('button', 'Check again'));
  wire.sandbox.faults.clear();
  wire.hold(readLine);
  ui.press('Check again');
  await until(() => wire.held.length && ui.text.includes(words('review.checking')));
  assert.isTrue(ui.has('button', 'Check again'));
  wire.letGo();
  await until(() => ui.has('button', 'Send review'));
});

it('while it is on its way nothing of it can be changed, and the element says so', async () => {
  const {ui, wire} = await mountReview();
  wire.hold(sendLine);
  review(ui);
  await until(() => wire.held.length && ui.element.sending);
  await ui.updated;
  assert.isTrue(textOf(ui).readOnly);
  assert.isTrue(star(ui, 1).disabled);
  ui.press('Send review');
  wire.letGo();
  await until(() => heard('review-sent').length);
  assert.isFalse(ui.element.sending);
  assert.equal(wire.count(sendLine), 1);
});

it('its placeholder stands until the visit has been read', async () => {
  const wire = new Wire();
  wire.hold(readLine);
  const ui = await mount('altegio-review', {wire, props: {recordToken: visitToken}});
  await until(() => wire.held.length);
  await ui.updated;
  assert.isNotNull(ui.root.querySelector('.bone'));
  wire.letGo();
  await until(() => hasForm(ui));
  assert.isNull(ui.root.querySelector('.bone'));
});

describe('what is sent on one element', () => {
  // Files of tests run beside each other, and hear the same channel.
  const proxyUrl = 'https://review.test/altegio';
  const attributes = {'proxy-url': proxyUrl};
  const props = {recordToken: visitToken};

  it('another one of the same visit finds out, in whatever tab: that something has changed is told, and no token', async () => {
    const {ui: other, wire} = await mountReview({}, {attributes});
    const {ui: ofElsewhere, wire: elsewhere} = await mountReview(
      {},
      {attributes: {'proxy-url': 'https://other.test/'}},
    );
    const ui = await mount('altegio-review', {wire, attributes, props});
    await until(() => hasForm(ui));
    write(other, 'Half a sentence');
    const told: unknown[] = [];
    const tab = new BroadcastChannel('altegio-elements');
    tab.addEventListener('message', ({data}) => told.push(data));
    try {
      review(ui, 4);
      await until(() => other.text.includes(words('review.submitted')));
      assert.isFalse(hasForm(other));
      await until(() => told.length);
      assert.deepEqual(told, [{changed: proxyUrl, reviewed: storyIds.visited}]);
      assert.deepEqual(heard('review-sent'), [{rating: 4}], 'it was sent once');
      assert.equal(wire.count(sendLine), 1);
      assert.isTrue(hasForm(ofElsewhere));
      assert.equal(elsewhere.count(readLine), 1);
    } finally {
      tab.close();
    }
  });

  for (const inForm of [true, false]) {
    it(`the focus ${inForm ? 'goes from the form to what is said' : 'elsewhere stays there'}; until then what is typed stays`, async () => {
      const {ui, wire} = await mountReview({}, {attributes});
      write(ui, 'Half a sentence');
      const field = document.body.appendChild(document.createElement('input'));
      (inForm ? textOf(ui) : field).focus();
      const tab = new BroadcastChannel('altegio-elements');
      const say = (data: unknown): void => {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
        tab.postMessage(data);
      };
      try {
        say({changed: proxyUrl, reviewed: 7});
        await until(() => wire.count(readLine) === 2);
        await settled();
        assert.equal(textOf(ui).value, 'Half a sentence');
        await wire.client.sendReview({token: visitToken, rating: 1});
        say({changed: proxyUrl});
        await until(() => ui.text.includes(words('review.submitted')));
        if (inForm) await until(() => active(ui)?.matches('.notice'));
        await settled();
        assert.equal(document.activeElement, inForm ? ui.element : field);
      } finally {
        tab.close();
      }
    });
  }
});

it('the token is nowhere: a canary in every state', async () => {
  const {ui, wire} = await mountReview();
  wire.fault('POST master_record_review/{token}', {kind: 'cut', after: true});
  review(ui);
  await until(() => ui.text.includes(words('review.sent')));
  ui.element.recordToken = `${visitToken}0`;
  await until(() => ui.alerts);
  assert.notInclude(everythingToBeRead(), visitToken);
  assert.isNotEmpty(events);
  // Nor in what is told of a wrong one.
  await mount('altegio-review', {wire: new Wire(), props: {recordToken: `no/${visitToken}`}});
  await until(() => printed.length);
  assert.notInclude(everythingToBeRead(), visitToken);
});

it('links of the answer are https, open elsewhere and tell nothing of this page; tips only where they are taken', async () => {
  const {ui, wire} = await mountReview();
  const [privacy] = ui.all('link', 'Privacy policy') as HTMLAnchorElement[];
  assert.match(privacy!.href, /^https:/);
  assert.equal(privacy!.rel, 'noopener noreferrer');
  ui.element.tipsUrl = 'https://n1.alteg.io/tips';
  await ui.updated;
  assert.isFalse(ui.has('link', words('review.tip')), 'the location takes none');
  wire.sandbox.settings.reviewTips = true;
  review(ui);
  await until(() => ui.text.includes(words('review.sent')));
  assert.isFalse(ui.has('link', words('review.tip')));
});
