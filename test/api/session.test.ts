import assert from 'node:assert/strict';
import {inspect} from 'node:util';
import {describe, test} from 'node:test';
import {Session} from '../../src/api/session.js';
import {createClient, type User} from '../../src/api/index.js';
import {
  clientOf,
  clientWithToken,
  expectNoUnhandledRejection,
  failureOf,
  json,
  later,
  lost,
  nextToken,
  ok,
  proxyUrl,
  raw,
  refusal,
  script,
  token,
  until,
} from '../support/node/script.js';
import {account} from '../support/node/records.js';

expectNoUnhandledRejection();

function changesOf(session: Session): string[] {
  const changes: string[] = [];
  session.addEventListener('change', (event) => {
    assert.equal(event.constructor, Event, 'the event carries nothing');
    changes.push(session.status);
  });
  return changes;
}

describe('Session', () => {
  test('is unknown until somebody told', () => {
    const session = new Session();
    assert.equal(session.status, 'unknown');
    assert.equal(session.inMemory, false);
    const headers = new Headers();
    session.authorize(headers);
    assert.deepEqual([...headers], []);
  });

  test('opens with a token or with a cookie, closes, and says so each time', () => {
    const session = new Session();
    const changes = changesOf(session);
    const {version} = session;
    session.open(token);
    assert.equal(session.inMemory, true);
    const headers = new Headers();
    session.authorize(headers);
    assert.deepEqual([...headers], [['authorization', `User ${token}`]]);
    session.open(nextToken);
    session.close();
    assert.equal(session.inMemory, false);
    session.open(null);
    assert.equal(session.inMemory, false);
    assert.deepEqual(changes, ['signed-in', 'signed-in', 'signed-out', 'signed-in']);
    assert.ok(session.version > version);
  });

  test('believes an answer about itself, and not one about an older self', () => {
    const session = new Session();
    const changes = changesOf(session);
    session.observe(true, session.version);
    session.observe(true, session.version);
    const old = session.version;
    session.open(token);
    session.observe(false, old);
    assert.equal(session.status, 'signed-in');
    assert.equal(session.inMemory, true);
    session.observe(false, session.version);
    session.observe(false, session.version);
    assert.equal(session.status, 'signed-out');
    session.observe(true, old);
    assert.equal(session.status, 'signed-out');
    assert.deepEqual(changes, ['signed-in', 'signed-in', 'signed-out']);
  });

  test('shows its token to nobody', () => {
    const session = new Session();
    session.open(token);
    for (const shown of [JSON.stringify(session), inspect(session, {showHidden: true, depth: 9}), String(session)]) {
      assert.ok(!shown.includes(token));
    }
    assert.ok(!Reflect.ownKeys(session).some((key) => Reflect.get(session, key) === token));
  });
});

const ann: User = {id: 7, name: 'Ann', phone: '+1', email: ''};
const bea: User = {id: 8, name: 'Bea', phone: '+2', email: ''};
const nobody: User = {id: null, name: '', phone: '', email: ''};

