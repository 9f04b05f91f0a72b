// What the history of the page and the storage of the tab keep of a booking.
import {assert} from '@open-wc/testing/pure';
import {openBooking, withoutCode} from '../../support/booking.js';
import {settled, until} from '../../support/until.js';

/** Resolves when the history has led somewhere that often. */
function popped(times: number): Promise<void> {
  return new Promise((resolve) => {
    const listener = (): void => {
      if (--times > 0) return;
      removeEventListener('popstate', listener);
      resolve();
    };
    addEventListener('popstate', listener);
  });
}

/** What an entry of a test says, beside what the element writes in it. */
const testOf = (): unknown => (history.state as {test?: number} | null)?.test;
let tests = 0;

describe('<altegio-booking>: history and memory', () => {
  // A step too many is then seen as such, and does not lead out of the page.
  beforeEach(() => {
    tests++;
    history.pushState(null, '');
    history.pushState({test: tests}, '');
  });

  afterEach(() => {
    assert.equal(testOf(), tests, 'no step led back beyond the entry of the page');
  });

  it('remember: the choice is back after a reload, contacts are not, and it can be forgotten', async () => {
    const ui = await openBooking({attributes: {remember: true}});
    await ui.toDetails();
    ui.type('Name', 'Grace');
    const {datetime} = ui.element.choice;
    ui.element.remove();
    assert.notInclude(JSON.stringify({...sessionStorage}), 'Grace');
    const again = await openBooking({attributes: {remember: true}, wire: ui.wire});
    await again.at('Your details');
    assert.equal(again.element.choice.datetime, datetime);
    assert.equal(again.field('Name').value, '');
    again.press('Forget it');
    await until(() => !again.has('button', 'Forget it'));
    assert.equal(sessionStorage.length, 0);
  });

  it('remember: a page that presets something else begins with that', async () => {
    const ui = await openBooking({attributes: {remember: true, 'service-ids': '389043'}});
    await ui.at('Choose a team member');
    await ui.tick('Natalie Parker');
    ui.element.remove();
    const other = await openBooking({attributes: {remember: true, 'service-ids': '389046'}, wire: ui.wire});
    await other.at('Choose a team member');
    assert.deepEqual(other.element.choice.serviceIds, [389046]);
    other.element.remove();
    const again = await openBooking({attributes: {remember: true, 'service-ids': '389043'}, wire: ui.wire});
    await again.at('Choose a time');
    assert.equal(again.element.choice.teamMemberId, 55436);
  });

  it('without remember nothing is stored', async () => {
    const ui = await openBooking();
    await ui.toDetails();
    assert.equal(localStorage.length + sessionStorage.length, 0);
  });

  it('history: a step that is left in the element leaves no entry, and the code has one', async () => {
    const ui = await openBooking({attributes: {history: true, name: 'Grace', phone: '+13155550175'}});
    const length = (): unknown => (history.state as {altegioBooking?: number} | null)?.altegioBooking ?? 0;
    const base = Number(length());
    const at = (count: number) => until(() => Number(length()) === base + count);
    await ui.toDetails();
    await at(3);
    ui.box('I agree').click();
    ui.press('Book');
    await ui.at('Confirm your phone');
    await at(4);
    history.back();
    await ui.at('Your details');
    await at(3);
    ui.element.goTo('services');
    await ui.at('Choose services');
    await at(0);
    // The way forward leads to no step: the element goes back at once.
    const twice = popped(2);
    history.forward();
    await twice;
    assert.equal(ui.heading, 'Choose services');
    await at(0);
    await ui.goOn();
    await ui.at('Your details');
    await at(1);
    history.back();
    await ui.at('Choose services');
    await ui.goOn();
    await until(() => ui.heading !== 'Choose services');
    ui.element.restart();
    await ui.at('Choose services');
    await at(0);
  });

  it('history: what is booked has no way back, and a closed popup has none', async () => {
    const ui = await openBooking({
      attributes: {...withoutCode.attributes, display: 'popup', history: true},
    });
    const depth = (): number => (history.state as {altegioBooking?: number} | null)?.altegioBooking ?? 0;
    const base = depth();
    ui.element.open();
    await until(() => ui.text.includes('Choose a time'));
    await ui.chooseTime();
    await ui.goOn();
    await until(() => ui.has('textbox', 'Name'));
    await until(() => depth() === base + 2);
    ui.element.close();
    await until(() => depth() === base);
    ui.element.open();
    await until(() => ui.has('textbox', 'Name'));
    await until(() => depth() === base + 2);
    ui.introduce({phone: '+493055501234'});
    ui.press('Book');
    await until(() => ui.text.includes('You are booked'));
    await until(() => depth() === base + 1);
    history.back();
    await until(() => !ui.root.querySelector('dialog'));
    assert.equal(depth(), base, 'the popup of what is booked was closed');
  });

  it('history: in the first step of a popup, the browser’s Back closes the popup, and asks before typed contacts are lost', async () => {
    const depth = (): number => (history.state as {altegioBooking?: number} | null)?.altegioBooking ?? 0;
    const ui = await openBooking({attributes: {display: 'popup', history: true, start: 'm55436s389043d2622091200'}});
    const dialog = () => ui.root.querySelector('dialog:modal');
    ui.element.open();
    await until(() => ui.has('textbox', 'Name'));
    await until(() => depth() === 1);
    ui.element.back();
    await settled();
    assert.isOk(dialog(), 'back() leads to the step before, and there is none');
    history.back();
    await until(() => !dialog());
    assert.equal(depth(), 0);
    ui.element.open();
    await until(() => ui.has('textbox', 'Name'));
    ui.type('Name', 'Grace');
    await until(() => depth() === 1);
    history.back();
    await until(() => ui.text.includes('What you have typed will be lost.'));
    await until(() => depth() === 1);
    assert.equal(ui.field('Name').value, 'Grace');
    ui.press('Close anyway');
    await until(() => !dialog());
    await until(() => depth() === 0);
  });

  it('history: the phone’s back button goes one step back, and the URL stays', async () => {
    const {href} = location;
    const ui = await openBooking({attributes: {history: true}});
    await ui.chooseServiceAndMember();
    await ui.at('Choose a time');
    assert.equal(location.href, href);
    history.back();
    await ui.at('Choose a team member');
    ui.press('Back');
    await ui.at('Choose services');
    assert.equal(location.href, href);
  });

  it('history: a second press of "Back" before the browser has gone back does not leave the page', async () => {
    const depth = (): number => (history.state as {altegioBooking?: number} | null)?.altegioBooking ?? 0;
    const base = depth();
    const ui = await openBooking({attributes: {history: true}});
    await ui.at('Choose services');
    await ui.tick('Gel manicure');
    await ui.goOn();
    await ui.at('Choose a team member');
    await until(() => depth() === base + 1);
    const {back} = history;
    let asked = 0;
    history.back = () => {
      asked++;
      back.call(history);
    };
    try {
      const button = ui.get('button', 'Back');
      button.click();
      button.click();
      await ui.at('Choose services');
    } finally {
      history.back = back;
    }
    assert.equal(asked, 1);
    assert.equal(depth(), base);
  });

  it('history: two bookings on one page: one press of the browser is one step of the one that was used', async () => {
    const one = await openBooking({attributes: {history: true}});
    const other = await openBooking({attributes: {history: true}, wire: one.wire});
    await one.chooseServiceAndMember();
    await one.at('Choose a time');
    await other.at('Choose services');
    const {go} = history;
    let more = 0;
    history.go = (delta) => {
      more++;
      go.call(history, delta);
    };
    try {
      const once = popped(1);
      history.back();
      await once;
      assert.equal(more, 0, 'the other booking leaves it there');
      await one.at('Choose a team member');
      await other.tick('Gel manicure');
      await other.goOn();
      await other.at('Choose a team member');
      const again = popped(1);
      history.back();
      await again;
      await one.at('Choose services');
      assert.equal(other.heading, 'Choose a team member', 'of another booking');
    } finally {
      history.go = go;
    }
    other.element.remove();
    one.element.remove();
  });
});
