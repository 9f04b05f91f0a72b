// The dialog on a small element: opened and awaited, locked while a write runs, modal wherever the element goes, and the focus
// is given back.
import {assert} from '@open-wc/testing/pure';
import {css, html} from 'lit';
import type {DialogContent, Ending} from '../../../src/parts/dialog/dialog-content.js';
import {Dialogs} from '../../../src/parts/dialog/dialog.js';
import {small, type SmallElement} from '../../support/small-element.js';
import {nameOf} from '../../support/ui.js';
import {settled, until} from '../../support/until.js';

interface Open {
  readonly element: SmallElement;
  readonly dialogs: Dialogs;
  /** How it ended, once it has. */
  ending?: Ending<'yes'>;
  close(result: 'yes'): void;
  closed: number;
  content: {locked: boolean};
}

const shown = (element: SmallElement) => element.shadowRoot!.querySelector<HTMLDialogElement>('dialog:modal');
const focused = (element: SmallElement) => element.shadowRoot!.activeElement;

async function element(): Promise<{element: SmallElement; dialogs: Dialogs}> {
  const element = await small();
  const dialogs = new Dialogs(element.parts);
  element.view = () => html`<button id="opener">Open</button><button id="other">Other</button>${dialogs.view()}`;
  element.requestUpdate();
  await element.updateComplete;
  return {element, dialogs};
}

function show(on: {element: SmallElement; dialogs: Dialogs}, more: Partial<DialogContent> = {}, after = ['#opener']) {
  const content = {locked: false};
  const open: Open = {...on, close: () => {}, closed: 0, content};
  const ending = on.dialogs.open<'yes'>((close) => {
    open.close = close;
    return {
      title: 'Sure?',
      body: () => html`<button id="inside">Yes</button>`,
      status: () => 'Waiting',
      closed: () => open.closed++,
      get locked() {
        return content.locked;
      },
      ...more,
    };
  }, after);
  void ending.then((how) => (open.ending = how));
  return open;
}

async function opened(more?: Partial<DialogContent>, after?: string[]): Promise<Open> {
  const open = show(await element(), more, after);
  await until(() => shown(open.element));
  return open;
}

afterEach(() => document.body.replaceChildren());

describe('open', () => {
  it('is modal, named by its title, and the title has the focus', async () => {
    const {element: host} = await opened();
    const dialog = shown(host)!;
    assert.equal(nameOf(dialog), 'Sure?');
    assert.equal(focused(host)?.textContent, 'Sure?');
    assert.include([...dialog.part], 'dialog');
    assert.equal(dialog.querySelector('[role=status]')?.textContent, 'Waiting');
  });

  it('one that fits the window does not scroll: Firefox shows no bar beside it, and it is no stop of Tab itself', async () => {
    for (const more of [{}, {foot: () => html`<button>Go on</button>`}]) {
      const dialog = shown((await opened(more)).element)!;
      dialog.scrollTop = 100;
      assert.equal(dialog.scrollTop, 0);
    }
  });

  it('brings its words and styles', async () => {
    const styles = [
      css`
        #inside {
          color: rgb(1, 2, 3);
        }
      `,
    ];
    const open = await opened({styles, words: {cancel: {title: 'Words of the dialog'}}});
    const inside = shown(open.element)!.querySelector('#inside')!;
    assert.equal(getComputedStyle(inside).color, 'rgb(1, 2, 3)');
    assert.equal(open.element.parts.t('cancel.title'), 'Words of the dialog');
    const sheets = open.element.shadowRoot!.adoptedStyleSheets.length;
    open.close('yes');
    await open.element.updateComplete;
    show(open, {styles});
    assert.equal(open.element.shadowRoot!.adoptedStyleSheets.length, sheets, 'once');
  });

  it('another takes its place, and the first one was removed', async () => {
    const first = await opened();
    const second = show(first, {title: 'Really?'});
    await until(() => first.ending);
    assert.equal(first.ending, 'removed');
    assert.equal(first.closed, 1);
    await until(() => shown(first.element) && nameOf(shown(first.element)!) === 'Really?');
    first.close('yes');
    await settled();
    assert.isUndefined(second.ending, 'the old one cannot close the new one');
    assert.isNotNull(shown(first.element));
  });
});