describe('whose it is', () => {
  test('a name is the signed-in client\u2019s, and goes with the session', () => {
    const session = new Session();
    assert.equal(session.name, null);
    session.open(token, ann);
    assert.equal(session.name, 'Ann');
    session.open(nextToken);
    assert.equal(session.name, 'Ann', 'a new token is no new client');
    session.observe(false, session.version);
    assert.equal(session.name, null);
    session.observe(true, session.version);
    assert.equal(session.name, null, 'somebody is signed in, nobody said who');
    session.meet(bea, session.openings);
    assert.equal(session.name, 'Bea');
    session.close();
    assert.equal(session.name, null);
  });

  // What was typed before is another client's: `clients` has grown.
  const stories: readonly (readonly [string, boolean, (session: Session) => void])[] = [
    ['a first sign-in: what a visitor has typed is theirs', false, (one) => one.open(token, ann)],
    ['a sign-out (hmrc/hmrc-frontend#522)', true, (one) => (one.open(token, ann), one.close())],
    ['a session that has ended: the same may come back', false, (one) => (one.open(token, ann), end(one))],
    ['the same one signs in again', false, (one) => (one.open(token, ann), end(one), one.open(token, ann))],
    [
      'another one does (shared computers: SandeepVashishtha/Eventra#8456)',
      true,
      (one) => (one.open(token, ann), end(one), one.open(token, bea)),
    ],
    ['somebody of whom no answer says who', true, (one) => (one.open(token, ann), end(one), one.open(token, nobody))],
    ['a new token after a password change', false, (one) => (one.open(token, ann), one.open(nextToken))],
    ['a doubt alone', false, (one) => (one.open(null, ann), one.doubt())],
    ['a doubt, and the same one', false, (one) => (one.open(null, ann), doubt(one), one.meet(ann, one.openings))],
    [
      'a doubt, and another one (fxa-content-server#3024)',
      true,
      (one) => (one.open(null, ann), doubt(one), one.meet(bea, one.openings)),
    ],
    [
      'an answer to the question before the doubt',
      false,
      (one) => (one.open(null, ann), doubt(one), one.meet(bea, one.openings - 1)),
    ],
  ];
  const end = (session: Session): void => session.observe(false, session.version);
  const doubt = (session: Session): void => {
    session.doubt();
    session.observe(true, session.version);
  };
  for (const [name, another, story] of stories) {
    test(name, () => {
      const session = new Session();
      story(session);
      assert.equal(session.clients > 0, another);
    });
  }

  test('other tabs are to be told of a sign-in and a sign-out by cookie, and of nothing else', () => {
    const session = new Session();
    let told = 0;
    session.addEventListener('turn', ({constructor}) => {
      assert.equal(constructor, Event, 'it carries nothing');
      told++;
    });
    session.open(null, ann);
    assert.equal(told, 1);
    session.open(null);
    session.observe(false, session.version);
    session.doubt();
    assert.equal(told, 1);
    session.close();
    assert.equal(told, 2);
    session.open(token, ann);
    session.close();
    assert.equal(told, 2, 'a token is in this page alone');
  });
});

describe('doubt', () => {
  test('only hides who was signed in; a token stays for the question', () => {
    const session = new Session();
    session.doubt();
    assert.deepEqual([session.status, session.doubted], ['unknown', false]);
    session.open(token, ann);
    session.doubt();
    assert.deepEqual([session.status, session.doubted, session.name, session.inMemory], ['unknown', true, null, true]);
    session.doubt();
    assert.equal(session.doubted, true);
    session.observe(false, session.version);
    assert.deepEqual([session.status, session.doubted, session.inMemory], ['signed-out', false, false]);
  });

  test('an answer from before it says nothing', () => {
    const session = new Session();
    session.open(null, ann);
    const {version} = session;
    session.doubt();
    session.observe(true, version);
    assert.equal(session.status, 'unknown');
  });

  test('is not over before it is known whose the session is, when that is being asked', async () => {
    const session = new Session();
    session.open(null, ann);
    session.doubt();
    const held = later();
    session.ask({}, async () => {
      await held.answer(new Request('https://x.example'));
      session.meet(bea, session.openings);
    });
    // Another element has read a list meanwhile.
    session.observe(true, session.version);
    assert.equal(session.doubted, true);
    held.resolve(new Response());
    await until(() => !session.doubted);
    assert.deepEqual([session.name, session.clients], ['Bea', 1]);
  });

  test('that cannot be resolved is resolved against what was typed', async () => {
    const session = new Session();
    session.open(null, ann);
    session.doubt();
    session.ask({}, () => Promise.reject(new Error('lost')));
    await until(() => !session.doubted);
    assert.equal(session.clients, 1);
  });
});

