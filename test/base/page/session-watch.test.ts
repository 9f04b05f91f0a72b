// Module by module. Served as one module, WebKit loses the first message of the channel.
// One session over tabs and pages, as an element sees it: told by a channel, back from the cache, activated, shown again; an
// element that is replaced while it asks; a sign-in that the browser did not keep. Real tabs and caches:
// test/pages/session/session.spec.ts.
import {assert} from '@open-wc/testing/pure';
import {demoClient, emptyClient, locationIds} from '../../../sandbox/index.js';
import '../../../src/elements/change-password.js';
import '../../../src/elements/my-bookings.js';
import '../../../src/elements/phone-verify.js';
import '../../../src/elements/sign-in.js';
import {events, heard, mount, printed} from '../../support/mount.js';
import type {Ui} from '../../support/ui.js';
import {settled, until} from '../../support/until.js';
import {proxyUrl, Wire, type WireOptions} from '../../support/wire.js';
import {bookingsWords, signInWords as words} from '../../support/words.js';

const location = `${locationIds.newYork}`;
const account = 'GET booking/user/data';
const attributes = {'proxy-url': proxyUrl, 'location-id': location};
const signInAttributes = {...attributes, methods: 'password'};

/** Another tab's end of the channel. */
let tab: BroadcastChannel;
beforeEach(() => {
  tab = new BroadcastChannel('altegio-session');
});
afterEach(() => {
  tab.close();
  Reflect.deleteProperty(document, 'hidden');
});

function say(data: unknown): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
  tab.postMessage(data);
}
const tell = (): void => say({session: proxyUrl});
const comeBack = (): void => {
  dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
  dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
};
const activate = (): void => void document.dispatchEvent(new Event('prerenderingchange'));
const show = (): void => {
  for (const hidden of [true, false]) {
    Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});
    document.dispatchEvent(new Event('visibilitychange'));
  }
};

/** The browser's cookie is changed by another page, which this one does not see. */
const elsewhere = {
  out: (wire: Wire): Promise<unknown> => wire.elsewhere('DELETE', 'session'),
  in: (wire: Wire): Promise<unknown> => wire.comeBack(),
  another: (wire: Wire): Promise<unknown> => wire.comeBack(emptyClient),
};

async function page(options: WireOptions = {cookie: true}) {
  const wire = new Wire(options);
  const form = await mount('altegio-sign-in', {wire, attributes: signInAttributes});
  const list = await mount('altegio-my-bookings', {wire, attributes});
  const moving = await mount('altegio-phone-verify', {wire, attributes});
  const password = await mount('altegio-change-password', {wire, attributes});
  return {wire, form, list, moving, password};
}

async function enter(ui: Ui, login: string = demoClient.email, password: string = demoClient.password): Promise<void> {
  ui.type('Phone number or e-mail', login);
  ui.type('Password', password);
  ui.press('Sign in');
  await ui.updated;
}

async function signedIn(options?: WireOptions) {
  const all = await page(options);
  await enter(all.form);
  await until(() => all.list.has('article'));
  await until(() => all.form.text.includes('Signed in as Grace Miller'));
  all.moving.type('Phone number', '2015550123');
  all.password.type('Current password', 'secret');
  events.length = 0;
  return all;
}

const shown = ({form, list, moving, password}: Awaited<ReturnType<typeof page>>): string =>
  [form, list, moving, password]
    .map((ui) => `${ui.root.textContent} ${ui.all('textbox').map((one) => (one as HTMLInputElement).value)}`)
    .join(' ');

/** With less in the message than all that is shown. */
function assertNot(all: Awaited<ReturnType<typeof page>>, what: RegExp): void {
  assert.isNull(what.exec(shown(all))?.[0] ?? null);
}

