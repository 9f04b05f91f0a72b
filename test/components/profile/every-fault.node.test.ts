// Every fault of the sandbox on the requests of a profile, in plain Node: one write for each press, a sentence that is so, and nothing
// that was typed is lost.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createSandbox, demoClient, type Fault} from '../../../sandbox/index.js';
import {createClient} from '../../../src/api/index.js';
import {Writes} from '../../../src/base/writes.js';
import {save} from '../../../src/components/profile/profile.save.js';
import type {Changes, ProfileState} from '../../../src/components/profile/profile.state.js';
import {ProfileStore, type Change} from '../../../src/components/profile/profile.store.js';

// A repeated read waits for a random time: here for none.
Math.random = () => 0;

const put = 'PUT booking/user';
const get = 'GET booking/user/data';
const old = {name: 'Grace Miller', email: demoClient.email};

interface Case {
  readonly fault: Fault;
  /** Whether the write is done on the server all the same. */
  readonly done?: boolean;
  /** Its answer does not say what became of it. */
  readonly lost?: boolean;
  /** The code of a refusal. */
  readonly code?: string;
}

const no = {success: false, data: null, meta: {message: 'No'}};
const status = (number: number, body: unknown = no): Fault => ({kind: 'status', status: number, body});

const cases: Readonly<Record<string, Case>> = {
  'no fault': {fault: {kind: 'delay', ms: 0}, done: true},
  'a 400': {fault: status(400), code: 'invalid-request'},
  'a 403': {fault: status(403), code: 'forbidden'},
  'a 404': {fault: status(404), code: 'not-found'},
  'a 408': {fault: status(408), lost: true},
  'a 409': {fault: status(409), lost: true},
  'a 422': {fault: status(422), code: 'invalid-request'},
  'a 500': {fault: status(500), lost: true},
  'a 503 without a body': {fault: {kind: 'status', status: 503}, lost: true},
  'a lost request': {fault: {kind: 'cut'}, lost: true},
  'a lost answer': {fault: {kind: 'cut', after: true}, done: true, lost: true},
  'half an answer': {fault: {kind: 'truncated'}, done: true, lost: true},
  'no answer': {fault: {kind: 'hang'}, lost: true},
  'a bot wall': {fault: {kind: 'html403'}, code: 'unavailable'},
  'a 429': {fault: {kind: 'rate-limited', retryAfter: 600}, code: 'rate-limited'},
  'a captcha wall': {fault: {kind: 'wall'}, code: 'verification-required'},
  'errors without success': {fault: {kind: 'error-shape', shape: 2, code: 435}, code: 'name-required'},
  'errors twice': {fault: {kind: 'error-shape', shape: 3}, code: 'invalid-request'},
  'an HTML error': {fault: {kind: 'error-shape', shape: 4}, lost: true},
  'a 200 that says no': {fault: {kind: 'error-shape', shape: 5}, code: 'invalid-request'},
};

const intents: Readonly<Record<string, Changes>> = {
  'a name': {name: 'Ada Lovelace'},
  'an e-mail': {email: 'ada@example.com'},
  both: {name: 'Ada Lovelace', email: 'ada@example.com'},
};

class Story {
  readonly sandbox;
  readonly client;
  readonly lines: string[] = [];
  readonly keys: (string | null)[] = [];
  readonly bodies: unknown[] = [];
  readonly changes: Change[] = [];
  /** Ends a wait for the next change. */
  #changed = (): void => {};
  readonly store: ProfileStore;
  readonly writes = new Writes();

  constructor(emailChangesAtOnce = false, timeoutMs = 5000) {
    this.sandbox = createSandbox({basePath: '/altegio', settings: {emailChangesAtOnce}});
    this.client = createClient({
      proxyUrl: 'https://proxy.test/altegio',
      timeoutMs,
      fetch: (request) => this.#answer(request),
    });
    this.store = new ProfileStore(
      () => this.client,
      (change) => {
        this.changes.push(change);
        this.#changed();
      },
    );
  }

  async #answer(request: Request): Promise<Response> {
    const line = `${request.method} ${new URL(request.url).pathname.replace('/altegio/', '')}`;
    this.lines.push(line);
    if (line === put) {
      this.keys.push(request.headers.get('Idempotency-Key'));
      this.bodies.push(await request.clone().json());
    }
    return this.sandbox.fetch(request);
  }

  get puts(): number {
    return this.lines.filter((line) => line === put).length;
  }

  async start(): Promise<void> {
    await this.client.signInByPassword({login: demoClient.email, password: demoClient.password});
    this.store.show('here', false);
    await this.settled();
    this.lines.length = 0;
  }

  /** Looks again after each change that the store tells. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => (this.#changed = resolve));
  }

  settled(): Promise<void> {
    return this.until(() => this.store.state.phase !== 'loading');
  }

  type(changes: Changes): void {
    for (const [name, value] of Object.entries(changes)) this.store.type(name as 'name', value);
  }

  /** As the client presses. */
  async press(): Promise<void> {
    await save(this.store, this.writes);
  }

  get editing(): Extract<ProfileState, {phase: 'editing'}> {
    const {state} = this.store;
    assert.equal(state.phase, 'editing');
    return state as Extract<ProfileState, {phase: 'editing'}>;
  }

  /** What is so on the server. */
  async truth(): Promise<Changes> {
    this.sandbox.faults.clear();
    const {name, email} = await this.client.getUser();
    return {name, email};
  }

  told(type: Change['type']): number {
    return this.changes.filter((change) => change.type === type).length;
  }
}

