// Some hundreds of ways to ask for something else: none makes a call, and none gets a word of its own back.
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {everythingIn, rig} from '../support/proxy.js';

const REAL = [
  'booking/user/data',
  'user/records/',
  'user/records/99/aB3',
  'book_dates/4564',
  'book_times/4564/0/2026-11-22',
  'book_services/4564',
  'activity/4564/search',
  'master_record_review/aBcde',
  'user/loyalty_cards/310',
];

/** One path, spelled in ways that some software would take for the same. */
function spellings(path: string): string[] {
  const first = path.charAt(0);
  const hex = first.charCodeAt(0).toString(16);
  return [
    `/${path}`.replace(first, `%${hex}`),
    `/${path}`.replace(first, `%25${hex}`),
    `/${path}`.replaceAll('/', '%2f').replace('%2f', '/'),
    `/${path}`.replaceAll('/', '%252f').replace('%252f', '/'),
    `/${path}`.replaceAll('/', '%5c').replace('%5c', '/'),
    `//${path}`,
    `/./${path}//`,
    `/${path}%00`,
    `/${path}%0a`,
    `/${path}%0d%0aHost:%20evil.example`,
    `/${path}%20`,
    `/${path};a=b`,
    `/${path}.json`,
    `/${path}%3fphone=1`,
    `/${path}%23`,
    `/${path}/..%2f..%2fclients`,
    `/${path}/%252e%252e/clients`,
    `/${path}/..;/clients`,
    `/${path}/../../clients`,
    `/${path}/../../../clients`,
    `/${path}/../../../../clients`,
    `/${path}/%2e%2e/%2e%2e/%2e%2e/clients`,
    `/${path}/\\..\\clients`,
    `/${path.toUpperCase()}`,
    `/${path.replace(first, 'ｂ')}`,
    `/${path}\u200b`,
    `/${path}%c0%af`,
    `/${path}/extra`,
    `/@evil.example/${path}`,
    `/http://evil.example/${path}`,
    `/https:%2f%2fevil.example/${path}`,
    `/evil.example:443/${path}`,
  ];
}

const ELSEWHERE = [
  '',
  '/',
  '/..',
  '/session/',
  '/sessions',
  '/clients',
  '/companies/4564',
  '/loyalty/abonements?phone=13155550175',
  '/loyalty/certificates?phone=13155550175',
  '/user/loyalty_cards/',
  '/user/loyalty_cards/x',
  '/user/loyalty/programs',
  '/master_record_review/',
  '/master_record_review/a.b',
  '/company/',
  '/company/4564/',
  '/company/4564/staff',
  '/bookform',
  '/bookform/x',
  '/privacy_policy/4564/',
  '/book_services/',
  '/book_staff/4564/7',
  '/book_staff_seances/4564',
  '/book_check/4564',
  '/book_record/4564',
  '/activity/4564',
  '/activity/4564/9',
  '/activity/4564/search/',
  '/activity/4564/search_dates/2026-11-22',
  '/activity/4564/9/book',
  '/activity/search/9/book',
  '/outcome',
  '/outcome/',
  '/outcome/a%20b',
  '/outcome/a/b',
  `/outcome/${'a'.repeat(129)}`,
  '/master_record_review/abc/extra',
  '/records/4564',
  '/record/4564/99',
  '/clients/4564',
  '/auth',
  '/user',
  '/user/auth/',
  '/user/data',
  '/user/records/abc',
  '/user/records/-1',
  '/user/records/1234567890123',
  '/user/records/99/a-b',
  '/user/records/99/a_b',
  `/user/records/99/${'a'.repeat(65)}`,
  '/user/records/99/aB3/more',
  '/user/records/99//',
  '/user/loyalty_cards/1/2',
  '/booking',
  '/booking/user',
  '/booking/user/',
  '/booking/user/data/',
  '/booking/user/password',
  '/booking/locations/1/attendances/2/',
  '/book_code/4564',
  '/book_code/4564/channel?phone=1',
  '/book_dates/',
  '/book_dates/4564/',
  '/book_dates/4564x',
  '/book_times/4564/0/2026-11-22/',
  '/book_times/4564/0/2026-11-2',
  '/book_times/4564/0/tomorrow',
  '/book_times/4564/-1/2026-11-22',
  '/book_record/4564/99',
  '/i18n/en-US',
  '/healthz',
  '/metrics',
  '/.env',
  '/.git/config',
  '/constructor',
  '/__proto__',
  '/*',
  '/:location',
  '/book_dates/:location',
  '/book_dates/{[0-9]{1,12}}',
  '/altegio/booking/user/data',
];

/** Addresses outside the place where the proxy is mounted. */
const OUTSIDE = [
  'http://proxy.example/booking/user/data',
  'http://proxy.example/',
  'http://proxy.example/altegiox/booking/user/data',
  'http://proxy.example/ALTEGIO/booking/user/data',
  'http://proxy.example/%61ltegio/booking/user/data',
  'http://proxy.example//altegio/booking/user/data',
  'http://proxy.example/api/v1/booking/user/data',
  'http://proxy.example/x/altegio/booking/user/data',
];

it('hostile paths are 404 and reach nothing', async () => {
  const {raw, signIn, seen, events} = rig();
  const cookie = await signIn();
  const urls = [
    ...OUTSIDE,
    ...[...REAL.flatMap(spellings), ...ELSEWHERE].map((path) => `http://proxy.example/altegio${path}`),
  ];
  const answers = new Set<string>();
  let tried = 0;
  for (const url of urls) {
    for (const method of ['GET', 'DELETE']) {
      const headers = {Origin: 'http://proxy.example', 'X-Requested-With': 'altegio-elements', Cookie: cookie};
      const response = await raw(new Request(url, {method, headers}));
      assert.equal(response.status, 404, `${method} ${url}`);
      answers.add(await everythingIn(response));
      tried++;
    }
  }
  assert.ok(tried >= 400, `only ${tried}`);
  assert.equal(seen.length, 0);
  assert.equal(answers.size, 1, 'the answer tells something of the path');
  assert.deepEqual([...new Set(events.map(({route, status}) => `${route} ${status}`))], ['none 404']);
});

it('reads what a URL means, as every client does, and writes its own path from it', async () => {
  const {raw, signIn, seen} = rig();
  const cookie = await signIn();
  const headers = {Origin: 'http://proxy.example', 'X-Requested-With': 'altegio-elements', Cookie: cookie};
  await raw(new Request('http://proxy.example/x/../altegio/./company/..\\user/%2e/records#/clients', {headers}));
  assert.deepEqual(
    seen.map(({url}) => url),
    ['https://altegio.example/api/v1/user/records/'],
  );
});