describe('signed out elsewhere', () => {
  // [how the page learns of it, where that comes from]
  const ways: readonly (readonly [string, string, () => void])[] = [
    ['told by another tab', 'hmrc/hmrc-frontend#522, outline/outline#1641', tell],
    ['back from the cache', 'auth0/auth0-react#562, attevon-llc/OpenTranscribe#177', comeBack],
    ['activated after prerendering', 'mdn/content#29183: a basket that was filled meanwhile', activate],
    ['shown again', 'mozilla/fxa-content-server#3024: nothing happens until the client acts', show],
    ['told, and shown', 'both at once', () => (tell(), show())],
    ['back from the cache, and told again', 'both at once', () => (comeBack(), comeBack())],
  ];
  for (const [name, from, learn] of ways) {
    it(`${name} (${from}): nothing of the client stays`, async () => {
      const all = await signedIn();
      await elsewhere.out(all.wire);
      learn();
      await until(() => all.list.text.includes(bookingsWords('bookings.signInToSee')));
      await until(() => all.form.has('textbox', 'Password'));
      assertNot(all, /Grace|Natalie|2015550123|secret|grace@/i);
      assert.deepEqual(heard('signed-out'), [null], 'once');
      assert.deepEqual(heard('signed-in'), []);
    });
  }

  for (const [name, , learn] of ways.slice(0, 3)) {
    it(`${name}: hidden before it is answered, and all is back when nothing had changed`, async () => {
      const all = await signedIn();
      all.wire.hold('GET');
      learn();
      await until(() => all.wire.held.length);
      await settled();
      assertNot(all, /Grace|Natalie|2015550123|secret/);
      assert.isFalse(all.list.has('article'));
      all.wire.letGo();
      await until(() => all.list.has('article'));
      await until(() => all.form.text.includes('Signed in as Grace Miller'));
      await until(() => all.moving.has('textbox', 'Phone number'));
      assert.include(all.moving.element.phone, '2015550123', 'typed by the same client');
      assert.equal(all.password.field('Current password').value, 'secret');
      assert.deepEqual(
        events.filter(({type}) => /signed/.test(type)),
        [],
      );
    });

    it(`${name}: another client sees nothing of the first one`, async () => {
      const all = await signedIn();
      await elsewhere.another(all.wire);
      learn();
      await until(() => /Signed in as (?!Grace)/.test(all.form.text));
      await until(() => all.moving.has('textbox', 'Phone number'));
      await settled();
      assertNot(all, /Grace|Natalie|2015550123|secret/);
    });

    it(`${name}, and no answer: the forms are there, and empty`, async () => {
      const all = await signedIn();
      all.wire.fault('*', {kind: 'cut'});
      learn();
      await until(() => all.moving.has('textbox', 'Phone number'));
      await until(() => all.form.has('textbox', 'Password'));
      assertNot(all, /Grace|Natalie|2015550123|secret/);
    });

    it(`${name}, a dialog was open: it is gone`, async () => {
      const all = await signedIn();
      all.list.all('button', 'Cancel appointment')[0]!.click();
      await until(() => all.list.has('button', 'Yes, cancel it'));
      all.wire.hold('GET');
      learn();
      await until(() => all.wire.held.length);
      await settled();
      assert.isNull(all.list.root.querySelector('dialog'));
    });
  }
});

describe('signed in elsewhere', () => {
  for (const [name, learn] of [
    ['told by another tab (CDCgov/prime-reportstream#6868)', tell],
    ['back from the cache (THM-Health/PILOS#2282)', comeBack],
    ['activated after prerendering (WICG/nav-speculation#5)', activate],
    ['shown again', show],
  ] as const) {
    it(`${name}: the list comes, with the name`, async () => {
      const all = await page();
      await until(() => all.list.text.includes(bookingsWords('bookings.signInToSee')));
      await settled();
      await elsewhere.in(all.wire);
      learn();
      await until(() => all.list.has('article'));
      await until(() => all.form.text.includes('Signed in as Grace Miller'));
      assert.deepEqual(heard('signed-in'), [], 'not here');
    });
  }

  it('what a visitor has typed stays while it is asked, and when nobody has signed in', async () => {
    const all = await page();
    await until(() => all.list.text.includes(bookingsWords('bookings.signInToSee')));
    await settled();
    all.form.type('Phone number or e-mail', 'ann@example.com');
    comeBack();
    await until(() => all.wire.count('GET session'));
    await settled();
    assert.equal(all.form.field('Phone number or e-mail').value, 'ann@example.com');
  });
});

describe('what a tab is not told', () => {
  it('in token mode a sign-out elsewhere is nobody else\u2019s, and the cache asks with the token', async () => {
    const all = await signedIn({});
    const before = all.wire.asked.length;
    tell();
    show();
    await settled();
    assert.equal(all.wire.asked.length, before);
    comeBack();
    await until(() => all.wire.asked.length > before);
    await until(() => all.list.has('article'));
    await until(() => all.form.text.includes('Signed in as Grace Miller'));
  });

  it('a message of another proxy\u2019s, or of somebody else', async () => {
    const all = await signedIn();
    const before = all.wire.asked.length;
    for (const data of [{session: 'https://other.test/altegio'}, {session: ''}, null, 'session', {changed: 'x'}]) {
      say(data);
    }
    await settled();
    assert.equal(all.wire.asked.length, before);
    assert.isTrue(all.list.has('article'));
  });

  it('a guest\u2019s own record is no session\u2019s: it stays', async () => {
    const wire = new Wire({cookie: true});
    const [guest] = wire.sandbox.guestRecords;
    const list = await mount('altegio-my-bookings', {wire, attributes, props: {records: [guest!]}});
    await until(() => list.has('article'));
    const [card] = list.all('article');
    comeBack();
    tell();
    await settled();
    assert.isTrue(list.all('article')[0] === card);
  });
});

describe('what other tabs are told', () => {
  it('that something has changed, and nothing of whom', async () => {
    const told: unknown[] = [];
    tab.onmessage = ({data}) => told.push(data);
    const all = await page();
    await enter(all.form);
    await until(() => told.length === 1);
    all.form.press('Sign out');
    await until(() => told.length === 2);
    assert.deepEqual(told, [{session: proxyUrl}, {session: proxyUrl}]);
  });
});