/** What must be so for what is said. */
function assertTrue({store}: Story, sent: Changes, truth: Changes, {done = false}: Case): void {
  const {state} = store;
  assert.equal(state.phase, 'editing');
  if (state.phase !== 'editing') return;
  const said = state.said ?? state.faults.form ?? state.faults.name ?? state.faults.email;
  const text = typeof said === 'string' ? said : said?.code;
  assert.ok(text, 'something is said');
  if (text === 'profile.saved') assert.ok(done && (!sent.name || truth.name === sent.name));
  if (text === 'profile.mailSent') assert.ok(done && sent.email);
  if (text === 'profile.notSaved') assert.ok(!done);
  if (text === 'profile.maybeMail') assert.ok(sent.email && !sent.name);
  if (!done) assert.deepEqual(truth, old);
}

for (const [intent, changes] of Object.entries(intents)) {
  describe(`saving ${intent}`, () => {
    for (const [name, one] of Object.entries(cases)) {
      it(name, async () => {
        const story = new Story(false, one.fault.kind === 'hang' ? 100 : 5000);
        await story.start();
        story.type(changes);
        story.sandbox.faults.set(put, one.fault);
        await story.press();
        assert.equal(story.puts, 1);
        assert.deepEqual(story.bodies, [changes], 'what has not changed is not sent');
        const {faults, said} = story.editing;
        const truth = await story.truth();
        assertTrue(story, changes, truth, one);
        // What was typed stands there, saved or not.
        for (const field of Object.keys(changes) as ('name' | 'email')[]) {
          assert.equal(story.store.valueOf(field), changes[field]);
        }
        const known = one.done && (!one.lost || changes.name !== undefined);
        assert.equal(story.told('saved'), known ? 1 : 0);
        assert.equal(story.told('failed'), known ? 0 : 1);
        if (one.code) {
          const told = story.changes.find((change) => change.type === 'failed');
          assert.equal(told?.type === 'failed' && told.error.code, one.code);
          assert.ok(!said && Object.values(faults).some(Boolean));
          if (one.code === 'invalid-request') {
            const at = intent === 'both' ? faults.form : intent === 'a name' ? faults.name : faults.email;
            assert.ok(at, 'said at the field that was sent');
          }
        }
        // Another press: what is done is not sent again; what may be done is looked up first, and keeps its key.
        const before = story.lines.length;
        await story.press();
        const after = story.lines.slice(before);
        if (known) {
          assert.deepEqual(after, []);
          assert.equal(story.editing.said, 'profile.unchanged');
          return;
        }
        assert.equal(story.puts, 2);
        if (story.keys[0] === story.keys[1]) assert.equal(after[0], get, 'looked up before it is sent again');
        assert.equal(story.told('saved'), 1);
        assert.equal((await story.truth()).name, changes.name ?? old.name);
        assert.deepEqual(story.store.typed, {});
      });
    }
  });
}

describe('reading', () => {
  for (const [name, {fault}] of Object.entries(cases)) {
    if (name === 'no fault') continue;
    it(name, async () => {
      const story = new Story(false, fault.kind === 'hang' ? 100 : 5000);
      await story.client.signInByPassword({login: demoClient.email, password: demoClient.password});
      story.sandbox.faults.set(get, fault);
      story.store.show('here', false);
      await story.settled();
      assert.equal(story.store.state.phase, 'failed', 'never an empty form');
      assert.equal(story.told('failed'), 1);
      story.sandbox.faults.clear();
      story.store.load();
      await story.settled();
      assert.deepEqual({name: story.store.valueOf('name'), email: story.store.valueOf('email')}, old);
      assert.equal(story.puts, 0);
    });
  }
});

describe('a lost answer that cannot be looked up', () => {
  for (const [name, {fault}] of Object.entries(cases)) {
    if (name === 'no fault') continue;
    it(name, async () => {
      const story = new Story(false, fault.kind === 'hang' ? 100 : 5000);
      await story.start();
      story.type(intents['a name'] as Changes);
      story.sandbox.faults.set(put, {kind: 'cut', after: true, times: 1});
      story.sandbox.faults.set(get, fault);
      await story.press();
      assert.equal(story.editing.faults.form, 'profile.maybeSaved');
      await story.press();
      assert.equal(story.puts, 1, 'not sent again while it is not known');
      assert.equal(story.editing.faults.form, 'profile.maybeSaved');
      story.sandbox.faults.clear();
      await story.press();
      assert.equal(story.puts, 1, 'it turned out to be done');
      assert.equal(story.editing.said, 'profile.saved');
      assert.equal(story.told('saved'), 1);
    });
  }
});