describe('the question who it is', () => {
  // Neighbours of an element that is replaced while it asks: how often is asked, and who gets the answer.
  const page = (): {
    session: Session;
    asks: number[];
    ask: (asker: object) => void;
    answer: (user?: User) => Promise<void>;
  } => {
    const session = new Session();
    const asks: number[] = [];
    let settle: ((user?: User) => void)[] = [];
    const ask = (asker: object): void =>
      session.ask(asker, async () => {
        asks.push(session.openings);
        const {openings} = session;
        const user = await new Promise<User | undefined>((resolve) => settle.push(resolve));
        if (!user) throw new Error('lost');
        session.observe(true, session.version);
        session.meet(user, openings);
      });
    const answer = async (user?: User): Promise<void> => {
      for (const one of settle.splice(0)) one(user);
      settle = [];
      await new Promise((resolve) => setTimeout(resolve));
    };
    return {session, asks, ask, answer};
  };

  test('is one for all that ask meanwhile, and outlives them', async () => {
    const {session, asks, ask, answer} = page();
    ask({});
    ask({});
    await answer(ann);
    assert.deepEqual([asks.length, session.name], [1, 'Ann']);
  });

  test('lost, it is asked again by the next element, and by the same one only after a change', async () => {
    const {session, asks, ask, answer} = page();
    const first = {};
    ask(first);
    await answer();
    ask(first);
    assert.equal(asks.length, 1, 'no endless asking');
    ask({});
    assert.equal(asks.length, 2);
    await answer();
    session.doubt();
    ask(first);
    assert.equal(asks.length, 3);
    await answer(ann);
    assert.equal(session.name, 'Ann');
  });

  test('after a doubt it is a new one, and the answer to the old one says nothing', async () => {
    const {session, asks, ask, answer} = page();
    const asker = {};
    ask(asker);
    session.doubt();
    ask(asker);
    assert.equal(asks.length, 2);
    await answer(ann);
    assert.equal(session.name, 'Ann');
  });
});

describe('a look', () => {
  for (const [name, answer, expected, status] of [
    ['a session', ok({signed_in: true}), true, 'signed-in'],
    ['none', ok({signed_in: false}), false, 'signed-out'],
    ['a plain proxy', refusal(404), null, 'unknown'],
    ['a page of HTML', raw('<h1>Not found</h1>', 404), null, 'unknown'],
    ['no such method', raw('', 405), null, 'unknown'],
    ['Altegio itself, which wants a client', refusal(401), null, 'unknown'],
    ['something else', ok({}), null, 'unknown'],
    ['an empty object as PHP writes it', ok([]), null, 'unknown'],
    ['a word for a boolean', ok({signed_in: 'false'}), null, 'unknown'],
  ] as const) {
    test(`that finds ${name}`, async () => {
      const proxy = script(answer);
      const {session} = clientOf(proxy);
      assert.equal(await session.look(), expected);
      assert.equal(session.status, status);
      // A proxy that knows no such question is not asked again.
      if (expected === null) await session.look();
      assert.deepEqual(
        proxy.seen.map(({method, path}) => `${method} ${path}`),
        ['GET /session'],
      );
    });
  }

  test('that is lost says nothing, and may be asked again', async () => {
    const proxy = script(lost, raw('', 503), refusal(429), ok({signed_in: true}));
    const {session} = clientOf(proxy);
    for (const code of ['network', 'unavailable', 'rate-limited'] as const) await failureOf(session.look(), code);
    assert.equal(session.status, 'unknown');
    assert.equal(await session.look(), true);
  });
});

