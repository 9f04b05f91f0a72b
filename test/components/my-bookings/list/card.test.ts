// Everything that a card shows, and what it makes of hostile, broken and odd data.
import {assert} from '@open-wc/testing/pure';
import '../../../../src/elements/my-bookings.js';
import {now, standStill, type List} from '../../../support/bookings.js';
import {mount, printed, uncaught} from '../../../support/mount.js';
import {record, service, type Parts} from '../../../support/records.js';
import {byRole, nameOf, plain} from '../../../support/ui.js';
import {until} from '../../../support/until.js';
import {Wire} from '../../../support/wire.js';
import {bookingsWords as words} from '../../../support/words.js';

standStill();

async function list(records: unknown[], attributes: Record<string, string> = {lang: 'en'}) {
  const wire = new Wire({now: () => now});
  await wire.signIn();
  wire.records(...records);
  const ui: List = await mount('altegio-my-bookings', {wire, attributes});
  await until(() => ui.has('article') || ui.alerts, 'a card');
  return {ui, wire};
}

interface Card {
  readonly element: HTMLElement;
  readonly text: string;
  part(name: string): string | null;
  links(): [string, string][];
  /** Opens what is rare. */
  more(): Promise<void>;
}

async function card(parts: Parts = {}, attributes?: Record<string, string>): Promise<Card> {
  const {ui} = await list([record(parts)], attributes);
  return cardOf(ui.get('article'));
}

function cardOf(element: HTMLElement): Card {
  return {
    element,
    text: plain(element.textContent),
    part: (name) => {
      const found = element.querySelector(`[part~="${name}"]`);
      return found && plain(found.textContent ?? '');
    },
    more: async () => {
      byRole(element, 'button', 'More')[0]!.click();
      await until(() => element.querySelector('[aria-expanded=true]'), 'the panel');
    },
    links: () => byRole(element, 'link').map((link) => [plain(link.textContent), (link as HTMLAnchorElement).href]),
  };
}

/** An offset, as Altegio writes it, that is `hours` from the one of this browser's clock then. */
function offset(hours: number): string {
  const minutes = -new Date('2026-09-22T12:00:00Z').getTimezoneOffset() + hours * 60;
  const text = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((n) => String(n).padStart(2, '0'));
  return `${minutes < 0 ? '-' : '+'}${text.join('')}`;
}

describe('services and time', () => {
  it('is named by its services and its time', async () => {
    const {element} = await card({datetime: `2026-09-22T11:00:00${offset(0)}`});
    assert.equal(nameOf(element), 'Gel manicure Tue 22 Sept, 11:00 – 12:00');
  });

  it('each service with its quantity; the duration is of the services, without the break', async () => {
    const services = [service({title: 'Hand massage', amount: 3, seance_length: 1800}), service({title: 'Polish'})];
    const {text, part} = await card({services, length: 9000, datetime: `2026-09-22T11:00:00${offset(0)}`});
    assert.equal(part('card-title'), 'Hand massage × 3, Polish');
    assert.include(text, '1 hr 30 min');
    assert.equal(part('card-time'), 'Tue 22 Sept, 11:00 – 12:30');
  });

  it('the clock of the location, with its zone where the visitor’s differs', async () => {
    const {part} = await card({datetime: `2026-09-22T11:00:00${offset(-5)}`});
    assert.match(part('card-time')!, /^Tue 22 Sept, 11:00 – 12:00 GMT[+-]\d/);
    assert.notInclude((await card({datetime: `2026-09-22T11:00:00${offset(0)}`})).text, 'GMT');
  });

  it('half hours of a zone, another year, past midnight', async () => {
    assert.include((await card({datetime: '2026-09-22T11:00:00+05:30'})).part('card-time'), 'GMT+5:30');
    assert.include((await card({datetime: `2027-01-04T11:00:00${offset(0)}`})).part('card-time'), 'Mon, 4 Jan 2027');
    assert.include((await card({datetime: `2026-09-22T23:30:00${offset(0)}`})).part('card-time'), '23:30 – 0');
  });

  it('as people of another region write it', async () => {
    const {part} = await card({datetime: `2026-09-22T17:30:00${offset(0)}`}, {lang: 'en-US'});
    assert.include(part('card-time'), 'Tue, Sep 22, 5:30 PM');
  });

  it('an unreadable time is said to be not known; no duration, no end', async () => {
    assert.equal((await card({datetime: 'x', date: 'x'})).part('card-time'), words('bookings.timeUnknown'));
    const open = {services: [service({seance_length: 0})], length: 0, datetime: `2026-09-22T11:00:00${offset(0)}`};
    assert.equal((await card(open)).part('card-time'), 'Tue 22 Sept, 11:00');
  });
});

