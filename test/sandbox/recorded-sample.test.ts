import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {demoClient} from '../../sandbox/index.js';
import {call, sandboxAt, signIn, type Fields} from './caller.js';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
const page = fixture('altegio-docs-page.txt');
const sample: readonly Fields[] = JSON.parse(fixture('user-records-sample.json'));

/** Keys that live answers have beyond the sample (reference A.6, "Live extras"). */
const liveExtras: Readonly<Record<string, readonly string[]>> = {
  '': [
    'allow_delete_record',
    'allow_change_record',
    'resource_instances',
    'charge',
    'paid_amount',
    'is_confirmation_needed',
    'review_enabled',
    'token',
  ],
  '.services[]': ['api_id', 'abonement_restriction'],
  '.company': ['public_title', 'logo', 'allow_change_prepaid_record', 'allow_delete_prepaid_record'],
  '.staff': ['avatar_big', 'is_deleted'],
  // book_staff documents it (A.3); records of the same team member are not known to be without.
  '.staff.position': ['services_binding_type'],
};

/** Types that the reference allows where the sample shows one of them (B.1, B.7). */
const alsoAllowed: Readonly<Record<string, readonly string[]>> = {
  '.company.timezone': ['number'],
  '.staff': ['null'],
  '.staff.position': ['empty array'],
};

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'empty array' : 'array';
  return typeof value;
}

/** What of `given` is not as in `wanted`, as sentences that begin with the path. */
function differences(wanted: unknown, given: unknown, path = ''): readonly string[] {
  const [want, have] = [typeOf(wanted), typeOf(given)];
  const arrays = want.endsWith('array') && have.endsWith('array');
  if (want !== have && !arrays) {
    return alsoAllowed[path]?.includes(have) ? [] : [`${path}: ${have} instead of ${want}`];
  }
  if (Array.isArray(given)) {
    const [model] = Array.isArray(wanted) ? wanted : [];
    // The sample's only empty array is `phones`, an array of strings (reference A.6).
    return given.flatMap((item) => differences(model ?? '', item, `${path}[]`));
  }
  return have === 'object' ? fieldDifferences(wanted as Fields, given as Fields, path) : [];
}

function fieldDifferences(wanted: Fields, given: Fields, path: string): readonly string[] {
  const missing = Object.keys(wanted).filter((key) => !Object.hasOwn(given, key));
  const extra = Object.keys(given).filter((key) => !Object.hasOwn(wanted, key) && !liveExtras[path]?.includes(key));
  const shared = Object.keys(wanted).filter((key) => Object.hasOwn(given, key));
  return [
    ...missing.map((key) => `${path}.${key}: missing`),
    ...extra.map((key) => `${path}.${key}: neither in the sample nor known from live answers`),
    ...shared.flatMap((key) => differences(wanted[key], given[key], `${path}.${key}`)),
  ];
}

describe('the recorded sample', () => {
  it('is the documentation page’s, word for word', () => {
    const line = page.split('\n').find((text) => text.startsWith('Example: ['));
    assert.deepEqual(sample, JSON.parse(line?.slice('Example: '.length) ?? ''));
    assert.equal(sample.length, 2);
  });

  it('has the keys and types of every record that the sandbox gives', async () => {
    const sandbox = sandboxAt({appointments: 300});
    const mine = await call<Fields[]>(sandbox, 'GET', 'user/records', {token: await signIn(sandbox)});
    const records = [...mine.body.data];
    for (const {id, hash} of sandbox.guestRecords) {
      records.push(...(await call<Fields[]>(sandbox, 'GET', `user/records/${id}/${hash}`)).body.data);
    }
    assert.equal(records.length, 303);
    for (const record of records) {
      for (const one of sample) assert.deepEqual(differences(one, record), [], `record ${String(record['id'])}`);
    }
  });

  it('is compared in earnest: a missing key, another type, a null and an unknown key are found', () => {
    const [one = {}] = sample;
    const company = one['company'] as Fields;
    const {deleted: _, ...without} = one;
    assert.deepEqual(differences(one, without), ['.deleted: missing']);
    assert.deepEqual(differences(one, {...one, length: '1800'}), ['.length: string instead of number']);
    assert.deepEqual(differences(one, {...one, company: null}), ['.company: null instead of object']);
    assert.deepEqual(differences(one, {...one, company: {...company, phones: [1]}}), [
      '.company.phones[]: number instead of string',
    ]);
    assert.equal(differences(one, {...one, location: company}).length, 1);
    assert.deepEqual(differences(one, {...one, staff: null}), []);
  });

  it('is kept for datetimes: an offset without a colon', async () => {
    const offset = /T\d{2}:\d{2}:\d{2}[+-]\d{4}$/;
    const sandbox = sandboxAt();
    const mine = await call<Fields[]>(sandbox, 'GET', 'user/records', {token: await signIn(sandbox)});
    for (const record of [...sample, ...mine.body.data]) {
      for (const key of ['datetime', 'create_date', 'last_change_date']) assert.match(String(record[key]), offset, key);
    }
  });
});

describe('the page’s other answers', () => {
  const answers = page
    .split('\n')
    .filter((line) => line.startsWith('{ "success"') && !line.includes('…'))
    .map((line): Fields => JSON.parse(line));
  const [password, confirmation] = answers;

  it('are two', () => {
    assert.deepEqual(answers, [
      {success: true, data: {user_token: '4de9d8cc108c0'}, meta: []},
      {success: true, meta: {message: 'Accepted'}},
    ]);
  });

  it('PUT booking/user/password answers like the page, for the page’s own body', async () => {
    const sandbox = sandboxAt();
    const body = {old_password: 'qwerty123', new_password: 'example!'};
    assert.equal(body.old_password, demoClient.password);
    const reply = await call(sandbox, 'PUT', 'booking/user/password', {token: await signIn(sandbox), body});
    assert.equal(reply.status, 200);
    assert.deepEqual(differences(password, reply.body), []);
  });

  it('GET booking/user/phone_confirmation answers exactly as the page', async () => {
    const sandbox = sandboxAt();
    const path = 'booking/user/phone_confirmation?company_id=4564&phone=%2B13155550188';
    const reply = await call(sandbox, 'GET', path, {token: await signIn(sandbox)});
    assert.deepEqual(reply.body, confirmation);
  });
});
