// Cancelling: the question, and the one request. When something goes wrong: my-bookings-cancel-truth.test.ts.
import {assert} from '@open-wc/testing/pure';
import {storyIds} from '../../../../sandbox/index.js';
import '../../../../src/elements/my-bookings.js';
import {
  askToCancel,
  Card,
  dialogText,
  now,
  openDialog,
  standStill,
  start,
  isCancelled,
} from '../../../support/bookings.js';
import {heard, uncaught} from '../../../support/mount.js';
import {record} from '../../../support/records.js';
import {nameOf} from '../../../support/ui.js';
import {settled, until} from '../../../support/until.js';
import {Wire} from '../../../support/wire.js';
import {bookingsWords as words} from '../../../support/words.js';

const id = storyIds.tomorrow;

standStill();

const deletes = 'DELETE user/records';

describe('the question', () => {
  it('names the appointment, asks nobody, and has the focus', async () => {
    const {ui, wire, card} = await askToCancel();
    const dialog = openDialog(ui)!;
    assert.equal(nameOf(dialog), words('cancel.title'));
    assert.equal(ui.focused, words('cancel.title'));
    for (const part of ['Gel manicure', 'Tue 22 Sept', '11:00', 'Natalie Parker', 'Juniper Nail Studio, SoHo'])
      assert.include(dialogText(ui), part);
    assert.include(dialogText(ui), words('cancel.forGood'));
    assert.equal(wire.count('DELETE'), 0);
    assert.isFalse(isCancelled(card));
    assert.include([...dialog.part], 'dialog');
  });

  it('is kept by "Keep it": nothing is sent, the button has the focus again', async () => {
    const {ui, wire, card} = await askToCancel();
    ui.press('Keep it');
    await until(() => !openDialog(ui));
    await until(() => ui.focused === 'Cancel appointment');
    assert.isTrue(ui.root.activeElement === card.button('Cancel appointment'));
    assert.equal(wire.count('DELETE'), 0);
    assert.deepEqual(heard('before-cancel'), []);
  });

  it('is not answered by the second half of a double click on the card, wherever that falls', async () => {
    const {ui, wire} = await start();
    const card = new Card(ui, id);
    const click = (button: HTMLElement, detail: number) =>
      button.dispatchEvent(new MouseEvent('click', {detail, bubbles: true, composed: true, cancelable: true}));
    click(card.button('Cancel appointment'), 1);
    await until(() => openDialog(ui));
    for (const name of ['Yes, cancel it', 'Keep it', words('cancel.close')]) click(ui.get('button', name), 2);
    await settled();
    assert.equal(wire.count('DELETE'), 0);
    assert.isOk(openDialog(ui));
    click(ui.get('button', 'Keep it'), 1);
    await until(() => !openDialog(ui));
    click(card.button('Cancel appointment'), 2);
    await settled();
    assert.isNull(openDialog(ui), 'nor is it asked again by the second half of "Keep it"');
    click(card.button('Cancel appointment'), 1);
    await until(() => openDialog(ui));
    click(ui.get('button', 'Yes, cancel it'), 1);
    click(ui.get('button', 'Yes, cancel it'), 2);
    await until(() => isCancelled(card));
    assert.equal(wire.count('DELETE'), 1);
  });

  it('is kept by Esc as well, and asked again at the next press', async () => {
    const {ui, wire, card} = await askToCancel();
    openDialog(ui)!.requestClose();
    await until(() => ui.focused === 'Cancel appointment' && !ui.root.querySelector('dialog'));
    card.press('Cancel appointment');
    await until(() => openDialog(ui));
    assert.equal(wire.count('DELETE'), 0);
  });

  it('tells until when, and of money that was paid; and neither where it is not so', async () => {
    const limit = {allow_delete_record_delay_step: 3 * 3600};
    const {ui, card} = await askToCancel(
      {records: [record({id: 7, company: limit, prepaid: true, prepaid_confirmed: true})]},
      7,
    );
    assert.include(dialogText(ui), words('bookings.cancelUntil', {until: 'tomorrow, 8:00'}));
    assert.include(dialogText(ui), words('cancel.paidWarning'));
    card.ui.element.remove();
    const other = await askToCancel({records: [record({id: 7})]}, 7);
    assert.notInclude(dialogText(other.ui), words('cancel.paidWarning'));
    assert.notInclude(dialogText(other.ui), 'until');
  });

  it('what is cancelled here stays in its place, and is found among the cancelled at once', async () => {
    const {ui, card} = await askToCancel();
    ui.press('Yes, cancel it');
    await until(() => isCancelled(card) && !openDialog(ui));
    ui.element.view = 'cancelled';
    await ui.updated;
    assert.isTrue(isCancelled(card));
  });

  it('survives refresh(), another language and other words', async () => {
    const {ui, wire} = await askToCancel();
    wire.hold('GET user/records');
    ui.element.refresh();
    await until(() => wire.held.length);
    assert.isTrue(Boolean(openDialog(ui)));
    wire.letGo();
    await until(() => heard('appointments-loaded').length === 2);
    await ui.updated;
    const dialog = openDialog(ui)!;
    ui.element.messages = {'cancel.title': 'Termin absagen?', 'cancel.keep': 'Behalten'};
    ui.element.lang = 'de';
    await ui.updated;
    assert.isTrue(openDialog(ui) === dialog);
    assert.include(dialogText(ui), 'Termin absagen?');
    assert.include(dialogText(ui), 'Di., 22. Sept.');
    ui.press('Behalten');
    await until(() => !openDialog(ui));
  });

  it('closes by itself and says so when its appointment is listed no longer', async () => {
    const {ui, wire} = await askToCancel();
    wire.records();
    ui.element.refresh();
    await until(() => !openDialog(ui));
    await until(() => ui.focused === words('bookings.gone'));
    assert.include(ui.statuses, words('bookings.gone'));
    assert.equal(wire.count('DELETE'), 0);
  });

  it('closes when the client signs out', async () => {
    const {ui, wire} = await askToCancel();
    await wire.client.signOut();
    await until(() => !openDialog(ui));
    await until(() => ui.text.includes(words('bookings.signInToSee')));
    assert.notInclude(ui.text, words('bookings.gone'));
  });

  it('closes when another tab has signed out: what is said in place of the list has the focus', async () => {
    const {ui, wire} = await askToCancel();
    wire.fault('*', {kind: 'status', status: 401});
    wire.client.session.doubt();
    await until(() => !openDialog(ui));
    await until(() => ui.focused === words('bookings.signInToSee'));
  });

  it('moved in the document it stays open, and nothing else can be used', async () => {
    const {ui} = await askToCancel();
    const section = document.createElement('section');
    document.body.append(section);
    section.append(ui.element);
    await until(() => openDialog(ui));
    assert.include(dialogText(ui), words('cancel.title'));
    ui.element.remove();
    await until(() => !ui.root.querySelector('dialog'));
    document.body.append(ui.element);
    await until(() => ui.has('article'));
    assert.isFalse(Boolean(ui.root.querySelector('dialog')), 'but having left the page ends it');
    assert.deepEqual(uncaught, []);
  });

  it('of an appointment that is not the first: the right one', async () => {
    const {ui, wire} = await askToCancel({}, storyIds.confirmed);
    ui.press('Yes, cancel it');
    await until(() => heard('appointment-cancelled').length);
    assert.equal(wire.last(deletes).line, `${deletes}/${storyIds.confirmed}`);
    assert.isTrue(isCancelled(new Card(ui, storyIds.confirmed)));
    assert.isFalse(isCancelled(new Card(ui, id)));
  });
});