describe('price', () => {
  const cases: readonly [string, object[], string, string][] = [
    ['by code', [service({cost: 2300})], 'USD', '$2,300.00'],
    ['by symbol', [service({cost: 18000})], '₸', '₸18,000'],
    ['a range', [service({cost: 0, price_min: 80, price_max: 120})], 'GBP', '£80.00 – £120.00'],
    ['a sum', [service({cost: 40.5}), service({cost: 15})], 'GEL', '55.50'],
    ['from its minimum', [service({cost: null, price_min: 30, price_max: 0})], 'EUR', '€30.00'],
    ['not given', [service({cost: 0, price_min: 0, price_max: 0})], 'USD', ''],
    ['no currency', [service({cost: 12})], '', '12'],
    ['as text', [service({cost: '12.50'})], 'USD', '$12.50'],
    ['a strange currency', [service({cost: 12})], 'so’m', '12 so’m'],
  ];
  for (const [name, services, currency, text] of cases) {
    it(`${name}: ${text}`, async () => {
      const {part} = await card({services: services as never, company: {currency_short_title: currency}});
      const shown = part('card-price')!.replace(/\s*–\s*/, ' – ');
      if (name === 'a sum') assert.include(shown, text);
      else assert.equal(shown, text);
    });
  }
});

describe('status and facts', () => {
  const cases: readonly [string, Parts, string | null][] = [
    ['waiting', {}, 'Upcoming'],
    ['confirmed', {attendance: 2}, 'Confirmed'],
    ['visited', {attendance: 1}, 'Visited'],
    ['missed', {attendance: -1}, 'Missed'],
    ['missed, by the documented name', {attendance: undefined, visit_attendance: -1}, 'Missed'],
    ['cancelled', {deleted: true, attendance: 2}, 'Cancelled'],
    ['past and never marked', {datetime: '2026-09-01T11:00:00-0400'}, null],
  ];
  for (const [name, parts, word] of cases) {
    it(`${name}: ${word ?? 'no word'}`, async () => {
      assert.equal((await card(parts)).part('card-status'), word);
    });
  }

  it('a cancelled one is struck in its time', async () => {
    const {element} = await card({deleted: true});
    assert.include(getComputedStyle(element.querySelector('time')!).textDecorationLine, 'line-through');
  });

  it('comment, prepayment, visitors, group event', async () => {
    const full = {
      comment: 'Dark green\nas last time',
      clients_count: 3,
      activity_id: 7,
      prepaid: true,
      prepaid_confirmed: true,
    };
    const {text} = await card(full);
    for (const part of [
      'Dark green',
      words('bookings.visitors', {count: 3}),
      words('bookings.groupEvent'),
      words('bookings.paid'),
    ]) {
      assert.include(text, part);
    }
    assert.include((await card({prepaid: true})).text, words('bookings.payable'));
    const plainCard = await card();
    for (const part of [words('bookings.paid'), words('bookings.payable'), words('bookings.groupEvent'), '1 person']) {
      assert.notInclude(plainCard.text, part);
    }
  });
});

