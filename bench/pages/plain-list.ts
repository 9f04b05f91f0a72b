// Responsible for: the same cards in plain DOM, with the same texts, dates and links, to compare with the list of my-bookings.
// Not for: malformed answers, which it does not check.
import {readMoment, type Moment} from '../../src/api/values/moment.js';
import {bookingsStyles} from '../../src/components/my-bookings/my-bookings.styles.js';
import * as format from '../../src/i18n/dates.js';
import * as money from '../../src/i18n/money.js';
import {mapLink, siteLink} from '../../src/base/links.js';
import {phonesOf} from '../../src/parts/phone/phones-to-call.js';
import {styles} from '../../src/base/styles.js';

interface WireRecord {
  readonly id: number;
  readonly datetime: string;
  readonly deleted: boolean;
  readonly attendance: number;
  readonly comment: string;
  readonly services: readonly {title: string; cost: number; amount: number; seance_length: number}[];
  readonly company: {
    public_title: string;
    address: string;
    site: string;
    phones: string[];
    coordinate_lat: number;
    coordinate_lon: number;
    currency_short_title: string;
  };
  readonly staff: {
    name: string;
    position: {title: string};
    rating: number;
    comments_count: number;
    avatar: string;
  } | null;
}
interface Entry {
  readonly record: WireRecord;
  readonly at: Moment;
  readonly group: string;
}

const lang = 'en-US';
const groups = ['upcoming', 'past', 'cancelled'];
const page = Number(new URL(location.href).searchParams.get('page') ?? Infinity);

const host = document.querySelector('#list')!;
const root = host.attachShadow({mode: 'open'});
root.innerHTML = `<style>${[...styles, bookingsStyles].map(({cssText}) => cssText).join('')}</style><div class="root"></div>`;

const response = await fetch(new Request('/altegio/user/records/'));
const {data} = JSON.parse(await response.text()) as {data: readonly WireRecord[]};
const now = Date.now();
const entries = data.map((record): Entry => {
  const at = readMoment(record.datetime)!;
  return {record, at, group: record.deleted ? 'cancelled' : at.epoch > now ? 'upcoming' : 'past'};
});
const ordered = groups.flatMap((group) =>
  entries
    .filter((entry) => entry.group === group)
    .sort((a, b) => (group === 'upcoming' ? 1 : -1) * (a.at.epoch - b.at.epoch)),
);
const shown = ordered.slice(0, page);
const list = document.createElement('div');
for (const group of groups) {
  const own = shown.filter((entry) => entry.group === group);
  if (!own.length) continue;
  const section = list.appendChild(document.createElement('section'));
  section.append(make('h2', '', group));
  let last = '';
  for (const entry of own) {
    const ahead = format.daysAhead(entry.at, now);
    const near = ahead === 0 ? 'Today' : ahead === 1 ? 'Tomorrow' : format.formatDay(entry.at, lang);
    const day = group === 'upcoming' ? near : '';
    if (day && day !== last) section.append(make('h3', '', day));
    last = day;
    section.append(card(entry));
  }
}
root.querySelector('.root')!.append(list);

function card({record, at, group}: Entry): HTMLElement {
  const {id, services, company, staff, comment} = record;
  const seconds = services.reduce((sum, {seance_length}) => sum + seance_length, 0);
  const cost = services.reduce((sum, service) => sum + service.cost, 0);
  const article = make('article', `card ${group}`);
  article.part.add('card');
  article.tabIndex = -1;
  article.setAttribute('aria-labelledby', `title-${id} time-${id}`);
  const time = make('time', '', `${format.formatDate(at, now, lang)}, `, [
    make('span', '', format.formatTime(at, seconds, lang)),
    make('small', '', ` ${format.foreignZone(at)}`),
  ]);
  time.id = `time-${id}`;
  const price = cost ? money.formatPrice(cost, cost, company.currency_short_title, lang) : '';
  const title = make(
    'div',
    'title',
    services.map((one) => one.title + (one.amount > 1 ? ` × ${one.amount}` : '')).join(', '),
  );
  title.id = `title-${id}`;
  title.role = 'heading';
  title.ariaLevel = '4';
  article.append(
    make('div', 'top', '', [time, make('span', '', price)]),
    title,
    make('div', 'facts', '', [make('span', 'status', group), make('span', 'muted', duration(seconds))]),
    staff ? team(staff) : '',
    make('p', '', '', [make('b', '', company.public_title), make('span', 'muted', ` ${company.address}`)]),
    comment ? make('p', 'muted comment', comment) : '',
    links(company),
  );
  return article;
}

function team({name, position, rating, comments_count, avatar}: NonNullable<WireRecord['staff']>): HTMLElement {
  const picture = document.createElement('img');
  picture.loading = 'lazy';
  picture.alt = '';
  picture.width = picture.height = 40;
  picture.src = avatar;
  picture.addEventListener('error', () => (picture.hidden = true));
  const initials = name
    .split(' ')
    .map(([first]) => first)
    .join('');
  return make('div', 'member', '', [
    make('span', 'avatar', initials, [picture]),
    make('span', '', `${name} `, [
      make('span', 'muted', position.title),
      make('span', 'muted', ` ★ ${money.formatNumber(rating, lang)} (${comments_count})`),
    ]),
  ]);
}

function links({
  public_title,
  address,
  site,
  phones,
  coordinate_lat,
  coordinate_lon,
}: WireRecord['company']): HTMLElement {
  return make('div', 'links', '', [
    link(mapLink(coordinate_lat, coordinate_lon, `${public_title}, ${address}`), 'Show on map'),
    ...phonesOf(phones).map(({text, href}) => link(href, text)),
    link(siteLink(site), site),
  ]);
}

function link(href: string | null, text: string): HTMLElement {
  const anchor = document.createElement('a');
  anchor.href = href ?? '';
  anchor.textContent = text;
  return anchor;
}

function make(tag: string, className: string, text = '', children: readonly Node[] = []): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.append(text);
  element.append(...children);
  return element;
}

function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return [hours && `${hours} hr`, minutes % 60 && `${minutes % 60} min`].filter(Boolean).join(' ');
}