describe('replaced while it asks who is signed in', () => {
  const make = (wire: Wire): Promise<Ui> => mount('altegio-sign-in', {wire, attributes: signInAttributes});
  const replace = async (wire: Wire, old: Ui): Promise<Ui> => {
    old.element.remove();
    return make(wire);
  };
  // [what happens to the element, where that is from]
  const swaps: readonly (readonly [string, (wire: Wire, old: Ui) => Promise<Ui>])[] = [
    ['replaced at once (Turbo, hotwired/turbo#253)', replace],
    [
      'replaced before it is removed (barba, swup)',
      async (wire, old) => {
        const next = await make(wire);
        old.element.remove();
        return next;
      },
    ],
    [
      'replaced a task later (Turbo permanent, a router\u2019s portal)',
      async (wire, old) => {
        old.element.remove();
        await settled();
        return make(wire);
      },
    ],
    [
      'replaced twice (a preview and the page, hotwired/turbo#1091)',
      async (wire, old) => replace(wire, await replace(wire, old)),
    ],
    [
      'cloned (turbo:before-render)',
      async (wire, old) => {
        const clone = old.element.cloneNode(true) as HTMLElement;
        Object.assign(clone, {client: wire.client});
        old.element.replaceWith(clone);
        return ofElement(clone);
      },
    ],
    [
      'taken away and put back (Alpine x-if)',
      async (_, old) => {
        old.element.remove();
        await settled();
        document.body.append(old.element);
        return old;
      },
    ],
    [
      'moved in one go (insertBefore)',
      async (_, old) => {
        document.body.prepend(old.element);
        return old;
      },
    ],
    [
      'one of two stays',
      async (wire, old) => {
        const other = await make(wire);
        old.element.remove();
        return other;
      },
    ],
  ];
  for (const [name, swap] of swaps) {
    it(`${name}: the new one knows, by one question`, async () => {
      const wire = new Wire({cookie: true});
      await wire.comeBack();
      wire.hold(account);
      const old = await make(wire);
      await until(() => wire.held.length);
      const next = await swap(wire, old);
      await settled();
      wire.letGo();
      await until(() => next.text.includes('Signed in as Grace Miller'));
      assert.equal(wire.count(account), 1);
    });
  }

  it('when the question is lost, the next one asks again', async () => {
    const wire = new Wire({cookie: true});
    await wire.comeBack();
    wire.fault(account, {kind: 'status', status: 404});
    const old = await make(wire);
    await settled();
    await until(() => wire.count(account) === 1);
    wire.sandbox.faults.clear();
    const next = await replace(wire, old);
    await until(() => next.text.includes('Signed in as Grace Miller'));
  });

  it('after a swap the name is still known, without another question', async () => {
    const wire = new Wire({cookie: true});
    const first = await make(wire);
    await until(() => wire.client.session.status === 'signed-out');
    await enter(first);
    await until(() => first.has('button', 'Sign out'));
    const before = wire.count(account);
    const next = await replace(wire, first);
    assert.include(next.text, 'Signed in as Grace Miller');
    assert.equal(wire.count(account), before);
  });
});

async function ofElement(element: HTMLElement): Promise<Ui> {
  const {Ui: Driver} = await import('../../support/ui.js');
  const ui = new Driver(element);
  await ui.updated;
  return ui;
}

describe('a sign-in that the browser did not keep', () => {
  const said = (ui: Ui): boolean => ui.text.includes(words('phone.notKept'));

  it('by password: said in the form, told as an error, and neither in nor out', async () => {
    const {form, list, wire} = await page({cookie: true, drops: true});
    await until(() => list.text.includes(bookingsWords('bookings.signInToSee')));
    events.length = 0;
    const reads = wire.count('GET user/records');
    await enter(form);
    await until(() => said(form));
    assert.equal(form.alerts, words('phone.notKept'));
    assert.equal(form.field('Phone number or e-mail').value, demoClient.email, 'nothing typed is lost');
    assert.deepEqual(
      events.map(({type, detail}) => [type, detail]),
      [['altegio-error', {code: 'signed-out'}]],
    );
    assert.equal(wire.count('POST booking/auth'), 1, 'sent once');
    assert.equal(wire.count('GET user/records'), reads, 'and Altegio is not asked');
    const lines = printed.filter((line) => line.startsWith('error'));
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, /ookie.*credentials/);
  });

  for (const tag of ['altegio-sign-in', 'altegio-phone-verify'] as const) {
    it(`by SMS, ${tag}`, async () => {
      const wire = new Wire({cookie: true, drops: true});
      const ui: Ui = await mount(tag, {wire, attributes: {...attributes, methods: 'sms', purpose: 'sign-in'}});
      ui.type('Phone number', demoClient.phone);
      ui.press('Send code');
      await until(() => ui.has('textbox', 'Code from the SMS'));
      events.length = 0;
      ui.type('Code from the SMS', await wire.code());
      ui.press('Confirm');
      await until(() => said(ui));
      assert.deepEqual(
        events.map(({type, detail}) => [type, detail]),
        [['altegio-error', {code: 'signed-out'}]],
      );
      assert.equal(wire.count('POST user/auth'), 1);
    });
  }
});