describe('how it ended', () => {
  it('with a result: once, and the focus is back', async () => {
    const open = await opened();
    open.close('yes');
    open.close('yes');
    await until(() => open.ending);
    assert.equal(open.ending, 'yes');
    assert.equal(open.closed, 1);
    await until(() => focused(open.element)?.id === 'opener');
    assert.isNull(open.element.shadowRoot!.querySelector('dialog'));
  });

  it('dismissed, by Esc', async () => {
    const open = await opened();
    shown(open.element)!.requestClose();
    await until(() => open.ending);
    assert.equal(open.ending, 'dismissed');
    await until(() => focused(open.element)?.id === 'opener');
  });

  it('removed, by the element', async () => {
    const open = await opened();
    open.dialogs.close();
    await until(() => open.ending);
    assert.equal(open.ending, 'removed');
    assert.equal(open.closed, 1);
    open.dialogs.close();
  });

  it('removed, because the element has left the page for good; not by a move', async () => {
    const open = await opened();
    const section = document.createElement('section');
    document.body.append(section);
    section.append(open.element);
    await until(() => shown(open.element), 'modal again after a move');
    assert.isUndefined(open.ending);
    open.element.remove();
    await until(() => open.ending);
    assert.equal(open.ending, 'removed');
  });

  it('the focus goes to the first that is there', async () => {
    const open = await opened({}, ['#gone', '#other', '#opener']);
    open.close('yes');
    await until(() => focused(open.element)?.id === 'other');
  });

  it('the focus is not taken from a dialog that is open again', async () => {
    const open = await opened();
    open.close('yes');
    show(open);
    await until(() => shown(open.element));
    await settled();
    assert.equal(focused(open.element)?.textContent, 'Sure?');
  });
});

describe('locked', () => {
  it('neither Esc nor the browser closes it; the element does', async () => {
    const open = await opened();
    open.content.locked = true;
    const dialog = shown(open.element)!;
    let closed = 0;
    dialog.addEventListener('close', () => closed++);
    dialog.requestClose();
    await settled();
    assert.equal(closed, 0);
    dialog.close();
    await until(() => closed && shown(open.element), 'it is there again');
    assert.isUndefined(open.ending);
    open.dialogs.close();
    await until(() => open.ending);
    assert.equal(open.ending, 'removed');
  });
});

describe('Esc', () => {
  const escape = (target: EventTarget, type: string, repeat = false) => {
    const event = new KeyboardEvent(type, {
      key: 'Escape',
      bubbles: true,
      composed: true,
      cancelable: true,
      repeat,
    });
    target.dispatchEvent(event);
    return event;
  };

  it('pressed in it, no listener of the page hears of it; pressed beside it, each does', async () => {
    const open = await opened();
    let heard = 0;
    const listener = () => heard++;
    for (const type of ['keydown', 'keyup']) addEventListener(type, listener);
    escape(focused(open.element)!, 'keydown');
    open.close('yes');
    await until(() => open.ending);
    escape(document.body, 'keyup');
    assert.equal(heard, 0, 'also when it comes up after the dialog has gone');
    escape(document.body, 'keydown');
    escape(document.body, 'keyup');
    assert.equal(heard, 2);
    for (const type of ['keydown', 'keyup']) removeEventListener(type, listener);
  });

  it('held down, it is one press', async () => {
    const open = await opened();
    escape(focused(open.element)!, 'keydown');
    open.close('yes');
    await until(() => open.ending);
    assert.isTrue(escape(document.body, 'keydown', true).defaultPrevented);
  });
});