describe('whether a client is signed in', () => {
  const asked = ({seen}: {readonly seen: readonly {readonly path: string}[]}): string[] => seen.map(({path}) => path);

  test('is asked once for all who ask meanwhile; a known client, and a plain proxy, are not asked about', async () => {
    const proxy = script(ok({signed_in: false}), ok({signed_in: true}), refusal(404));
    const {session} = clientOf(proxy);
    assert.deepEqual(await Promise.all([session.find(), session.find()]), [false, false]);
    assert.equal(session.status, 'signed-out');
    assert.equal(await session.find(), true, 'another tab may have signed in');
    assert.equal(await session.find(), true);
    assert.deepEqual(asked(proxy), ['/session', '/session']);
    session.doubt();
    assert.deepEqual([await session.find(), await session.find()], [null, null]);
    assert.deepEqual(asked(proxy), ['/session', '/session', '/session']);
  });

  test('is not asked where a token is in memory, or nobody can be asked', async () => {
    const proxy = script(ok({signed_in: false}));
    const {session} = clientWithToken(proxy);
    assert.equal(await session.find(), true);
    session.doubt();
    assert.equal(await session.find(), null, 'only a read can tell');
    assert.deepEqual(asked(proxy), []);
    assert.equal(await new Session().find(), null);
  });

  test('is asked anew after a lost answer', async () => {
    const proxy = script(lost, raw('', 503), ok({signed_in: true}));
    const {session} = clientOf(proxy);
    assert.deepEqual([await session.find(), await session.find(), await session.find()], [null, null, true]);
  });

  for (const [name, turn, expected, asks] of [
    ['somebody signs in', (session: Session) => session.open(null, ann), true, 1],
    ['there is a doubt', (session: Session) => session.doubt(), true, 2],
  ] as const) {
    test(`is no older answer where ${name} meanwhile`, async () => {
      const first = later();
      const proxy = script(first.answer, ok({signed_in: true}));
      const {session} = clientOf(proxy);
      const found = session.find();
      await until(() => proxy.seen.length === 1);
      turn(session);
      first.resolve(Response.json({success: true, data: {signed_in: false}, meta: []}));
      assert.equal(await found, expected);
      assert.equal(session.status, 'signed-in');
      assert.equal(proxy.seen.length, asks);
    });
  }

  test('comes before the account is read: signed out, nothing else is asked', async () => {
    for (const [signedIn, reads] of [
      [false, 0],
      [true, 1],
    ] as const) {
      const {session} = clientOf(script(ok({signed_in: signedIn})));
      let count = 0;
      session.ask({}, async () => count++);
      await until(() => session.status !== 'unknown');
      await new Promise((resolve) => setTimeout(resolve));
      assert.equal(count, reads);
    }
  });
});

describe('a sign-in that the browser may not keep', () => {
  const user = ok(account(), 201);
  // [what the browser or the proxy does, the answers, what comes of it, what is asked]
  const cases: readonly (readonly [string, readonly (typeof lost)[], boolean, readonly string[]])[] = [
    ['keeps it', [user, ok({signed_in: true})], true, ['POST /booking/auth', 'GET /session']],
    // oblien/openship#27: the sign-in is a 200, and the next request knows nobody
    ['drops the cookie', [user, ok({signed_in: false})], false, ['POST /booking/auth', 'GET /session']],
    // Token mode: nothing to keep
    ['has no cookie to keep', [ok({...account(), user_token: token})], true, ['POST /booking/auth']],
    // A proxy of somebody else's that knows no such question: the account is asked
    [
      'keeps it, behind another proxy',
      [user, refusal(404), ok(account())],
      true,
      ['POST /booking/auth', 'GET /session', 'GET /booking/user/data'],
    ],
    // superdesk/superdesk-client-core#4001: without credentials nothing is stored
    [
      'drops it, behind another proxy',
      [user, refusal(404), refusal(401)],
      false,
      ['POST /booking/auth', 'GET /session', 'GET /booking/user/data'],
    ],
    ['loses the question', [user, lost], true, ['POST /booking/auth', 'GET /session']],
    ['gets no answer but a failure', [user, raw('', 503)], true, ['POST /booking/auth', 'GET /session']],
    ['is asked too often', [user, refusal(429)], true, ['POST /booking/auth', 'GET /session']],
    ['was refused: no question', [refusal(422)], false, ['POST /booking/auth']],
  ];
  for (const [name, answers, kept, asked] of cases) {
    test(`a browser that ${name}`, async () => {
      const proxy = script(...answers);
      const client = clientOf(proxy);
      const changes = changesOf(client.session);
      const signingIn = client.signInByPassword({login: 'a', password: 'b', checkKept: true});
      if (kept) await signingIn;
      else await failureOf(signingIn, answers.length === 1 ? 'wrong-password' : 'signed-out');
      assert.equal(client.session.status === 'signed-in', kept);
      // A list reads at each news of a sign-in.
      assert.equal(changes.filter((status) => status === 'signed-in').length, kept ? 1 : 0, 'a sign-in is told once');
      assert.deepEqual(
        proxy.seen.map(({method, path}) => `${method} ${path}`),
        asked,
      );
    });
  }

  test('is not asked about where nobody wants to know', async () => {
    const proxy = script(ok(account(), 201));
    await clientOf(proxy).signInByPassword({login: 'a', password: 'b'});
    assert.equal(proxy.seen.length, 1);
  });
});

