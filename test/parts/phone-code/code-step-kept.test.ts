// A resend wait never exceeds `resend-after`, whatever the clock does; and a code step that is lost with its page: the tab
// knows when its last SMS was, so that its code can be typed, and no other one is paid for.
import {assert} from '@open-wc/testing/pure';
import {locationIds} from '../../../sandbox/index.js';
import {configure} from '../../../src/configure.js';
import '../../../src/elements/phone-verify.js';
import '../../../src/elements/sign-in.js';
import {fakeClock, type Clock} from '../../support/clock.js';
import {heard, mount} from '../../support/mount.js';
import {pressReady} from '../../support/press-ready.js';
import type {Ui} from '../../support/ui.js';
import {settled, until} from '../../support/until.js';
import {Wire} from '../../support/wire.js';
import {phoneWords as words} from '../../support/words.js';

type Phone = Ui<HTMLElementTagNameMap['altegio-phone-verify']>;

const number = '+13155550199';
const minute = 60_000;
const location = {'location-id': `${locationIds.newYork}`, lang: 'en'};
let wire: Wire;
let clock: Clock;
let ticks = 0;
const realTick = performance.now;

beforeEach(() => {
  wire = new Wire();
  clock = fakeClock();
  const began = realTick.call(performance);
  ticks = 0;
  // The clock that nobody sets stands still as well, until a test moves it.
  performance.now = () => began + ticks;
});

afterEach(() => {
  clock.restore();
  Reflect.deleteProperty(performance, 'now');
});

async function open(attributes: Readonly<Record<string, string>> = {}): Promise<Phone> {
  const ui = mount('altegio-phone-verify', {wire, attributes: {purpose: 'sign-in', ...location, ...attributes}});
  return pressReady(await ui);
}

async function send(ui: Phone): Promise<void> {
  ui.type('Phone number', number);
  ui.press('Send code');
  await until(() => ui.has('textbox', 'Code from the SMS'));
}

/** As a reload, or a way back that no cache shortened: the elements are new, the tab is the same. */
function leave(): void {
  document.body.replaceChildren();
}

async function drawn(ui: Phone): Promise<void> {
  ui.element.requestUpdate();
  await ui.updated;
}

function secondsSaid(ui: Phone): number {
  const [, minutes, seconds] = /Send again in (\d+):(\d\d)/.exec(ui.text) ?? [];
  return minutes ? Number(minutes) * 60 + Number(seconds) : 0;
}

describe('the wait for another SMS', () => {
  /** What the clock on the wall does, in milliseconds, and how much of the wait is left at most. */
  const cases: readonly [name: string, seenAt: string, wall: number, really: number, most: number][] = [
    ['nothing happens', 'our own first test', 0, 0, 60],
    ['18 seconds pass', 'nammayatri/nammayatri#1805', 18_000, 18_000, 42],
    ['the clock is set back by three days', 'browsers.md, 10', -3 * 86_400_000, 18_000, 42],
    [
      'set back by an hour, as by a wrong zone',
      'Expensify/App#99728 anchors it to the wall clock',
      -3_600_000,
      30_000,
      30,
    ],
    ['set back, and the minute is over', 'the same', -3_600_000, 60_000, 0],
    ['set forward by a day', 'Daplie/browser-authenticator#9', 86_400_000, 1000, 0],
    ['two hours asleep: only the wall clock goes on', 'Expensify/App#99728, a suspended app', 7_200_000, 0, 0],
    ['asleep for 20 seconds', 'the same', 20_000, 0, 40],
    ['set back by a second, as time servers do', 'NTP', -1000, 0, 60],
  ];
  for (const [name, seenAt, wall, really, most] of cases) {
    it(`${name} (${seenAt}): ${most} s`, async () => {
      const ui = await open();
      await send(ui);
      clock.advance(wall);
      ticks = really;
      await drawn(ui);
      assert.equal(secondsSaid(ui), most);
      assert.equal(ui.has('button', 'Send again'), most === 0);
      assert.equal(wire.asked.length, 1);
    });
  }

  it('is never longer after a reload either', async () => {
    await send(await open({'resend-after': '30'}));
    leave();
    clock.advance(-86_400_000);
    const ui = await open({'resend-after': '30'});
    assert.equal(secondsSaid(ui), 30);
    leave();
    clock.advance(20_000);
    assert.equal(secondsSaid(await open({'resend-after': '30'})), 10, 'it goes on from there');
  });
});

