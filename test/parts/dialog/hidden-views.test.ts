// A page hides the view in which our dialog is open: the page can be used, and what was chosen is kept.
import {assert} from '@open-wc/testing/pure';
import '../../../src/elements/my-bookings.js';
import {askToCancel, dialogText, isCancelled, openDialog, standStill, type List} from '../../support/bookings.js';
import {heard, mount} from '../../support/mount.js';
import {until} from '../../support/until.js';
import {bookingsWords as words} from '../../support/words.js';

standStill();

interface View {
  readonly box: HTMLElement;
  hide(): void;
  show(): void;
}

function styled(property: string, value: string): () => View {
  return () => {
    const box = document.createElement('section');
    return {
      box,
      hide: () => box.style.setProperty(property, value),
      show: () => box.style.removeProperty(property),
    };
  };
}

/** How pages hide a view, and where each way was seen. */
const ways: readonly [name: string, seenAt: string, make: () => View][] = [
  ['display: none', 'browsers.md B9; Bootstrap tabs', styled('display', 'none')],
  ['display: none !important', 'React’s Activity, by page-swaps.md C8', important],
  ['hidden', 'Alpine x-show, WAI-ARIA tabs pattern', attribute('hidden', '')],
  ['hidden=until-found', 'browsers.md B9; whatwg/html#6040', attribute('hidden', 'until-found')],
  ['content-visibility: hidden', 'browsers.md B9; virtual scrollers', styled('content-visibility', 'hidden')],
  ['visibility: hidden', 'jQuery UI and Framework7 pages', styled('visibility', 'hidden')],
  ['a closed details', 'browsers.md B9; whatwg/html#7808 has modal dialogs in hidden ancestors', details],
  ['a popover that closes', 'openui/open-ui#1129 and menus that hold a form', popover],
  ['a style sheet’s class', 'router-outlets that keep their views', byClass],
];

function important(): View {
  const box = document.createElement('section');
  return {
    box,
    hide: () => box.style.setProperty('display', 'none', 'important'),
    show: () => box.style.removeProperty('display'),
  };
}

function attribute(name: string, value: string): () => View {
  return () => {
    const box = document.createElement('section');
    return {box, hide: () => box.setAttribute(name, value), show: () => box.removeAttribute(name)};
  };
}

function details(): View {
  const box = document.createElement('details');
  box.open = true;
  return {box, hide: () => (box.open = false), show: () => (box.open = true)};
}

function popover(): View {
  const box = document.createElement('section');
  box.popover = 'manual';
  return {box, hide: () => box.hidePopover(), show: () => box.showPopover()};
}

function byClass(): View {
  const box = document.createElement('section');
  const style = document.createElement('style');
  style.textContent = '.away { display: none }';
  document.body.append(style);
  return {box, hide: () => box.classList.add('away'), show: () => box.classList.remove('away')};
}

async function asking(make: () => View) {
  const view = make();
  document.body.append(view.box);
  if (view.box.popover) view.show();
  const story = await askToCancel({options: {attributes: {lang: 'en'}, into: view.box}});
  const button = document.createElement('button');
  button.textContent = 'Of the page';
  document.body.append(button);
  return {...story, view, button};
}

function usable(button: HTMLElement): boolean {
  button.focus();
  return document.activeElement === button;
}

for (const [name, seenAt, make] of ways) {
  describe(`${name} (${seenAt})`, () => {
    it('the page can be used; shown again, it asks as before', async () => {
      const {ui, wire, view, button} = await asking(make);
      view.hide();
      await until(() => !openDialog(ui) && usable(button), 'the page can be used');
      view.show();
      await until(() => openDialog(ui), 'it is there again');
      assert.include(dialogText(ui), words('cancel.title'));
      assert.equal(wire.count('DELETE'), 0);
      ui.press('Keep it');
      await until(() => !openDialog(ui));
    });

    it('hidden while it cancels, it is cancelled once, and said so', async () => {
      const {ui, wire, card, view, button} = await asking(make);
      wire.hold('DELETE');
      ui.press('Yes, cancel it');
      await until(() => wire.held.length);
      view.hide();
      await until(() => usable(button));
      wire.letGo();
      await until(() => isCancelled(card));
      assert.equal(heard('appointment-cancelled').length, 1);
      view.show();
      assert.equal(wire.count('DELETE'), 1);
      assert.isNull(openDialog(ui));
    });
  });
}

it('hidden while it cancels, a refusal is there when the view is shown again', async () => {
  const {ui, wire, view, button} = await asking(ways[0]![2]);
  wire.fault('DELETE user/records/{id}', {kind: 'status', status: 403});
  wire.hold('DELETE');
  ui.press('Yes, cancel it');
  await until(() => wire.held.length);
  view.hide();
  await until(() => usable(button));
  wire.letGo();
  await until(() => heard('error').length);
  view.show();
  await until(() => openDialog(ui));
  assert.include(dialogText(ui), words('cancel.refused'));
});

it('pressed again in the moment in which the view is back: the same question, once', async () => {
  const {ui, view, card, button} = await asking(ways[0]![2]);
  view.hide();
  await until(() => usable(button));
  view.show();
  card.press('Cancel appointment');
  await until(() => openDialog(ui));
  assert.equal(ui.root.querySelectorAll('dialog').length, 1);
});

it('scrolled away it stays open: that is not hidden', async () => {
  const {ui} = await askToCancel();
  document.body.style.height = '9000px';
  scrollTo(0, 5000);
  const other: List = await mount('altegio-my-bookings');
  await other.updated;
  assert.isNotNull(openDialog(ui));
  document.body.removeAttribute('style');
});
