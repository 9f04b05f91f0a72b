// Where a booking is shown, what the history and the tab remember, and how it meets the other elements of the page.
import {assert} from '@open-wc/testing/pure';
import {berlinIds, berlinServices, chain, locationIds} from '../../../sandbox/index.js';
import '../../../src/elements/my-bookings.js';
import type {Card} from '../../support/bookings.js';
import {now, openBooking, withoutCode} from '../../support/booking.js';
import {heard, mount} from '../../support/mount.js';
import {Ui} from '../../support/ui.js';
import {settled, until} from '../../support/until.js';
import {proxyUrl, Wire} from '../../support/wire.js';

const dialog = (ui: Ui): HTMLDialogElement | null => ui.root.querySelector('dialog:modal');

describe('<altegio-booking>: where it is shown', () => {
  it('a popup opens by the page’s own links, and reads nothing before', async () => {
    const link = document.createElement('button');
    link.dataset['altegioBooking'] = 's389043';
    link.textContent = 'Book';
    document.body.append(link);
    const ui = await openBooking({attributes: {display: 'popup'}});
    await settled();
    assert.deepEqual(ui.wire.asked, []);
    await until(() => {
      if (!dialog(ui)) link.click();
      return dialog(ui);
    });
    await until(() => ui.text.includes('Choose a team member'));
    assert.include(ui.text, 'Gel manicure');
    ui.press('Close');
    await until(() => !dialog(ui));
    await until(() => document.activeElement === link);
  });

  it('a link with a deep link keeps it over the choice of a location, and over a failure', async () => {
    const link = document.body.appendChild(document.createElement('button'));
    link.dataset['altegioBooking'] = 's389043';
    const ui = await openBooking({
      attributes: {'location-id': '', 'chain-id': String(chain.id), display: 'popup'},
      before: (wire) => wire.fault('GET companies', {kind: 'html403'}),
    });
    await until(() => {
      if (!dialog(ui)) link.click();
      return dialog(ui);
    });
    await until(() => ui.has('button', 'Try again'));
    ui.wire.sandbox.faults.clear();
    ui.press('Try again');
    await until(() => ui.text.includes('Choose a location'));
    await ui.tick(/^Juniper/);
    await ui.goOn();
    await until(() => ui.text.includes('Choose a team member'));
    assert.deepEqual(ui.element.choice.serviceIds, [389043]);
  });

  it('an element that is set up wrongly takes no press: a link of the page stays a link', async () => {
    const link = document.body.appendChild(document.createElement('a'));
    link.href = '#elsewhere';
    link.dataset['altegioBooking'] = '';
    const taken: boolean[] = [];
    const listener = (event: Event): void => {
      taken.push(event.defaultPrevented);
      event.preventDefault();
    };
    addEventListener('click', listener);
    const ui = await openBooking({attributes: {display: 'popup', theme: 'pink'}});
    link.click();
    ui.element.setAttribute('theme', 'light');
    await ui.element.updateComplete;
    link.click();
    removeEventListener('click', listener);
    assert.deepEqual(taken, [false, true]);
  });

  it('a press before the popup’s file is here opens it, once', async () => {
    const link = document.body.appendChild(document.createElement('a'));
    link.href = '#elsewhere';
    link.dataset['altegioBooking'] = 's389043';
    const opening = openBooking({attributes: {display: 'popup'}});
    link.click();
    link.click();
    const ui = await opening;
    await until(() => dialog(ui));
    await until(() => ui.text.includes('Choose a team member'));
    assert.notEqual(location.hash, '#elsewhere');
    ui.press('Close');
    await until(() => !dialog(ui));
    await settled();
    assert.isNull(dialog(ui));
    await until(() => document.activeElement === link);
  });

  it('an empty link begins anew after a link with a choice; the element’s own button goes on', async () => {
    const [chosen, empty] = ['s389043', ''].map((start) => {
      const link = document.body.appendChild(document.createElement('button'));
      link.dataset['altegioBooking'] = start;
      return link;
    });
    const ui = await openBooking({attributes: {display: 'button'}});
    const closed = async (): Promise<void> => {
      ui.press('Close');
      await until(() => !dialog(ui));
    };
    chosen!.click();
    await until(() => ui.text.includes('Choose a team member'));
    await closed();
    ui.press('Book online');
    await until(() => ui.text.includes('Choose a team member'));
    await closed();
    empty!.click();
    await until(() => ui.text.includes('Choose services'));
    assert.deepEqual(ui.element.choice.serviceIds, []);
    await ui.tick('Gel manicure');
    await closed();
    empty!.click();
    await until(() => dialog(ui) && ui.text.includes('Choose services'));
    assert.isTrue(ui.box('Gel manicure').checked, 'the same link goes on');
  });

  it('a link with a choice begins with it again where another booking has begun since', async () => {
    const link = document.body.appendChild(document.createElement('button'));
    link.dataset['altegioBooking'] = 's389043';
    const ui = await openBooking({attributes: {display: 'popup'}});
    const opened = async (): Promise<void> => {
      link.click();
      await until(() => dialog(ui) && ui.text.includes('Choose a team member'));
      assert.deepEqual(ui.element.choice.serviceIds, [389043]);
    };
    await opened();
    ui.element.restart();
    await until(() => ui.text.includes('Choose services'));
    ui.press('Close');
    await until(() => !dialog(ui));
    await opened();
    await ui.tick('Natalie Parker');
    ui.press('Close');
    await until(() => !dialog(ui));
    await opened();
    assert.equal(ui.element.choice.teamMemberId, 55436, 'the same booking goes on');
  });

  it('a link that is opened in another tab stays a link', async () => {
    const link = document.body.appendChild(document.createElement('a'));
    link.href = 'https://n4564.alteg.io';
    link.dataset['altegioBooking'] = '';
    const ui = await openBooking({attributes: {display: 'popup'}});
    await until(() => {
      if (!dialog(ui)) link.click();
      return dialog(ui);
    });
    ui.element.close();
    await until(() => !dialog(ui));
    let prevented: boolean | undefined;
    const heardIt = (event: Event): void => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    };
    addEventListener('click', heardIt, {once: true});
    link.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, ctrlKey: true}));
    assert.isFalse(prevented);
    await settled();
    assert.isNull(dialog(ui));
  });

  it('in its place it is open already: open() and close() change nothing', async () => {
    const ui = await openBooking({attributes: {history: true}});
    await ui.at('Choose services');
    ui.element.open();
    await settled();
    await ui.updated;
    await ui.tick('Gel manicure');
    await ui.goOn();
    await ui.at('Choose a team member');
    ui.element.display = 'popup';
    await settled();
    await ui.updated;
    assert.isNull(dialog(ui), 'nobody has opened it');
    ui.element.display = 'inline';
    await ui.updated;
    ui.element.close();
    await settled();
    assert.equal(ui.heading, 'Choose a team member');
  });

  it('a button of its own', async () => {
    const ui = await openBooking({attributes: {display: 'button', 'button-text': 'Come in'}});
    await until(() => ui.has('button', 'Come in'));
    ui.press('Come in');
    await until(() => dialog(ui));
    await until(() => ui.text.includes('Choose services'));
    ui.element.close();
    await until(() => !dialog(ui));
    await until(() => ui.focused === 'Come in');
  });

  it('asks before typed contacts are lost', async () => {
    const ui = await openBooking({attributes: {display: 'popup', start: 'm55436s389043d2622091200'}});
    ui.element.open();
    await until(() => ui.has('textbox', 'Name'));
    ui.type('Name', 'Grace');
    dialog(ui)!.requestClose();
    await until(() => ui.text.includes('What you have typed will be lost.'));
    ui.press('Go on');
    await until(() => !ui.text.includes('will be lost'));
    assert.equal(ui.field('Name').value, 'Grace');
    ui.press('Close');
    await until(() => ui.has('button', 'Close anyway'));
    ui.press('Close anyway');
    await until(() => !dialog(ui));
    ui.element.open();
    await until(() => ui.has('textbox', 'Name'));
    assert.equal(ui.field('Name').value, '');
  });

  it('closed while nobody knows whether it is booked: opened again, that is said, and no "Book" is offered', async () => {
    const ui = await openBooking({
      attributes: {...withoutCode.attributes, display: 'popup'},
    });
    ui.element.open();
    await until(() => ui.text.includes('Choose a time'));
    await ui.chooseTime();
    await ui.goOn();
    await until(() => ui.has('button', 'Book'));
    ui.introduce({phone: '+493055501234'});
    ui.wire.fault('POST book_record', {kind: 'cut', after: true});
    ui.press('Book');
    await until(() => ui.text.includes('We could not check'));
    const told = (): number => heard('step-shown').length;
    const before = told();
    ui.press('Close');
    await until(() => ui.has('button', 'Close anyway'));
    ui.press('Close anyway');
    await until(() => !dialog(ui));
    await ui.updated;
    assert.equal(told(), before, 'nothing is shown');
    ui.element.open();
    await until(() => dialog(ui));
    await until(() => ui.text.includes('We could not check'));
    assert.isFalse(ui.has('button', 'Book'));
    assert.isTrue(ui.has('button', 'Check again'));
    assert.isFalse(ui.has('button', 'Sign in to see it'), 'whose phone it was is forgotten');
    assert.deepEqual(heard('step-shown').at(-1), {step: 'unknown'});
  });

  it('“remember” that comes in the middle loses nothing', async () => {
    const ui = await openBooking({attributes: {start: 'm55436s389043d2622091200'}});
    await ui.at('Your details');
    ui.type('Name', 'Grace');
    ui.element.remember = true;
    await settled();
    await ui.at('Your details');
    assert.equal(ui.field('Name').value, 'Grace');
    sessionStorage.clear();
  });

  it('what is preset and what is known of the client is there again after the popup was closed', async () => {
    const ui = await openBooking({
      attributes: {display: 'popup', start: 'm55436s389043d2622091200', name: 'Grace', comment: 'Window seat'},
      signedIn: true,
    });
    ui.element.open();
    await until(() => ui.has('textbox', 'Name') && ui.field('Phone number').value);
    const {value: phone} = ui.field('Phone number');
    ui.type('Name', 'Somebody');
    ui.type('Phone number', '+13155550188');
    ui.press('Close');
    await until(() => ui.has('button', 'Close anyway'));
    ui.press('Close anyway');
    await until(() => !dialog(ui));
    ui.element.open();
    await until(() => ui.has('textbox', 'Name'));
    assert.equal(ui.field('Name').value, 'Grace');
    assert.equal(ui.root.querySelector('textarea')!.value, 'Window seat');
    assert.equal(ui.field('Phone number').value, phone);
    ui.press('Close');
    await until(() => !dialog(ui));
  });

  it('the page’s list shows the booking of a guest at once', async () => {
    Date.now = () => now;
    const wire = new Wire({now: () => now});
    const {element} = await mount('altegio-my-bookings', {wire, attributes: {lang: 'en', 'proxy-url': proxyUrl}});
    const list = new Ui(element);
    await until(() => list.text.includes('Sign in to see your appointments.'));
    const ui = await openBooking({
      wire,
      attributes: {
        'location-id': String(berlinIds.lindenhof),
        'service-ids': String(berlinServices.cut),
        'team-member-id': 'any',
        remember: true,
        'proxy-url': proxyUrl,
      },
    });
    await ui.timeToDetails();
    ui.introduce({phone: '+493055501234'});
    ui.press('Book');
    await ui.at('You are booked');
    await until(() => list.all('article').length === 1);
    assert.include(list.text, 'Cut and finish');
    assert.equal(sessionStorage.length, 0);
    const [key] = Object.keys(localStorage);
    const kept = JSON.parse(localStorage.getItem(key!) ?? 'null') as object[] | null;
    assert.deepEqual(kept, [{...ui.element.booked[0]}]);
    ui.press('Forget on this device');
    await until(() => localStorage.length === 0);
  });

  it('“Book again” opens the element of the page with the choice filled in', async () => {
    Date.now = () => now;
    const wire = new Wire({now: () => now});
    await wire.signIn();
    const {element} = await mount('altegio-my-bookings', {wire, attributes: {lang: 'en', view: 'past'}});
    const list = new Ui(element) as Card['ui'];
    const ui = await openBooking({wire, attributes: {'location-id': String(locationIds.newYork)}});
    await ui.at('Choose services');
    await until(() => list.all('article').length);
    const again = list.all('button', 'Book again').find((one) => {
      const card = one.closest('article')!;
      return /Juniper/.test(card.textContent) && /Natalie|Rosa/.test(card.textContent);
    });
    again!.click();
    await until(() => heard('book-again').length);
    await until(() => ui.element.choice.serviceIds.length);
    await until(() => ui.heading && ui.heading !== 'Choose services');
  });

  it('“Book again” does not open an element that is locked to other services', async () => {
    Date.now = () => now;
    const wire = new Wire({now: () => now});
    await wire.signIn();
    const {element} = await mount('altegio-my-bookings', {wire, attributes: {lang: 'en', view: 'past'}});
    const list = new Ui(element) as Card['ui'];
    const ui = await openBooking({
      wire,
      attributes: {'location-id': String(locationIds.newYork), 'service-ids': '389046', locked: 'services'},
    });
    await until(() => ui.heading && list.all('article').length);
    const {heading} = ui;
    const again = list.all('button', 'Book again').find((one) => {
      const card = one.closest('article')!;
      return /Juniper/.test(card.textContent) && /Natalie|Rosa/.test(card.textContent);
    });
    again!.click();
    await until(() => heard('book-again').length);
    await settled();
    assert.equal(ui.heading, heading);
    assert.deepEqual(ui.element.choice.serviceIds, [389046]);
  });
});
