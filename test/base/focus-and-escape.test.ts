// `element.focus()` leads to the first field; Escape in our dialog is ours.
import {assert} from '@open-wc/testing/pure';
import {locationIds} from '../../sandbox/index.js';
import '../../src/elements/change-password.js';
import '../../src/elements/my-bookings.js';
import '../../src/elements/phone-verify.js';
import '../../src/elements/sign-in.js';
import {askToCancel, openDialog, standStill, start} from '../support/bookings.js';
import {mount, type Tag} from '../support/mount.js';
import {settled, until} from '../support/until.js';
import {Wire} from '../support/wire.js';

standStill();

const location = {'location-id': `${locationIds.newYork}`};

describe('focus()', () => {
  /** Rules: WICG/webcomponents#105 and #480 (delegatesFocus), whatwg/html#9982 (autofocus first), salesforce/lwc#1449. */
  const cases: readonly [name: string, tag: Tag, attributes: Readonly<Record<string, string>>, field: string][] = [
    ['not the country before it', 'altegio-phone-verify', {...location, purpose: 'sign-in'}, 'Phone number'],
    ['by SMS', 'altegio-sign-in', location, 'Phone number'],
    ['by password', 'altegio-sign-in', {methods: 'password'}, 'Phone number or e-mail'],
    ['password first', 'altegio-sign-in', {...location, methods: 'password sms'}, 'Phone number or e-mail'],
    ['not the hidden user name', 'altegio-change-password', {}, 'Current password'],
    ['in German', 'altegio-sign-in', {...location, lang: 'de'}, 'Telefonnummer'],
  ];
  for (const [name, tag, attributes, field] of cases) {
    it(`${tag}, ${name}`, async () => {
      const wire = new Wire();
      if (tag === 'altegio-change-password') await wire.signIn();
      const ui = await mount(tag, {wire, attributes});
      ui.element.focus({preventScroll: true});
      assert.equal(ui.focused, field);
      assert.equal(document.activeElement, ui.element);
    });
  }

  it('before it is drawn, it is waited for', async () => {
    const element = document.createElement('altegio-phone-verify');
    Object.assign(element, {client: new Wire().client, purpose: 'sign-in', locationId: locationIds.newYork});
    document.body.append(element);
    element.focus();
    await until(() => element.shadowRoot!.activeElement?.id === 'phone');
  });

  it('keeps its options', async () => {
    const far = document.createElement('div');
    far.style.height = '5000px';
    document.body.append(far);
    const ui = await mount('altegio-sign-in', {wire: new Wire(), attributes: location});
    ui.element.focus({preventScroll: true});
    assert.equal(scrollY, 0);
    ui.element.focus();
    assert.equal(ui.focused, 'Phone number');
  });

  it('a list: its first card; with an open question, that', async () => {
    const {ui} = await start();
    ui.element.focus();
    assert.equal(ui.root.activeElement, ui.all('article')[0]);
    const asked = await askToCancel();
    asked.ui.element.focus();
    assert.equal(asked.ui.root.activeElement?.id, 'dialog-title');
  });

  it('a click on what is no field focuses nothing (WICG/webcomponents#554)', async () => {
    const ui = await mount('altegio-sign-in', {wire: new Wire(), attributes: location});
    ui.get('heading').click();
    await settled();
    assert.isNull(ui.root.activeElement);
  });
});

describe('Escape in our dialog', () => {
  /** Where a page listens, and who was seen to. */
  const places: readonly [name: string, seenAt: string, target: () => EventTarget, type: string, capture: boolean][] = [
    ['document, keydown', 'palantir/blueprint#3280', () => document, 'keydown', false],
    ['document, keyup', 'reactstrap/reactstrap#1317', () => document, 'keyup', false],
    ['window, keydown', 'tajo/react-portal#143', () => window, 'keydown', false],
    ['window, keyup', 'euvl/vue-js-modal#630', () => window, 'keyup', false],
    ['document, capture', 'focus-trap listens while capturing', () => document, 'keydown', true],
    ['body, keydown', 'uikit/uikit#2021', () => document.body, 'keydown', false],
    ['a dialog around it', 'Sage/carbon#1448', () => document.querySelector('altegio-my-bookings')!, 'keydown', false],
    ['html, keyup, capture', 'mlaursen/react-md#729', () => document.documentElement, 'keyup', true],
  ];
  const press = (on: EventTarget, more: KeyboardEventInit = {}): void => {
    const init = {key: 'Escape', bubbles: true, composed: true, cancelable: true, ...more};
    on.dispatchEvent(new KeyboardEvent('keydown', init));
    if (!more.repeat) on.dispatchEvent(new KeyboardEvent('keyup', init));
  };

  for (const [name, seenAt, target, type, capture] of places) {
    it(`is not heard by ${name} (${seenAt})`, async () => {
      const {ui} = await askToCancel();
      const heard: string[] = [];
      const listen = ({key}: Event & {key?: string}): void => void heard.push(key!);
      const at = target();
      at.addEventListener(type, listen, capture);
      try {
        press(ui.root.activeElement!);
        assert.deepEqual(heard, []);
        ui.root.activeElement!.dispatchEvent(new KeyboardEvent(type, {key: 'a', bubbles: true, composed: true}));
        assert.deepEqual(heard, ['a'], 'other keys are');
      } finally {
        at.removeEventListener(type, listen, capture);
      }
    });
  }

  it('that has closed it by going down is not heard where it comes up, nor while it is held; the next one is', async () => {
    const {ui} = await askToCancel();
    const heard: string[] = [];
    const listen = ({type}: Event): void => void heard.push(type);
    for (const type of ['keydown', 'keyup']) document.addEventListener(type, listen);
    try {
      const init = {key: 'Escape', bubbles: true, composed: true, cancelable: true};
      ui.root.activeElement!.dispatchEvent(new KeyboardEvent('keydown', init));
      openDialog(ui)!.requestClose();
      await until(() => ui.focused === 'Cancel appointment');
      const held = new KeyboardEvent('keydown', {...init, repeat: true});
      ui.root.activeElement!.dispatchEvent(held);
      assert.isTrue(held.defaultPrevented, 'else it would close what is beneath');
      ui.root.activeElement!.dispatchEvent(new KeyboardEvent('keyup', init));
      assert.deepEqual(heard, []);
      press(ui.root.activeElement!);
      assert.deepEqual(heard, ['keydown', 'keyup']);
    } finally {
      for (const type of ['keydown', 'keyup']) document.removeEventListener(type, listen);
    }
  });

  it('off the page nothing is listened to', async () => {
    const {ui} = await askToCancel();
    ui.element.remove();
    const heard: string[] = [];
    const listen = ({type}: Event): void => void heard.push(type);
    document.addEventListener('keydown', listen);
    press(document.body);
    document.removeEventListener('keydown', listen);
    assert.deepEqual(heard, ['keydown']);
  });

  it('neither close nor cancel of our dialog leaves the element', async () => {
    const {ui} = await askToCancel();
    const heard: string[] = [];
    const listen = ({type}: Event): void => void heard.push(type);
    for (const type of ['close', 'cancel']) document.addEventListener(type, listen, true);
    openDialog(ui)!.requestClose();
    await until(() => !ui.root.querySelector('dialog'));
    for (const type of ['close', 'cancel']) document.removeEventListener(type, listen, true);
    assert.deepEqual(heard, []);
  });
});