describe('the answer', () => {
  it('yes: one request; the card says Cancelled where it stands, has the focus, and it is announced', async () => {
    const {ui, wire, card} = await askToCancel();
    const before = ui.all('article').map(({id: of}) => of);
    const reads = wire.count('GET');
    ui.press('Yes, cancel it');
    await until(() => heard('appointment-cancelled').length);
    assert.deepEqual(heard('before-cancel'), [{id}]);
    assert.deepEqual(heard('appointment-cancelled'), [{id}]);
    await until(() => ui.root.activeElement === card.element, 'the card has the focus');
    assert.isFalse(Boolean(openDialog(ui)));
    assert.isTrue(isCancelled(card));
    assert.deepEqual(
      ui.all('article').map(({id: of}) => of),
      before,
      'nothing jumps',
    );
    assert.include(ui.statuses, words('cancel.done'));
    assert.notInclude(card.buttons, 'Cancel appointment');
    assert.include(card.buttons, 'Book again');
    assert.equal(wire.count('DELETE'), 1);
    assert.equal(wire.count('GET'), reads);
    ui.element.refresh();
    await until(() => heard('appointments-loaded').length === 2);
    await ui.updated;
    assert.isTrue(isCancelled(card), 'and Altegio says so too');
  });

  it('is not believed before the server has said so', async () => {
    const {ui, wire, card} = await askToCancel();
    wire.hold('DELETE');
    ui.press('Yes, cancel it');
    await until(() => wire.held.length);
    await ui.updated;
    assert.isFalse(isCancelled(card));
    assert.include(ui.statuses, words('cancel.sending'));
    const dialog = openDialog(ui)!;
    let closed = 0;
    dialog.addEventListener('close', () => closed++);
    dialog.requestClose();
    await settled();
    assert.equal(closed, 0, 'Esc does not hide what is under way');
    dialog.close();
    await until(() => closed && openDialog(ui), 'nor does a browser that closes it all the same');
    wire.letGo();
    await until(() => isCancelled(card));
  });

  it('fifty clicks are one request', async () => {
    const {ui, wire} = await askToCancel();
    wire.hold('DELETE');
    const yes = ui.get('button', 'Yes, cancel it');
    for (let clicks = 0; clicks < 50; clicks++) {
      yes.click();
      if (clicks % 10 === 9) await settled();
    }
    wire.letGo();
    await until(() => heard('appointment-cancelled').length);
    await settled();
    assert.equal(wire.count('DELETE'), 1);
    assert.equal(heard('before-cancel').length, 1);
    assert.equal(heard('appointment-cancelled').length, 1);
  });

  it('fifty clicks on the card’s button are one question', async () => {
    const {ui} = await start();
    for (let clicks = 0; clicks < 50; clicks++) new Card(ui, id).button('Cancel appointment').click();
    await until(() => openDialog(ui));
    await settled();
    assert.equal(ui.root.querySelectorAll('dialog').length, 1);
    assert.deepEqual(uncaught, []);
  });

  it('a host that says no: nothing is sent, nothing is said', async () => {
    const {ui, wire, card} = await askToCancel();
    ui.element.addEventListener('altegio-before-cancel', (event) => event.preventDefault());
    ui.press('Yes, cancel it');
    await until(() => !openDialog(ui));
    await settled();
    assert.equal(wire.count('DELETE'), 0);
    assert.isFalse(isCancelled(card));
    assert.equal(ui.alerts, '');
    assert.equal(ui.focused, 'Cancel appointment');
  });

  for (const way of ['json', 'empty', 'no-content'] as const) {
    it(`said as ${way}`, async () => {
      const {ui, wire, card} = await askToCancel();
      wire.sandbox.settings.cancelAnswer = way;
      ui.press('Yes, cancel it');
      await until(() => isCancelled(card));
    });
  }

  it('a guest, by record-hash and by records', async () => {
    const [guest] = new Wire({now: () => now}).sandbox.guestRecords;
    const attributes = {lang: 'en', 'record-id': `${guest!.id}`, 'record-hash': guest!.hash};
    for (const options of [{attributes}, {attributes: {lang: 'en'}, props: {records: [guest!]}}]) {
      const {ui, wire, card} = await askToCancel({guest: true, options}, guest!.id);
      ui.press('Yes, cancel it');
      await until(() => isCancelled(card));
      assert.equal(wire.last('DELETE').line, `${deletes}/${guest!.id}/${guest!.hash}`);
      assert.equal(wire.last('DELETE').headers.get('authorization'), null);
      ui.element.remove();
    }
  });
});