describe('location', () => {
  it('name, address, city once; phone, site and map as links', async () => {
    const {part, links, element, more} = await card({company: {phones: ['+13155550100', '+1 315 555-0101']}});
    await more();
    assert.equal(part('location'), 'Juniper Nail Studio 112 Spring Street, New York');
    assert.deepEqual(links(), [
      [words('bookings.map'), 'https://www.google.com/maps/search/?api=1&query=40.7241%2C-74.0001'],
      ['+1 315 555-0100', 'tel:+13155550100'],
      ['www.juniper.example', 'https://www.juniper.example/'],
      ['+1 315 555-0101', 'tel:+13155550101'],
    ]);
    for (const link of byRole(element, 'link').filter((one) => one.hasAttribute('target'))) {
      assert.include(link.getAttribute('rel'), 'noopener');
    }
  });

  it('a city that the address does not name; the address as a place on the map', async () => {
    const company = {address: '8 Long Lane', city: 'London', coordinate_lat: 0, coordinate_lon: null};
    const {part, links} = await card({company});
    assert.include(part('location'), '8 Long Lane, London');
    assert.equal(
      links()[0]![1],
      'https://www.google.com/maps/search/?api=1&query=Juniper%20Nail%20Studio%2C%208%20Long%20Lane%2C%20London',
    );
  });

  it('the public name before the internal one; no location at all', async () => {
    assert.include((await card({company: {public_title: 'Juniper, SoHo'}})).part('location'), 'Juniper, SoHo');
    const without = await card({company: null});
    assert.isNull(without.part('location'));
    assert.deepEqual(without.links(), []);
  });

  const bad = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'https://user:secret@evil.example',
    'https://juniper.example@evil.example',
    'blob:https://a.example/b',
    'file:///etc/passwd',
    'none',
    'http://',
    'two words.example',
    '"><img src=x onerror=alert(1)>',
  ];
  for (const site of bad) {
    it(`the site ${JSON.stringify(site)} is no link`, async () => {
      const {links} = await card({company: {site}});
      const hrefs = links().map(([, href]) => href);
      assert.equal(
        hrefs.filter((href) => !/^(tel:|https:\/\/www\.google\.com\/maps\/)/.test(href)).length,
        0,
        hrefs.join(),
      );
    });
  }

  it('a phone is digits, whatever it says', async () => {
    const company = {
      phone: 'javascript:alert(1)',
      phones: ['8 (727) 339 00 12 (Aigerim)', '<b>+1 315 555 0109</b>', '5'],
    };
    const {links, element, more} = await card({company});
    await more();
    const phones = links().filter(([, href]) => href.startsWith('tel:'));
    assert.deepEqual(
      phones.map(([, href]) => href),
      ['tel:87273390012', 'tel:+13155550109'],
    );
    assert.isNull(element.querySelector('[part=actions] b'));
  });
});