describe('a proxy that keeps outcomes', () => {
  it('a write that was surely not done has another key the next time', async () => {
    const story = new Story();
    await story.start();
    story.type({name: 'Ada'});
    story.sandbox.faults.set(put, {kind: 'status', status: 502, times: 1} as Fault);
    await story.press();
    await story.press();
    assert.equal(story.editing.said, 'profile.saved');
    assert.equal(new Set(story.keys).size, 2);
  });

  it('a new e-mail whose answer was lost keeps its key once, and then not', async () => {
    const story = new Story();
    await story.start();
    story.type({email: 'ada@example.com'});
    story.sandbox.faults.set(put, {kind: 'status', status: 502});
    for (let press = 1; press <= 3; press++) {
      await story.press();
      assert.equal(story.editing.faults.form, 'profile.maybeMail');
    }
    const [first, second, third] = story.keys;
    assert.equal(second, first, 'the answer of the first may be there');
    assert.notEqual(third, first, 'it is not');
  });
});

describe('a profile', () => {
  it('says that a new e-mail waits for its mail, and stops when it counts', async () => {
    const story = new Story();
    await story.start();
    story.type({email: ' ada@example.com '});
    await story.press();
    assert.equal(story.editing.said, 'profile.mailSent');
    assert.equal(story.store.awaited, 'ada@example.com');
    assert.deepEqual(story.bodies, [{email: 'ada@example.com'}]);
    await story.press();
    assert.equal(story.puts, 1);
    story.sandbox.settings.emailChangesAtOnce = true;
    await story.client.updateUser({email: 'ADA@example.com'});
    story.store.loadQuietly();
    await story.until(() => !story.store.awaited);
    assert.equal(story.store.awaited, '');
  });

  it('an e-mail that counts at once is saved like a name', async () => {
    const story = new Story(true);
    await story.start();
    story.type({email: 'ada@example.com'});
    await story.press();
    assert.equal(story.editing.said, 'profile.saved');
    assert.equal(story.store.awaited, '');
  });

  it('what was typed outlives a session that has ended, and goes with its client', async () => {
    const story = new Story();
    await story.start();
    story.type({name: 'Ada'});
    story.store.show('here', true);
    assert.equal(story.store.state.phase, 'signed-out');
    story.store.show('here', false);
    await story.settled();
    assert.equal(story.store.valueOf('name'), 'Ada');
    story.store.forget();
    assert.equal(story.store.valueOf('name'), old.name);
  });

  it('a write of a client who has gone says nothing to the next', async () => {
    const story = new Story();
    await story.start();
    story.type({email: 'ada@example.com'});
    const pressed = story.press();
    story.store.forget();
    await pressed;
    assert.equal(story.editing.said, undefined);
    assert.equal(story.store.awaited, '');
    assert.equal(story.store.valueOf('email'), old.email);
  });

  it('given up while it was under way: the next press looks first', async () => {
    const story = new Story();
    await story.start();
    story.type({name: 'Ada'});
    story.sandbox.faults.set(put, {kind: 'hang'});
    const pressed = story.press();
    while (!story.puts) await new Promise((resolve) => setImmediate(resolve));
    story.writes.giveUp();
    await pressed;
    story.sandbox.faults.clear();
    assert.equal(story.store.valueOf('name'), 'Ada');
    assert.equal(story.editing.faults.form, 'profile.maybeSaved');
    await story.press();
    assert.equal((await story.truth()).name, 'Ada');
    assert.equal(new Set(story.keys).size, 1, 'the same intent has one key');
  });

  it('what is wrong is said at its field, before any request', async () => {
    const story = new Story();
    await story.start();
    for (const [changes, field, text] of [
      [{name: '  '}, 'name', 'profile.name-required'],
      [{name: 'Ada', email: ''}, 'email', 'profile.emailMissing'],
      [{email: 'ada@example'}, 'email', 'profile.emailWrong'],
      [{email: 'a da@example.com'}, 'email', 'profile.emailWrong'],
    ] as const) {
      story.type(changes);
      await story.press();
      assert.equal(story.editing.faults[field], text);
    }
    assert.deepEqual(story.lines, []);
    story.type({email: 'ada@example.com'});
    assert.equal(story.editing.faults.email, null, 'corrected');
  });

  it('answers that it is signed out without a session, and asks once', async () => {
    const story = new Story();
    story.store.show('here', false);
    await story.settled();
    assert.equal(story.store.state.phase, 'signed-out');
    assert.equal(story.told('failed'), 0);
    for (let draw = 0; draw < 5; draw++) story.store.show('here', true);
    assert.equal(story.lines.filter((line) => line === get).length, 1);
  });
});
