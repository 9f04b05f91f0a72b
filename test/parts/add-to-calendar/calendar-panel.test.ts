// "Add to calendar": the file that is saved, the links, and what is open stays open.
import {assert} from '@open-wc/testing/pure';
import '../../../src/elements/my-bookings.js';
import {Card, standStill, start} from '../../support/bookings.js';
import {heard, printed, uncaught} from '../../support/mount.js';
import {record, type Parts} from '../../support/records.js';
import {until} from '../../support/until.js';
import {bookingsWords as words} from '../../support/words.js';

standStill();

async function opened(parts: Parts = {}) {
  const {ui, wire} = await start({records: [record({id: 7, ...parts}), record({id: 8})]});
  const card = new Card(ui, 7);
  card.press('Add to calendar');
  await until(() => card.text.includes(words('calendar.file')));
  return {ui, wire, card};
}

/** What the page saves: each file by its name. */
async function saved(act: () => void): Promise<[string, string, string][]> {
  const files: [string, Promise<string>, string][] = [];
  const {createObjectURL} = URL;
  const {click} = HTMLAnchorElement.prototype;
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob: Blob) => {
    const url = createObjectURL(blob);
    blobs.set(url, blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function () {
    const blob = blobs.get(this.href)!;
    files.push([this.download, blob.text(), blob.type]);
  };
  try {
    act();
    return await Promise.all(
      files.map(async ([name, text, type]) => [name, await text, type] as [string, string, string]),
    );
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
}

it('says whether it is open, opens and closes, and asks Altegio for nothing', async () => {
  const {ui, wire, card} = await opened();
  const asked = wire.asked.length;
  const button = card.button('Add to calendar');
  assert.equal(button.ariaExpanded, 'true');
  assert.isTrue(ui.root.activeElement === button);
  button.click();
  await until(() => !card.text.includes(words('calendar.file')));
  assert.equal(button.ariaExpanded, 'false');
  button.click();
  await until(() => card.text.includes(words('calendar.file')));
  assert.equal(wire.asked.length, asked);
});

it('one card at a time', async () => {
  const {ui, card} = await opened();
  const other = new Card(ui, 8);
  other.press('Add to calendar');
  await until(() => other.text.includes(words('calendar.file')));
  assert.notInclude(card.text, words('calendar.file'));
  assert.equal(card.button('Add to calendar').ariaExpanded, 'false');
});

it('stays open when the list is read again', async () => {
  const {ui, card} = await opened();
  card.button(words('calendar.file')).focus();
  ui.element.refresh();
  await until(() => heard('appointments-loaded').length === 2);
  await ui.updated;
  assert.include(card.text, words('calendar.file'));
  assert.equal(ui.focused, words('calendar.file'));
});

it('saves a file with the appointment in it', async () => {
  const {card} = await opened();
  const [[name, text, type] = ['', '', '']] = await saved(() => card.press(words('calendar.file')));
  assert.equal(name, 'juniper-nail-studio-2026-09-22.ics');
  assert.equal(type, 'text/calendar;charset=utf-8');
  assert.match(text, /^BEGIN:VCALENDAR\r\n/);
  for (const line of ['UID:7@4564.altegio', 'DTSTART:20260922T150000Z', 'METHOD:PUBLISH'])
    assert.include(text, `\r\n${line}\r\n`);
});

it('saved again, it replaces the earlier entry', async () => {
  const {card} = await opened();
  const sequence = (text = ''): number => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
  const [first] = await saved(() => card.press(words('calendar.file')));
  Date.now = () => Date.UTC(2026, 8, 21, 15, 1);
  const [second] = await saved(() => card.press(words('calendar.file')));
  assert.isAbove(sequence(second?.[1]), sequence(first?.[1]));
});

it('of a cancelled appointment it calls the entry off, and there are no links that could only add', async () => {
  const {card} = await opened({deleted: true});
  const [[, text] = ['', '']] = await saved(() => card.press(words('calendar.file')));
  assert.include(text, 'METHOD:CANCEL');
  assert.notInclude(
    card.links.map(([name]) => name),
    'Google',
  );
});

it('links for Google, Outlook and Yahoo open a page of their own', async () => {
  const {card} = await opened();
  const links = new Map(card.links);
  assert.match(links.get('Google')!, /^https:\/\/calendar\.google\.com\/.*dates=20260922T150000Z/);
  assert.match(links.get('Outlook')!, /^https:\/\/outlook\.live\.com\//);
  assert.match(links.get('Yahoo')!, /^https:\/\/calendar\.yahoo\.com\//);
  for (const link of card.element.querySelectorAll<HTMLAnchorElement>('a[href*=calendar]')) {
    assert.equal(link.target, '_blank');
    assert.equal(link.rel, 'noopener noreferrer');
  }
});

it('is not offered for what is over, nor for a time that nobody can read', async () => {
  for (const parts of [
    {datetime: '2026-09-01T11:00:00-0400'},
    {datetime: '2026-09-01T11:00:00-0400', deleted: true},
    {datetime: 'soon', date: 'soon'},
  ]) {
    const {ui} = await start({records: [record({id: 7, ...parts})]});
    assert.notInclude(new Card(ui, 7).buttons, 'Add to calendar');
    ui.element.remove();
  }
  assert.deepEqual([...printed, ...uncaught], []);
});