describe('team member', () => {
  it('name, position, rating and reviews', async () => {
    const {part, element} = await card();
    assert.include(part('team-member'), 'Natalie Parker Manicurist');
    assert.equal(part('rating'), '4.8 (37)');
    assert.equal(nameOf(element.querySelector('[part~=rating]')!), '4.8 out of 5, 37 reviews');
    assert.equal(part('avatar'), 'NP');
  });

  it('the star comes before its number, also from right to left', async () => {
    const {element} = await card({}, {lang: 'ar', dir: 'rtl'});
    const rating = await until(() => element.querySelector('[part~=rating]'));
    const number = document.createRange();
    number.selectNodeContents(rating);
    number.setStartAfter(rating.querySelector('svg')!);
    assert.isAbove(
      rating.querySelector('svg')!.getBoundingClientRect().left,
      number.getBoundingClientRect().left + number.getBoundingClientRect().width / 2,
    );
  });

  it('specialization where there is no position; no rating where it is not to be shown', async () => {
    const hidden = await card({staff: {position: [], show_rating: 0}});
    assert.include(hidden.part('team-member'), 'Manicure and pedicure');
    assert.isNull(hidden.part('rating'));
    assert.isNull((await card({staff: {rating: 0}})).part('rating'));
    assert.equal((await card({staff: {comments_count: 0}})).part('rating'), '4.8');
  });

  it('any team member, nobody, and initials of every script', async () => {
    assert.equal(
      (await card({staff: null, master_requested: false})).part('team-member'),
      words('bookings.anyTeamMember'),
    );
    assert.isNull((await card({staff: null})).part('team-member'));
    assert.equal((await card({staff: {name: '𝒜nna 😀 Lee'}})).part('avatar'), '𝒜😀');
    assert.equal((await card({staff: {name: 'Айгерим Сарсенова'}})).part('avatar'), 'АС');
  });

  it('a photo; a broken one leaves the initials, and what comes after it is not hidden', async () => {
    const good = new URL('/test/fixtures/pixel.svg', location.href).href.replace('http:', 'https:');
    const {ui, wire} = await list([record({staff: {avatar: `https://${location.host}/broken.png`}})]);
    const photo = (): HTMLImageElement | null => ui.root.querySelector('[part~=avatar] img');
    assert.isOk(photo(), 'it is tried');
    assert.equal(photo()!.alt, '', 'it says no more than the name');
    photo()!.dispatchEvent(new Event('error'));
    assert.equal(plain(photo()!.parentElement!.textContent), 'NP');
    assert.isFalse(photo()!.hasAttribute('src'));
    wire.records(record({staff: {name: 'Rosa Delgado', avatar: good}}));
    ui.element.refresh();
    await until(() => ui.text.includes('Rosa Delgado'));
    assert.equal(photo()!.src, good);
    assert.isTrue(photo()!.checkVisibility());
    wire.records(record({staff: {avatar: 'https://app.alteg.io/images/no-master.png'}}));
    ui.element.refresh();
    await until(() => ui.text.includes('Natalie Parker'));
    assert.isNull(photo(), 'the default picture is none');
  });
});

