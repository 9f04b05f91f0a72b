// Each method of the client sends what the document allows, whatever it is given: right input fits in full, and with wrong
// input only a value can be wrong, never the address, the method, a header, or the name of a parameter or field.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createChallenge} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/web/sha';
import * as fc from 'fast-check';
import {AltegioApiError, createClient, type Client} from '../../src/api/index.js';
import {checkRequest, type CheckedRequest} from './checker.js';

const RUNS = {numRuns: 60};

interface Sent extends CheckedRequest {
  readonly id: string | undefined;
  readonly headers: Headers;
}

interface Method<Input> {
  /** What the method is meant to be given. */
  readonly right: fc.Arbitrary<Input>;
  /** Anything of the same types. */
  readonly any: fc.Arbitrary<Input>;
  readonly call: (client: Client, input: Input) => Promise<unknown>;
  /** The operation, by the input. */
  readonly is: (input: Input) => string;
}

const digits = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({unit: fc.constantFrom(...'0123456789'), minLength, maxLength});
const id = fc.oneof(fc.integer({min: 1, max: 999_999_999_999}), digits(1, 12));
const hash = fc.string({unit: fc.constantFrom(...'0123456789abcdefABCDEFxyz'), minLength: 1, maxLength: 64});
const phone = digits(7, 15).map((text) => `+${text}`);
const code = digits(4, 8);
const day = fc
  .date({min: new Date('2020-01-01T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, 10));
const password = fc.string({unit: 'grapheme', maxLength: 100});
const key = fc.constantFrom('7d0f-1', 'a:b.c-d_e', '"quoted"');
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, {nil: undefined});

const text = fc.oneof(
  fc.string({unit: 'binary', maxLength: 40}),
  fc.constantFrom('', '.', '..', '%2e%2e', '../user', 'a/b', 'a?b=c', '#', '\r\nX: y', 'x'.repeat(5000), '\ud800'),
);
const anyId = fc.oneof(text, fc.double(), fc.integer());

/** Nothing but the types of its parts. */
const method = <Input>(of: Method<Input>): Method<unknown> => of as unknown as Method<unknown>;

const appointments = [{teamMemberId: 2, serviceIds: [3], datetime: '2026-10-05T12:00:00-04:00'}];

const METHODS: Readonly<Record<string, Method<unknown>>> = {
  sendPhoneUpdateCode: method({
    right: fc.oneof(fc.record({phone, locationId: id}), fc.record({phone, chainId: id})),
    any: fc.oneof(fc.record({phone: text, locationId: anyId}), fc.record({phone: text, chainId: anyId})),
    call: (client, input) => client.sendPhoneUpdateCode(input as Parameters<Client['sendPhoneUpdateCode']>[0]),
    is: () => 'send-phone-code',
  }),
  confirmPhone: method({
    right: fc.record({phone, code, idempotencyKey: maybe(key)}),
    any: fc.record({phone: text, code: text}),
    call: (client, input) => client.confirmPhone(input),
    is: () => 'confirm-phone',
  }),
  sendBookingCode: method({
    right: fc.record({phone, locationId: id, fullName: maybe(fc.string({unit: 'grapheme-ascii', maxLength: 200}))}),
    any: fc.record({phone: text, locationId: anyId, fullName: text}),
    call: (client, input) => client.sendBookingCode(input),
    is: () => 'send-booking-code',
  }),
  signInByCode: method({
    right: fc.record({phone, code, idempotencyKey: maybe(key)}),
    any: fc.record({phone: text, code: text}),
    call: (client, input) => client.signInByCode(input),
    is: () => 'sign-in-by-code',
  }),
  signInByPassword: method({
    right: fc.record({login: fc.oneof(phone, fc.emailAddress()), password}),
    any: fc.record({login: text, password: text}),
    call: (client, input) => client.signInByPassword(input),
    is: () => 'sign-in-by-password',
  }),
  signOut: method({
    right: fc.constant({}),
    any: fc.constant({}),
    call: (client) => client.signOut(),
    is: () => 'sign-out',
  }),
  getUser: method({
    right: fc.constant({}),
    any: fc.constant({}),
    call: (client) => client.getUser(),
    is: () => 'user-data',
  }),
  changePassword: method({
    right: fc.record({currentPassword: password, newPassword: password, idempotencyKey: maybe(key)}),
    any: fc.record({currentPassword: text, newPassword: text}),
    call: (client, input) => client.changePassword(input),
    is: () => 'change-password',
  }),
  getAppointments: method({
    right: fc.oneof(fc.record({locationId: maybe(id)}), fc.record({recordId: id, recordHash: hash})),
    any: fc.oneof(fc.record({locationId: anyId}), fc.record({recordId: anyId, recordHash: text})),
    call: (client, input) => client.getAppointments(input as Parameters<Client['getAppointments']>[0]),
    is: (input) => ('recordId' in input ? 'appointment-by-hash' : 'appointments'),
  }),
  cancelAppointment: method({
    right: fc.record({id, hash: maybe(hash)}),
    any: fc.record({id: anyId, hash: maybe(text)}),
    call: (client, input) => client.cancelAppointment(input),
    is: ({hash}) => (hash ? 'cancel-by-hash' : 'cancel'),
  }),
  rescheduleAppointment: method({
    right: fc.record({
      id,
      locationId: id,
      datetime: fc
        .tuple(day, fc.constantFrom('Z', '+03:00', '-0500', ''))
        .map(([date, zone]) => `${date}T10:30:00${zone}`),
      comment: maybe(fc.string({unit: 'grapheme-composite', maxLength: 500})),
    }),
    any: fc.record({id: anyId, locationId: anyId, datetime: text, comment: text}),
    call: (client, input) => client.rescheduleAppointment(input),
    is: () => 'reschedule',
  }),
  getBookableDates: method({
    right: fc.record({
      locationId: id,
      teamMemberId: maybe(id),
      serviceIds: maybe(fc.array(id, {maxLength: 50})),
      from: maybe(day),
      to: maybe(day),
    }),
    any: fc.record({locationId: anyId, teamMemberId: anyId, serviceIds: fc.array(anyId), from: text, to: text}),
    call: (client, input) => client.getBookableDates(input),
    is: () => 'dates',
  }),
  getBookableTimes: method({
    right: fc.record({
      locationId: id,
      teamMemberId: maybe(id),
      serviceIds: maybe(fc.array(id, {maxLength: 50})),
      date: day,
    }),
    any: fc.record({locationId: anyId, teamMemberId: anyId, serviceIds: fc.array(anyId), date: text}),
    call: (client, input) => client.getBookableTimes(input),
    is: () => 'times',
  }),
};

/** Methods of booking, whose rows the document does not have yet. Each is asked once, so that it leaves this list with its row. */
const WITHOUT_ROW: Readonly<Record<string, (client: Client) => Promise<unknown>>> = {
  getBookingForm: (client) => client.getBookingForm({formId: 1}),
  getLocation: (client) => client.getLocation({locationId: 1}),
  getLocations: (client) => client.getLocations({chainId: 1}),
  getServices: (client) => client.getServices({locationId: 1}),
  getTeam: (client) => client.getTeam({locationId: 1}),
  getPolicy: (client) => client.getPolicy({locationId: 1}),
  getNextTimes: (client) => client.getNextTimes({locationId: 1, teamMemberId: 2}),
  checkAppointments: (client) => client.checkAppointments({locationId: 1, appointments}),
  bookAppointments: (client) =>
    client.bookAppointments({locationId: 1, client: {name: 'A', phone: '+1'}, appointments}),
  getEventDays: (client) => client.getEventDays({locationId: 1, from: '2026-10-01', to: '2026-10-31'}),
  getEvents: (client) => client.getEvents({locationId: 1, from: '2026-10-01', to: '2026-10-31'}),
  getEventFilters: (client) => client.getEventFilters({locationId: 1}),
  bookEvent: (client) => client.bookEvent({locationId: 1, eventId: 2, seats: 1, client: {name: 'A', phone: '+1'}}),
};

/** A client before a proxy that says yes to everything, and all that it has sent. */
function listen(token: string | null, lang?: string): {client: Client; sent: Sent[]} {
  const sent: Sent[] = [];
  const client = createClient({
    proxyUrl: 'https://www.example.com/altegio',
    ...(lang === undefined ? {} : {lang}),
    fetch: async (request) => {
      const checked = await checkRequest(request);
      sent.push({...checked, id: checked.operation?.id, headers: request.headers});
      return Response.json({success: true, data: [], meta: []});
    },
  });
  if (token !== null) client.session.open(token);
  return {client, sent};
}

describe('the client', () => {
  it('has no method that is not looked at here', () => {
    const {client} = listen(null);
    const names = Object.entries(client).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));
    // The row of updateUser is that of confirmPhone, without the fields of a name and an e-mail yet.
    // The outcome of a booking is asked of a proxy only that has said that it keeps outcomes: test/api/booking/outcome.test.ts.
    const looked = [...Object.keys(METHODS), ...Object.keys(WITHOUT_ROW), 'updateUser', 'getBookingOutcome'];
    assert.deepEqual(looked.toSorted(), names.toSorted());
  });

  it('asks for a row that the document does not have yet, where it is said so', async () => {
    for (const [name, call] of Object.entries(WITHOUT_ROW)) {
      const {client, sent} = listen(null);
      await call(client).catch((error: unknown) => assert.ok(error instanceof AltegioApiError, String(error)));
      assert.deepEqual([sent.length, sent[0]?.id], [1, undefined], name);
    }
  });

  for (const [name, {right, any, call, is}] of Object.entries(METHODS)) {
    it(`${name} fits with the input that it is meant for`, async () => {
      const mode = fc.constantFrom(null, '0123abcd');
      const lang = fc.constantFrom(undefined, 'en', 'ka-GE', 'sr-Latn-RS');
      const property = fc.asyncProperty(right, mode, lang, async (input, token, language) => {
        const {client, sent} = listen(token, language);
        await call(client, input).catch((error: unknown) => {
          assert.ok(error instanceof AltegioApiError && error.code === 'bad-response', String(error));
        });
        // In token mode there is no cookie to clear.
        assert.equal(sent.length, name === 'signOut' && token !== null ? 0 : 1);
        for (const {id, problems, headers} of sent) {
          assert.deepEqual([id, problems], [is(input), []]);
          assert.equal(headers.get('Accept-Language'), language ?? null);
        }
      });
      await fc.assert(property, RUNS);
    });

    it(`${name} keeps its address, headers and names with any input`, async () => {
      let count = 0;
      const property = fc.asyncProperty(any, async (input) => {
        const {client, sent} = listen('0123abcd', '\u202een');
        await call(client, input).catch((error: unknown) => {
          assert.ok(error instanceof AltegioApiError, String(error));
        });
        count += sent.length;
        for (const {id, problems} of sent) {
          assert.equal(id, is(input));
          assert.deepEqual(
            problems.filter(({kind}) => kind !== 'value'),
            [],
          );
        }
      });
      await fc.assert(property, RUNS);
      if (name !== 'signOut') assert.ok(count > 5, `${count} requests prove little`);
    });
  }

  it('answers a proof of work in the document\u2019s way, once', async () => {
    const challenge = await createChallenge({
      algorithm: 'SHA-256',
      cost: 1,
      counter: 3,
      data: {bound: 'canary'},
      deriveKey,
      hmacSignatureSecret: 'secret',
    });
    const asks: ((client: Client) => Promise<void>)[] = [
      (client) => client.sendBookingCode({phone: '+13155550175', locationId: 1, fullName: 'Ann'}),
      (client) => client.sendPhoneUpdateCode({phone: '+13155550175', chainId: 1}),
    ];
    for (const ask of asks) {
      const sent: CheckedRequest[] = [];
      const proofs: string[] = [];
      const client = createClient({
        proxyUrl: 'https://www.example.com/altegio',
        fetch: async (request) => {
          sent.push(await checkRequest(request));
          const proof = /proof_of_work"?[:=]"?([^"&]+)/.exec(`${await request.text()} ${request.url}`)?.[1];
          if (proof !== undefined) proofs.push(atob(decodeURIComponent(proof)));
          const meta = {message: 'Work first', proof_of_work: challenge};
          return Response.json({success: false, data: null, meta}, {status: 412});
        },
      });
      await assert.rejects(ask(client), {code: 'verification-required'});
      assert.deepEqual(
        sent.flatMap(({problems}) => problems),
        [],
      );
      assert.equal(sent.length, 2);
      const [proof = '{}'] = proofs;
      assert.deepEqual(Object.keys(JSON.parse(proof) as object), ['challenge', 'solution']);
    }
  });
});
