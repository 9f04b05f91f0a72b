// Every operation on the sandbox, on its good days and under everything that can be switched on in it, behind the reference
// proxy (cookie mode) and behind a plain one (token mode): no answer that the document does not allow.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {defaultSettings, demoClient, eventIds, type Fault, type SandboxSettings} from '../../sandbox/index.js';
import {operations, reachesAltegio} from './document.js';
import {Visit, type Mode, type Told} from './visit.js';
import {appointment, plainAsks, stumble, walk} from './walk.js';

const MODES: readonly Mode[] = ['cookie', 'token'];

/** Settings and the values that make it answer in another way. */
const VARIANTS: Readonly<Partial<Record<keyof SandboxSettings, readonly unknown[]>>> = {
  wrongCodeStatus: [400, 401, 403, 404],
  wrongCodeAltegioCode: [null],
  wrongPasswordStatus: [400, 403, 404, 422],
  wrongOldPasswordStatus: [400, 401, 403],
  weakPasswordStatus: [400, 403],
  revokedTokenStatus: [403],
  forbiddenCancelStatus: [400, 405, 422],
  forbiddenChangeStatus: [400, 422],
  slotTakenStatus: [409, 500],
  slotTakenCode: [422, null],
  phoneTakenStatus: [409],
  unknownRecordStatus: [403, 410],
  cancelAnswer: ['empty', 'no-content'],
  recordsStatus: [201],
  cancelledGone: [true],
  recordsPageSize: [2],
  recordsFilterByCompany: [true],
  smsArrives: [false],
  fullnameRequired: [true],
  wrapped: [false],
  rateLimit: [true],
  rateLimitRetryAfter: [true],
  imageBase: ['http://127.0.0.1/images'],

  // Of a booking
  bookRecordStatus: [200],
  takenAs: ['422', '409'],
  partialBooking: ['rest', 'rest-unsaid'],
  errorsAsMap: [true],
  checkSaysErrors: [false],
  checkHasBody: [false],
  codeSurvivesRefusal: [false],
  codeSingleUse: [false],
  codeNeededWithUserToken: [true],
  emailRequiredForEvents: [true],
  eventFullStatus: [400, 409],
  eventFullCode: [null, 433],
  idsAsText: [true],
  seanceDateAsEpoch: [true],
  apiIdEcho: ['nothing', 'zero'],
  apiIdAsNumber: [true],
  recordsLagMs: [1000],
  anyStaffLength: ['longest'],
  sumLength: ['apart', 'absent'],
  servicesNarrowPriceByStaff: [true],
  consentFieldsRefused: [true],
  policyShape: ['text', 'jsonapi', 'empty', 'missing'],
  sequenceType: ['steps', 'order'],
  seatsField: ['records'],
  acceptV1Record: [false],
  confirmationNeeded: [true],
  emailChangesAtOnce: [false],
  blacklist: [[demoClient.phone]],
  horizonDays: [10],
  openHour: [23],
  removedServices: [[389043]],
  dearerServices: [[389043]],
  leftTeamMembers: [[55437]],
  cancelledEvents: [[eventIds.lastSeat]],
  filledEvents: [[eventIds.lastSeat]],
  movedEvents: [[eventIds.lastSeat]],

  // Of a review and of loyalty
  reviewAnswer: ['empty', 'no-content'],
  reviewAgainStatus: [403, 409],
  reviewTips: [true],
  loyaltyCardsBare: [false],
  loyaltyWithoutLocation: ['all'],
  loyaltyNumbersAsNumbers: [true],
  expirationAs: ['date', 'local'],
};

/** What else has to be set for a setting to matter. */
const BASE: Readonly<Record<string, Partial<SandboxSettings>>> = {
  rateLimitRetryAfter: {rateLimit: true},
  acceptV1Record: {wrapped: false},
};

/** Change no answer of these operations, or none but by a clock or a partner token, which have tests of their own. */
const ELSEWHERE: readonly (keyof SandboxSettings)[] = [
  'codeLength',
  'codeLifeSeconds',
  'companyErrorShape',
  'corsOnFailures',
  'wrongPartnerTokenStatus',
  'hashLifeSeconds',
];

const FAULTS: readonly Fault[] = [
  ...[400, 401, 403, 404, 405, 409, 418, 429, 500, 502, 503].map((status) => ({kind: 'status', status}) as const),
  {kind: 'delay', ms: 1},
  // oxlint-disable-next-line unicorn/no-thenable -- data of the fault, never a function
  {kind: 'delay', ms: 1, then: {kind: 'status', status: 500}},
  {kind: 'html403'},
  {kind: 'rate-limited'},
  {kind: 'rate-limited', retryAfter: 9},
  {kind: 'wall'},
  ...([1, 2, 3, 4, 5] as const).map((shape) => ({kind: 'error-shape', shape}) as const),
  {kind: 'error-shape', shape: 1, status: 412, code: 437},
];

/** No answer at all, or half of one: a plain proxy has nothing to pass on, or passes on what is broken. */
const BREAKS: readonly Fault[] = [{kind: 'hang'}, {kind: 'cut'}, {kind: 'cut', after: true}, {kind: 'truncated'}];

const problemsOf = (told: readonly Told[]): string[] => told.flatMap(({problems}) => problems);
const transcript = (told: readonly Told[]): string =>
  told.map(({id, status, headers, text}) => `${id} ${status} ${headers.get('Retry-After')} ${text}`).join('\n');