describe('what Altegio and people write', () => {
  it('the recorded sample renders as it stands', async () => {
    const sample = (await (await fetch('/test/fixtures/user-records-sample.json')).json()) as unknown[];
    const {ui} = await list(sample);
    const cards = ui.all('article').map(cardOf);
    assert.equal(cards.length, 2);
    const [first] = cards;
    assert.equal(first!.part('card-title'), 'Correction of extended nails');
    assert.include(first!.part('card-time'), 'Sat 24 Oct, 17:30 – 18:00');
    assert.equal(first!.part('card-price'), '$2,300.00');
    assert.equal(first!.part('card-status'), 'Cancelled');
    assert.include(first!.part('team-member'), 'Natalie Parker');
    assert.equal(first!.part('rating'), '4.8 (37)');
    assert.equal(first!.part('location'), 'Nail studio New York, 787 Jackson Drive');
    assert.sameMembers(
      first!.links().map(([name]) => name),
      [words('bookings.map'), '+13155550175', 'www.example.com'],
    );
  });

  it('hostile text is text', async () => {
    const evil = '<img src=x onerror="alert(1)"><script>alert(1)</script>${alert(1)}{{x}}';
    const {element, text} = await card({
      services: [service({title: evil})],
      comment: evil,
      company: {title: evil, address: evil, city: evil},
      staff: {name: evil, position: {title: evil}, specialization: evil},
    });
    assert.isAtLeast(text.split('<script>').length, 5);
    assert.isNull(element.querySelector('script, [onerror]'));
    assert.deepEqual(uncaught, []);
  });

  it('a picture only from https', async () => {
    for (const avatar of ['javascript:alert(1)', 'data:image/svg+xml,<svg onload=alert(1)>', '/relative.png', ' ']) {
      assert.isNull((await card({staff: {avatar, avatar_big: ''}})).element.querySelector('img'), avatar);
    }
    assert.equal(
      (await card({staff: {avatar: 'http://a.example/b.png'}})).element.querySelector('img')!.src,
      'https://a.example/b.png',
    );
  });

  it('absurd numbers cost their field and not the list', async () => {
    const huge = 9e15;
    const {ui} = await list([
      record({services: [service({seance_length: huge, cost: 1e300, amount: huge})], clients_count: huge}),
      record({services: [service({seance_length: '1e9', cost: -5})], length: huge}),
      record({staff: {rating: 4.999999, comments_count: huge}, company: {coordinate_lat: 1e9}}),
      record({datetime: '1000-01-01T00:00:00-0400'}),
      record({datetime: '2999-12-31T23:59:59+1400'}),
      record({services: [], company: [] as never, staff: [] as never}),
      record(),
    ]);
    await until(() => ui.all('article').length === 7);
    assert.deepEqual(uncaught, []);
    assert.deepEqual(printed, []);
  });

  it('very long names stay inside', async () => {
    const long = 'Правонаступництво'.repeat(40);
    const {ui} = await list([
      record({
        services: [service({title: long})],
        comment: long,
        staff: {name: long},
        company: {title: long, address: long, site: `${'a'.repeat(60)}.${'b'.repeat(60)}.example`},
      }),
    ]);
    for (const width of [280, 360, 700]) {
      ui.element.style.width = `${width}px`;
      const card = ui.get('article');
      assert.isAtMost(card.getBoundingClientRect().width, width);
      assert.isAtMost(card.scrollWidth, card.clientWidth + 1, `at ${width} px`);
    }
  });

  it('from right to left', async () => {
    const wire = new Wire({now: () => now});
    await wire.signIn();
    wire.records(record({services: [service({title: 'מניקור ג׳ל'})], staff: {name: 'נטלי פרקר'}}));
    const page = document.createElement('div');
    page.dir = 'rtl';
    document.body.append(page);
    const ui: List = await mount('altegio-my-bookings', {wire, into: page});
    await until(() => ui.has('article'));
    const element = ui.get('article');
    const leaf = element.querySelector('.leaf')!.getBoundingClientRect();
    const words = element.querySelector('[part~=team-member] bdi')!.getBoundingClientRect();
    const [photo, box] = [element.querySelector('[part~=avatar]')!, element].map((one) => one.getBoundingClientRect());
    assert.isAbove(photo!.left, words.right, 'the photo stands at the right of the name');
    assert.isAbove(leaf.left, box!.left + box!.width / 2, 'and the date at the right of all');
    const isolated = Array.from(element.querySelectorAll('bdi[dir=ltr]'), (one) => plain(one.textContent ?? ''));
    assert.deepEqual(isolated, ['$65.00', '+1 315 555-0100']);
    const own = Array.from(element.querySelectorAll('bdi:not([dir])'), (one) => plain(one.textContent ?? ''));
    assert.includeMembers(own, ['מניקור ג׳ל', 'נטלי פרקר'], 'what others wrote has a direction of its own');
  });

  it('a host’s own actions, for one card and for the first', async () => {
    const {ui} = await list([record({id: 77}), record({id: 78})]);
    const own = document.createElement('a');
    own.slot = 'card-actions-78';
    ui.element.append(own);
    await until(() => own.assignedSlot?.closest('article') === ui.all('article')[1]);
  });

  it('the ring of a host’s own action is inside it on a past card, whose bar cuts what is outside', async () => {
    const {ui} = await list([record({id: 79, datetime: '2026-09-01T11:00:00-0400'})]);
    const own = Object.assign(document.createElement('a'), {
      slot: 'card-actions',
      href: '#own',
      textContent: 'Receipt',
    });
    ui.element.append(own);
    await until(() => own.assignedSlot?.closest('article'));
    // WebKit adds the width of its own ring to the offset.
    own.style.outlineStyle = 'solid';
    own.focus();
    await until(() => own.matches(':focus-visible'));
    assert.equal(getComputedStyle(own).outlineOffset, '-3px');
  });
});