describe('the next page of the tab', () => {
  it('offers to type the code; number and code are typed, and no SMS is sent', async () => {
    await send(await open());
    leave();
    const ui = await open();
    assert.equal(ui.field('Phone number').value, '', 'nothing is kept of the number');
    ui.press(words('phone.haveCode'));
    await until(() => ui.has('textbox', 'Code from the SMS'));
    await until(() => ui.focused === 'Phone number');
    ui.press('Confirm');
    await until(() => ui.errorAt('Phone number'));
    assert.equal(ui.errorAt('Code from the SMS'), '');
    ui.type('Phone number', number);
    ui.press('Confirm');
    await until(() => ui.errorAt('Code from the SMS'));
    assert.equal(ui.errorAt('Phone number'), '');
    ui.type('Code from the SMS', await wire.code());
    ui.press('Confirm');
    await until(() => heard('phone-verified').length);
    assert.equal(wire.count('POST book_code'), 1);
    assert.deepEqual(wire.last('POST user/auth').body, {phone: number, code: await wire.code()});
  });

  it('a number that was typed first is there beside the code', async () => {
    await send(await open());
    leave();
    const ui = await open();
    ui.type('Phone number', number);
    ui.press(words('phone.haveCode'));
    await until(() => ui.has('textbox', 'Code from the SMS'));
    assert.equal(ui.field('Phone number').value.replace(/\D/g, ''), '13155550199');
    assert.notInclude(ui.text, 'We sent', 'nobody knows to which number it went');
  });

  it('waits out the rest, says so, tells who presses, and sends then', async () => {
    await send(await open());
    leave();
    clock.advance(18_000);
    ticks = 18_000;
    const ui = await open();
    assert.include(ui.text, 'Send again in 0:42');
    assert.equal(ui.get('button', 'Send code').getAttribute('aria-disabled'), 'true');
    assert.notInclude(ui.statuses, '0:42', 'it is not read out as it goes');
    ui.type('Phone number', number);
    ui.press('Send code');
    assert.isFalse(await ui.element.send(), 'nor by method');
    await ui.updated;
    assert.include(ui.statuses, 'Send again in 0:42');
    assert.equal(wire.asked.length, 1);
    clock.advance(42_000);
    ticks = 60_000;
    await drawn(ui);
    assert.equal(ui.get('button', 'Send code').getAttribute('aria-disabled'), 'false');
    await send(ui);
    assert.equal(wire.asked.length, 2);
  });

  /** What stands in the tab's storage, and whether a code may be fresh. */
  const stored: readonly [
    name: string,
    seenAt: string,
    value: (now: number) => string,
    fresh: boolean,
    seconds: number,
  ][] = [
    ['nothing', 'a first visit', () => '', false, 0],
    ['a word', 'storages that several scripts share', () => 'yes', false, 0],
    ['JSON', 'the same', (now) => `{"at": ${now}}`, false, 0],
    ['below nothing', 'the same', () => '-1', false, 0],
    ['NaN', 'what String(Number("x")) leaves', () => 'NaN', false, 0],
    ['beyond all numbers', 'the same', () => '1e999', true, 60],
    ['in a hundred years', 'a clock that was set back', (now) => `${now + 3e12}`, true, 60],
    ['a second ago', 'opengovsg/isomer#2452', (now) => `${now - 1000}`, true, 59],
    [
      'ten minutes ago',
      'gopaljilab/Clinical-Insight-Engine#417: codes of ten minutes',
      (now) => `${now - 10 * minute}`,
      true,
      0,
    ],
    ['an hour ago', 'the same', (now) => `${now - 60 * minute}`, false, 0],
  ];
  for (const [name, seenAt, value, fresh, seconds] of stored) {
    it(`with ${name} in storage (${seenAt})`, async () => {
      await send(await open());
      leave();
      const [key] = Object.keys(sessionStorage);
      sessionStorage.setItem(key!, value(Date.now()));
      const ui = await open();
      assert.equal(ui.has('button', words('phone.haveCode')), fresh);
      assert.equal(secondsSaid(ui), seconds);
    });
  }

  it('keeps a time, and neither number nor code', async () => {
    const ui = await open();
    await send(ui);
    const kept = JSON.stringify({...sessionStorage, ...localStorage});
    assert.include(kept, `${Date.now()}`);
    assert.notInclude(kept, '3155550199');
    assert.deepEqual(
      Object.values({...sessionStorage}).filter((value) => !/^\d{13}$/.test(value)),
      [],
    );
  });

  it('knows of an SMS whose answer the page did not wait for', async () => {
    const ui = await open();
    wire.hold('POST book_code');
    ui.type('Phone number', number);
    ui.press('Send code');
    await until(() => wire.held.length);
    leave();
    assert.isTrue((await open()).has('button', words('phone.haveCode')));
  });

  it('but of none that was surely not sent, nor of a code that was used', async () => {
    const ui = await open();
    wire.fault('POST book_code', {kind: 'rate-limited', times: 1});
    ui.type('Phone number', number);
    ui.press('Send code');
    await until(() => heard('error').length);
    leave();
    const next = await open();
    assert.isFalse(next.has('button', words('phone.haveCode')));
    await send(next);
    next.type('Code from the SMS', await wire.code());
    next.press('Confirm');
    await until(() => heard('phone-verified').length);
    leave();
    wire = new Wire();
    const last = await open();
    assert.isFalse(last.has('button', words('phone.haveCode')));
    assert.equal(secondsSaid(last), 0);
  });

  it('a host that collects codes has yet to use it: it is still offered', async () => {
    const ui = await open({purpose: 'collect'});
    await send(ui);
    ui.type('Code from the SMS', await wire.code());
    ui.press('Confirm');
    await until(() => heard('phone-verified').length);
    leave();
    assert.isTrue((await open({purpose: 'collect'})).has('button', words('phone.haveCode')));
  });

  it('another purpose, and another proxy, know nothing of it; sign-in and phone-verify are one', async () => {
    await send(await open());
    leave();
    assert.isFalse((await open({purpose: 'collect'})).has('button', words('phone.haveCode')));
    const signIn = await pressReady(await mount('altegio-sign-in', {wire, attributes: location}));
    assert.isTrue(signIn.has('button', words('phone.haveCode')));
    configure({proxyUrl: 'https://another.example/altegio'});
    assert.isFalse((await open()).has('button', words('phone.haveCode')));
  });

  it('two forms beside each other wait each for its own', async () => {
    const one = await open({purpose: 'collect'});
    const other = await open({purpose: 'collect'});
    await send(one);
    await drawn(other);
    assert.equal(secondsSaid(other), 0);
    await send(other);
    assert.equal(wire.asked.length, 2);
  });

  it('reset() does not shorten a wait that is not its own', async () => {
    await send(await open());
    leave();
    const ui = await open();
    ui.element.reset();
    await ui.updated;
    assert.equal(secondsSaid(ui), 60);
  });

  it('without storage everything works, and the next page knows nothing', async () => {
    const {sessionStorage: real} = globalThis;
    Object.defineProperty(globalThis, 'sessionStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    try {
      await send(await open());
      leave();
      const ui = await open();
      assert.isFalse(ui.has('button', words('phone.haveCode')));
      await send(ui);
    } finally {
      Object.defineProperty(globalThis, 'sessionStorage', {value: real, configurable: true, writable: true});
    }
  });
});

describe('WebOTP', () => {
  for (const [name, coarse, asked] of [
    ['a phone', true, 1],
    ['a desktop, whose page then stays in the back/forward cache (browsers.md B4)', false, 0],
  ] as const) {
    it(`on ${name}`, async () => {
      const {credentials} = navigator;
      const {matchMedia} = globalThis;
      let calls = 0;
      const get = (): Promise<unknown> => {
        calls++;
        return new Promise(() => {});
      };
      Object.assign(globalThis, {OTPCredential: true, matchMedia: () => ({matches: coarse})});
      Object.defineProperty(navigator, 'credentials', {value: {get}, configurable: true});
      try {
        await send(await open());
        await settled();
        assert.equal(calls, asked);
      } finally {
        Reflect.deleteProperty(globalThis, 'OTPCredential');
        globalThis.matchMedia = matchMedia;
        Object.defineProperty(navigator, 'credentials', {value: credentials, configurable: true});
      }
    });
  }
});
