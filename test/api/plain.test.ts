// The API layer needs no page: it imports in plain Node, leaves nothing behind, and knows nothing outside src/api.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const folder = new URL('../../src/api/', import.meta.url);
const files = readdirSync(folder, {recursive: true})
  .map(String)
  .filter((name) => name.endsWith('.ts'));

test('imports in plain Node, without a page, and changes no global', () => {
  const script = `
    for (const name of ['document', 'window', 'customElements', 'HTMLElement', 'localStorage', 'location']) {
      if (typeof globalThis[name] !== 'undefined') throw new Error(name + ' is here');
    }
    const before = Reflect.ownKeys(globalThis);
    const timers = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const api = await import(${JSON.stringify(new URL('index.ts', folder).href)});
    const added = Reflect.ownKeys(globalThis).filter((key) => !before.includes(key));
    const left = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length - timers;
    const client = api.createClient({proxyUrl: 'https://proxy.example/altegio'});
    console.log(JSON.stringify({exports: Object.keys(api).sort(), added: added.map(String), left, methods: Object.keys(client).sort()}));
  `;
  const output = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    encoding: 'utf8',
  });
  assert.deepEqual(JSON.parse(output), {
    exports: ['AltegioApiError', 'Session', 'createClient'],
    added: [],
    left: 0,
    methods: [
      'bookAppointments',
      'bookEvent',
      'cancelAppointment',
      'changePassword',
      'checkAppointments',
      'confirmPhone',
      'getAppointments',
      'getBookableDates',
      'getBookableTimes',
      'getBookingForm',
      'getBookingOutcome',
      'getEventDays',
      'getEventFilters',
      'getEvents',
      'getGiftCards',
      'getLocation',
      'getLocations',
      'getLoyaltyCards',
      'getMemberships',
      'getNextTimes',
      'getPolicy',
      'getReview',
      'getServices',
      'getTeam',
      'getUser',
      'rescheduleAppointment',
      'sendBookingCode',
      'sendPhoneUpdateCode',
      'sendReview',
      'session',
      'signInByCode',
      'signInByPassword',
      'signOut',
      'updateUser',
    ],
  });
});

test('no file imports anything but its neighbours', () => {
  let imports = 0;
  for (const name of files) {
    const source = readFileSync(new URL(name, folder), 'utf8');
    for (const [, from] of source.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)) {
      imports++;
      assert.match(from!, /^\.{1,2}\/[\w/.-]+\.js$/, `${name} imports ${from}`);
      const file = relative(fileURLToPath(folder), join(fileURLToPath(folder), dirname(name), from!));
      assert.ok(files.includes(file.replace(/\.js$/, '.ts')), `${name} imports ${from}`);
    }
  }
  assert.ok(imports > 20, 'imports were found');
});

test('no file touches the page, its storage, or the console', () => {
  for (const name of files) {
    const code = readFileSync(new URL(name, folder), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
    assert.doesNotMatch(code, /\b(document|window|localStorage|sessionStorage|indexedDB|console|innerHTML)\b/, name);
  }
});