describe('token mode', () => {
  const signIns = [
    ['signInByCode', (client: ReturnType<typeof clientOf>) => client.signInByCode({phone: '+1', code: '1234'})],
    ['signInByPassword', (client: ReturnType<typeof clientOf>) => client.signInByPassword({login: 'a', password: 'b'})],
  ] as const;
  for (const [name, signIn] of signIns) {
    for (const [shape, answer] of [
      ['wrapped', json({success: true, data: {...account(), user_token: token}, meta: []}, 201)],
      ['bare', json({...account(), user_token: token}, 201)],
      ['token alone', json({success: true, data: {user_token: token}, meta: []})],
    ] as const) {
      test(`${name} keeps the token of a ${shape} answer, and uses it from then on`, async () => {
        const proxy = script(answer, ok(account()));
        const client = clientOf(proxy);
        const user = await signIn(client);
        assert.equal(client.session.status, 'signed-in');
        assert.equal(client.session.inMemory, true);
        assert.ok(!inspect(user, {showHidden: true, depth: 9}).includes(token));
        await client.getUser();
        assert.equal(proxy.seen[0]?.headers['authorization'], undefined);
        assert.equal(proxy.seen[1]?.headers['authorization'], `User ${token}`);
      });
    }
  }

  test('a token that is a number is a token, one that could not stand in a header is none', async () => {
    const numeric = clientOf(script(ok({user_token: 482937})));
    await numeric.signInByCode({phone: '+1', code: '1234'});
    assert.equal(numeric.session.inMemory, true);
    for (const odd of ['a\nb', 'a b', 'токен', '\u0000', [], {}, null, true, '']) {
      const proxy = script(ok({user_token: odd}), ok(account()));
      const client = clientOf(proxy);
      await client.signInByCode({phone: '+1', code: '1234'});
      await client.getUser();
      assert.equal(proxy.seen[1]?.headers['authorization'], undefined, JSON.stringify(odd));
    }
  });

  test('the new token replaces the old one after a password change', async () => {
    const proxy = script(ok({user_token: nextToken}), ok(account()));
    const client = clientWithToken(proxy);
    const changes = changesOf(client.session);
    assert.equal(await client.changePassword({currentPassword: 'a', newPassword: 'b'}), undefined);
    assert.deepEqual(changes, ['signed-in']);
    await client.getUser();
    assert.equal(proxy.seen[0]?.headers['authorization'], `User ${token}`);
    assert.equal(proxy.seen[1]?.headers['authorization'], `User ${nextToken}`);
  });

  test('a password change that brings no new token ends the session: the old token is dead', async () => {
    for (const answer of [ok(null), ok([]), ok({}), raw(''), raw(null, 204)]) {
      const client = clientWithToken(script(answer));
      await client.changePassword({currentPassword: 'a', newPassword: 'b'});
      assert.equal(client.session.status, 'signed-out');
      assert.equal(client.session.inMemory, false);
    }
  });

  test('a password change that is answered after the sign-out does not sign in again', async () => {
    const held = later();
    const proxy = script(held.answer);
    const client = clientWithToken(proxy);
    const changing = client.changePassword({currentPassword: 'a', newPassword: 'b'});
    await until(() => proxy.seen.length === 1);
    await client.signOut();
    held.resolve(Response.json({success: true, data: {user_token: nextToken}, meta: []}));
    await changing;
    assert.equal(client.session.status, 'signed-out');
    assert.equal(client.session.inMemory, false);
  });

  test('signing out forgets the token and asks nobody', async () => {
    const proxy = script(ok(null));
    const client = clientWithToken(proxy);
    await client.signOut();
    assert.equal(client.session.status, 'signed-out');
    assert.equal(client.session.inMemory, false);
    assert.equal(proxy.seen.length, 0);
  });
});