async function wholeStory(mode: Mode, settings: Partial<SandboxSettings>): Promise<readonly Told[]> {
  const told = [];
  for (const way of [walk, stumble]) told.push(...(await way(new Visit({mode, sandboxOptions: {settings}}))));
  return told;
}

const known = new Map<string, Promise<string>>();

/** What is said in token mode, where nothing is sealed with chance: the same each time. */
function usually(settings: Partial<SandboxSettings>): Promise<string> {
  const key = JSON.stringify(settings);
  const found = known.get(key) ?? wholeStory('token', settings).then(transcript);
  known.set(key, found);
  return found;
}

for (const mode of MODES) {
  describe(`the sandbox in ${mode} mode`, () => {
    it('goes well through every operation', async () => {
      const told = await walk(new Visit({mode}));
      assert.deepEqual(problemsOf(told), []);
      // A plain proxy knows no session.
      const badly = told.filter(({id, status}) => status >= 300 && (mode === 'cookie' || reachesAltegio({id})));
      assert.deepEqual(
        badly.map(({id, status, text}) => `${id} ${status} ${text}`),
        [],
      );
      assert.deepEqual([...new Set(told.map(({id}) => id))].toSorted(), operations.map(({id}) => id).toSorted());
    });

    it('refuses a client in ways that fit', async () => {
      const told = await stumble(new Visit({mode}));
      assert.deepEqual(problemsOf(told), []);
      const statuses = new Set(told.map(({status}) => status));
      for (const status of [401, 403, 404, 422]) assert.ok(statuses.has(status), `nothing was refused by ${status}`);
    });

    for (const [name, values] of Object.entries(VARIANTS)) {
      it(`${name}: ${values.join(', ')}`, async () => {
        for (const value of values) {
          const settings = {...BASE[name], [name]: value};
          const told = await wholeStory(mode, settings);
          assert.deepEqual(problemsOf(told), [], `${name} ${String(value)}`);
          if (mode === 'cookie') continue;
          // A setting that changes nothing here proves nothing.
          const usual = await usually(BASE[name] ?? {});
          assert.notEqual(transcript(told), usual, `${name} ${String(value)} has changed no answer`);
        }
      });
    }

    it('turns a wrong partner token away in ways that fit', async () => {
      for (const status of [401, 403]) {
        const sandboxOptions = {partnerToken: 'another', settings: {wrongPartnerTokenStatus: status}};
        assert.deepEqual(problemsOf(await walk(new Visit({mode, sandboxOptions}))), []);
      }
    });

    for (const fault of FAULTS) {
      it(`fault ${JSON.stringify(fault)} on every operation`, async () => {
        for (const {id} of operations) {
          const told = await faulty(mode, id, fault);
          assert.deepEqual(told.problems, [], told.text);
          if (!reachesAltegio({id})) continue;
          assert.equal(told.status < 300, fault.kind === 'error-shape' ? fault.shape === 5 : isHarmless(fault));
        }
      });
    }
  });
}

describe('answers that break', () => {
  for (const fault of BREAKS) {
    it(`${JSON.stringify(fault)} fits behind the reference proxy`, async () => {
      for (const {id} of operations.filter(reachesAltegio)) {
        const told = await faulty('cookie', id, fault);
        assert.deepEqual(told.problems, []);
        assert.ok([502, 504].includes(told.status), `${id} ${told.status}`);
      }
    });
  }

  it('half an answer does not fit: the document is no rubber stamp', async () => {
    for (const {id} of operations.filter(reachesAltegio)) {
      const told = await faulty('token', id, {kind: 'truncated'});
      assert.deepEqual(told.problems, [`${id} 200: no JSON`]);
    }
  });
});

it('every setting of the sandbox is looked at', () => {
  const named = [...Object.keys(VARIANTS), ...ELSEWHERE].toSorted();
  assert.deepEqual(named, Object.keys(defaultSettings).toSorted());
});

const isHarmless = (fault: Fault): boolean => fault.kind === 'delay' && fault.then === undefined;

/** One operation, asked by a client who is signed in, under the fault. A new proxy each time: some faults close its gate. */
async function faulty(mode: Mode, id: string, fault: Fault): Promise<Told> {
  const visit = new Visit({mode});
  const asks = plainAsks(visit);
  await visit.ask('sign-in-by-password', asks['sign-in-by-password']);
  if (id === 'sign-in-by-code') await visit.ask('send-booking-code', asks['send-booking-code']);
  if (id === 'confirm-phone') await visit.ask('send-phone-code', asks['send-phone-code']);
  if (id.endsWith('review')) await visit.ask('appointments', asks['appointments']);
  const ask = {...plainAsks(visit)[id]};
  if (id === 'reschedule') ask.body = {comment: 'x', datetime: await freeTime(visit)};
  if (id === 'check-appointments' || id === 'book-appointments') {
    const appointments = [appointment(await freeTime(visit, 55436))];
    ask.body = {...(ask.body as object), appointments};
  }
  visit.sandbox.faults.set('*', fault);
  return visit.ask(id, ask);
}

async function freeTime(visit: Visit, teamMember = 0): Promise<string> {
  const times = plainAsks(visit)['times'];
  const {text} = await visit.ask('times', {...times, params: {...times?.params, teamMember, date: '2026-10-06'}});
  return /"datetime":"([^"]+)"/.exec(text)?.[1] ?? '';
}
