// The number that was meant, in the element: what is shown after the field is left is what is sent.
import {assert} from '@open-wc/testing/pure';
import {locationIds} from '../../../sandbox/index.js';
import '../../../src/elements/phone-verify.js';
import {mount, printed} from '../../support/mount.js';
import {pressReady} from '../../support/press-ready.js';
import {until} from '../../support/until.js';
import {Wire} from '../../support/wire.js';

async function start(attributes: Record<string, string>) {
  const wire = new Wire();
  const all = {purpose: 'sign-in', 'location-id': `${locationIds.newYork}`, lang: 'en-US', ...attributes};
  return {wire, ui: await mount('altegio-phone-verify', {wire, attributes: all})};
}

const cases: readonly [Record<string, string>, string, string][] = [
  [{countries: 'DE AT', 'default-country': 'DE'}, '(+1) 315 555 0175', '+1 315 555 0175'],
  [{'default-country': 'RU'}, '00995 555 12 34 56', '+995 555 12 34 56'],
  [{'default-country': 'LT'}, '8 612 34567', '+370 612 34567'],
  [{'default-country': 'GE'}, '995555123456', '+995 555 12 34 56'],
  [{countries: 'DE'}, '+44 (0)7911 123456', '+44 7911 123456'],
];
for (const [attributes, typed, shown] of cases) {
  it(`${typed} is shown and sent as ${shown}`, async () => {
    const {ui, wire} = await start(attributes);
    ui.type('Phone number', typed);
    await until(() => ui.field('Phone number').value === shown);
    ui.press('Send code');
    await until(() => ui.has('textbox', 'Code from the SMS'));
    assert.deepEqual(wire.last('POST book_code').body, {phone: shown.replaceAll(' ', '')});
  });
}

it('a press that is quicker than the rules waits for them', async () => {
  const {ui, wire} = await start({'default-country': 'NG'});
  ui.type('Phone number', '0803 123 4567');
  ui.press('Send code');
  ui.press('Send code');
  await until(() => ui.has('textbox', 'Code from the SMS'));
  assert.equal(wire.asked.length, 1);
  assert.deepEqual(wire.last('POST book_code').body, {phone: '+2348031234567'});
});

it('a country that is chosen afterwards reads what was typed again', async () => {
  const {ui, wire} = await start({countries: 'DE AT', 'default-country': 'DE'});
  await pressReady(ui);
  ui.type('Phone number', '0664 1234567');
  await until(() => ui.field('Phone number').value.startsWith('+49'));
  const select = ui.get('combobox', 'Country') as HTMLSelectElement;
  select.focus();
  select.value = 'AT';
  select.dispatchEvent(new Event('change', {bubbles: true}));
  await until(() => ui.field('Phone number').value.startsWith('+43'));
  await ui.element.send();
  assert.deepEqual(wire.last('POST book_code').body, {phone: '+436641234567'});
});

for (const [attribute, value] of [
  ['default-country', 'UK'],
  ['default-country', 'EN'],
  ['default-country', 'Georgia'],
  ['default-country', '+995'],
  ['default-country', 'GEO'],
  ['default-country', 'de_DE'],
  ['countries', 'UK DE'],
  ['countries', 'ENG'],
] as const) {
  it(`${attribute}="${value}" is told once, and the element works`, async () => {
    const {ui} = await start({[attribute]: value});
    ui.element.requestUpdate();
    await ui.updated;
    assert.equal(printed.length, 1);
    assert.include(printed[0], `${attribute}="${value}"`);
    assert.isTrue(ui.has('textbox', 'Phone number'));
    assert.match(ui.text, attribute === 'countries' && value !== 'ENG' ? /\+49/ : /US \+1/);
  });
}

it('countries that are known are not told of', async () => {
  for (const country of ['GB', 'ge', 'NG', 'XK']) await start({'default-country': country});
  await start({countries: 'de, at ch'});
  assert.deepEqual(printed, []);
});