describe('cookie mode', () => {
  test('a sign-in without a token in its answer is one, and no header is sent', async () => {
    const proxy = script(ok(account(), 201), ok(account()));
    const client = clientOf(proxy, {credentials: 'include'});
    await client.signInByPassword({login: 'a', password: 'b'});
    assert.equal(client.session.status, 'signed-in');
    assert.equal(client.session.inMemory, false);
    await client.getUser();
    assert.equal(proxy.seen[1]?.headers['authorization'], undefined);
    assert.deepEqual(
      proxy.seen.map(({request}) => request.credentials),
      ['include', 'include'],
    );
  });

  test('the cookie of an earlier visit shows up with the first answer', async () => {
    for (const [read, data] of [
      ['getUser', {id: 88101}],
      ['getAppointments', []],
    ] as const) {
      const client = clientOf(script(ok(data)));
      const changes = changesOf(client.session);
      assert.equal(client.session.status, 'unknown');
      await client[read]();
      assert.deepEqual(changes, ['signed-in']);
    }
  });

  test('a guest record and public slots say nothing about the session', async () => {
    for (const answer of [ok([]), refusal(401)]) {
      const client = clientOf(script(answer));
      const changes = changesOf(client.session);
      await client.getAppointments({recordId: 1, recordHash: 'a'}).catch(() => {});
      await client.getBookableTimes({locationId: 1, date: '2026-10-24'}).catch(() => {});
      await client.cancelAppointment({id: 1, hash: 'a'}).catch(() => {});
      await client.sendBookingCode({phone: '+1', locationId: 1}).catch(() => {});
      assert.deepEqual(changes, []);
    }
  });

  test('a password change keeps the session', async () => {
    for (const answer of [ok({}), ok([]), ok(null), raw('')]) {
      const client = clientOf(script(ok(account()), answer));
      await client.signInByPassword({login: 'a', password: 'b'});
      await client.changePassword({currentPassword: 'a', newPassword: 'b'});
      assert.equal(client.session.status, 'signed-in');
    }
  });

  test('signing out asks the proxy, once', async () => {
    const proxy = script(raw(null, 204));
    const client = clientOf(proxy);
    await client.signOut();
    assert.deepEqual(
      proxy.seen.map(({method, path}) => `${method} ${path}`),
      ['DELETE /session'],
    );
    assert.equal(client.session.status, 'signed-out');
  });

  test('a proxy without that route had no cookie to clear', async () => {
    for (const answer of [refusal(404), raw('<h1>Not found</h1>', 404), raw('', 405), refusal(401)]) {
      const client = clientOf(script(answer));
      await client.signOut();
      assert.equal(client.session.status, 'signed-out');
    }
  });

  test('a sign-out that failed has not happened', async () => {
    for (const [answer, code] of [
      [raw('', 503), 'unavailable'],
      [lost, 'network'],
      [refusal(403), 'forbidden'],
    ] as const) {
      const proxy = script(ok(account()), answer);
      const client = clientOf(proxy);
      await client.getUser();
      await failureOf(client.signOut(), code);
      assert.equal(client.session.status, 'signed-in');
      assert.equal(proxy.seen.length, 2);
    }
  });
});

describe('a 401', () => {
  const asClient = [
    ['getUser', (client: ReturnType<typeof clientOf>) => client.getUser()],
    ['getAppointments', (client: ReturnType<typeof clientOf>) => client.getAppointments()],
    ['cancelAppointment', (client: ReturnType<typeof clientOf>) => client.cancelAppointment({id: 1})],
    [
      'rescheduleAppointment',
      (client: ReturnType<typeof clientOf>) => client.rescheduleAppointment({id: 1, locationId: 2, datetime: 'x'}),
    ],
    [
      'sendPhoneUpdateCode',
      (client: ReturnType<typeof clientOf>) => client.sendPhoneUpdateCode({phone: '+1', locationId: 1}),
    ],
  ] as const;
  for (const [name, call] of asClient) {
    for (const [shape, answer] of [
      ['usual', refusal(401)],
      ['HTTP 200', json({success: false, data: null, meta: {errors: [{code: 401, message: 'x'}]}})],
      ['bare errors', json({errors: {code: 401, message: 'x'}, meta: {message: 'x'}}, 401)],
    ] as const) {
      test(`to ${name} signs out (${shape})`, async () => {
        const proxy = script(answer);
        const client = clientWithToken(proxy);
        await failureOf(call(client), 'signed-out');
        assert.equal(client.session.status, 'signed-out');
        assert.equal(client.session.inMemory, false);
        assert.equal(proxy.seen.length, 1);
      });
    }

    test(`to ${name} that answers an older session does not sign out`, async () => {
      const held = later();
      const proxy = script(held.answer, ok({...account(), user_token: nextToken}));
      const client = clientWithToken(proxy);
      const stale = failureOf(call(client), 'signed-out');
      await until(() => proxy.seen.length === 1);
      await client.signInByPassword({login: 'a', password: 'b'});
      held.resolve(Response.json({success: false, data: null, meta: {}}, {status: 401}));
      await stale;
      assert.equal(client.session.status, 'signed-in');
      assert.equal(client.session.inMemory, true);
    });
  }

  test('an old success does not sign in again after the sign-out', async () => {
    const held = later();
    const proxy = script(held.answer, raw(null, 204));
    const client = clientOf(proxy);
    const reading = client.getUser();
    await until(() => proxy.seen.length === 1);
    await client.signOut();
    held.resolve(Response.json({success: true, data: account(), meta: []}));
    await reading;
    assert.equal(client.session.status, 'signed-out');
  });
});

test('two clients may share one session', async () => {
  const session = new Session();
  const one = clientOf(script(ok({...account(), user_token: token})), {session});
  const proxy = script(ok(account()));
  const other = clientOf(proxy, {session});
  await one.signInByPassword({login: 'a', password: 'b'});
  await other.getUser();
  assert.equal(proxy.seen[0]?.headers['authorization'], `User ${token}`);
  assert.notEqual(createClient({proxyUrl}).session, createClient({proxyUrl}).session);
});

test('no token, phone, code, password or server text in an error or a result', async () => {
  const secrets = [
    token,
    nextToken,
    '+13155550175',
    '73519',
    'hunter2-old',
    'hunter2-new',
    'canary server text',
    'a1b2c3hash',
  ];
  const answers = [
    refusal(422, 432),
    refusal(403),
    refusal(401),
    refusal(429, undefined, {'Retry-After': '99'}),
    raw('<h1>canary server text</h1>', 500),
    raw(`{"success":true,"data":{"user_token":"${token}"`),
    json({success: false, data: {user_token: token}, errors: {code: 432, message: token}, meta: {message: token}}),
    ok({'0': nextToken, ...account(), phone: '', user_token: nextToken}),
  ];
  for (const answer of answers) {
    const client = clientWithToken(script(answer));
    const phone = '+13155550175';
    const calls = [
      () => client.signInByCode({phone, code: '73519'}),
      () => client.signInByPassword({login: phone, password: 'hunter2-old'}),
      () => client.confirmPhone({phone, code: '73519'}),
      () => client.changePassword({currentPassword: 'hunter2-old', newPassword: 'hunter2-new'}),
      () => client.sendPhoneUpdateCode({phone, locationId: 1}),
      () => client.cancelAppointment({id: 1, hash: 'a1b2c3hash'}),
      () => client.rescheduleAppointment({id: 1, locationId: 2, datetime: '2026-10-24T17:30:00-0500'}),
    ];
    const reads = [() => client.getUser(), () => client.getAppointments({recordId: 1, recordHash: 'a1b2c3hash'})];
    // A server error is asked again, after a wait that this test does not want.
    const serverError = (await answer(new Request('https://x.example'))).status === 500;
    for (const call of serverError ? calls : [...calls, ...reads]) {
      const settled = await call().then(
        (value) => value,
        (error: unknown) => error,
      );
      for (const shown of [
        JSON.stringify(settled) ?? '',
        inspect(settled, {showHidden: true, depth: 12, getters: true}),
        String(settled),
        inspect(client, {showHidden: true, depth: 12}),
        JSON.stringify(client),
      ]) {
        for (const secret of secrets) assert.ok(!shown.includes(secret), `${secret} in ${shown}`);
      }
    }
  }
});
