// Responsible for: what a press on "Save" does: the rules, one write, and what became of it. Not for: what is shown (profile.ts).
import type {AltegioApiError} from '../../api/errors.js';
import type {User} from '../../api/models.js';
import type {Writes} from '../../base/writes.js';
import {
  changesOf,
  check,
  refused,
  verdictOf,
  whenLost,
  isEmail,
  isName,
  type Changes,
  type Faults,
} from './profile.state.js';
import type {ProfileStore} from './profile.store.js';

/** Saves what the client has changed. A write whose answer was lost is looked up before anything is sent again. */
export async function save(store: ProfileStore, writes: Writes): Promise<void> {
  const {state, unsure} = store;
  if (state.phase !== 'editing') return;
  const wrong = check(changesOf(store.typed, state.user, store.awaited));
  if (wrong.name || wrong.email) {
    fail(store, wrong, {code: wrong.name === 'profile.name-required' ? 'name-required' : 'invalid-request'});
    return;
  }
  store.state = {phase: 'saving', user: state.user};
  if (unsure && !(await lookUp(store, writes))) return;
  const changes = changesOf(store.typed, userOf(store) ?? state.user, store.awaited);
  if (!Object.keys(changes).length) {
    store.settle({});
    if (unsure) return saved(store, unsure.changes);
    edit(store, {}, 'profile.unchanged');
    return;
  }
  await send(store, writes, changes);
}

async function send(store: ProfileStore, writes: Writes, changes: Changes): Promise<void> {
  const {clients, unsure} = store;
  let started = false;
  let read = false;
  const settled = await writes.settle({
    intent: `${store.attempt} ${JSON.stringify(changes)}`,
    send: (signal, idempotencyKey) => {
      started = true;
      return store.api.updateUser({...changes, signal, idempotencyKey});
    },
    verify: async (signal, lost) => {
      const user = await store.api.getUser({signal});
      read = true;
      store.meet(user);
      return verdictOf(changes, user, lost);
    },
  });
  // What was typed has gone with its client.
  if (clients !== store.clients) return edit(store, {});
  switch (settled?.outcome) {
    case undefined:
      // Off the page while it was under way, or something else is being written.
      if (started) store.unsure = {changes, lost: undefined};
      edit(store, started ? {form: 'profile.maybeSaved'} : {});
      return;
    case 'done':
      if (!read) await readAgain(store, writes, changes);
      return saved(store, changes);
    case 'failed':
      store.unsure = undefined;
      return fail(store, refused(settled.error, changes), settled.error);
    case 'not-done':
    case 'unknown': {
      const {lost, outcome} = settled;
      // A proxy that keeps outcomes would answer the same again.
      if (outcome === 'not-done' || (unsure && lost.status !== 409)) store.attempt++;
      store.unsure = outcome === 'unknown' ? {changes, lost} : undefined;
      fail(store, {form: whenLost(lost, outcome, read, changes)}, lost);
    }
  }
}

/** @returns false when the client's data could not be read: then nothing is sent */
async function lookUp(store: ProfileStore, writes: Writes): Promise<boolean> {
  const outcome = await writes.read((signal) => store.api.getUser({signal}));
  if (outcome && !outcome.error) {
    store.meet(outcome.value);
    return true;
  }
  if (outcome) fail(store, {form: 'profile.maybeSaved'}, outcome.error);
  else edit(store, {form: 'profile.maybeSaved'});
  return false;
}

/** Altegio answers 202 without data. When they cannot be read, what was accepted counts. */
async function readAgain(store: ProfileStore, writes: Writes, changes: Changes): Promise<void> {
  const outcome = await writes.read((signal) => store.api.getUser({signal}));
  if (outcome && !outcome.error) store.meet(outcome.value);
  else if (changes.name !== undefined) assume(store, changes.name);
}

function saved(store: ProfileStore, changes: Changes): void {
  const user = userOf(store);
  store.unsure = undefined;
  if (user) {
    const {name, email} = changes;
    const late = name !== undefined && !isName(name, user.name);
    if (late) assume(store, name);
    const waits = email !== undefined && !isEmail(email, user.email);
    if (waits) store.awaited = email;
    store.settle(changes);
    edit(store, {}, waits ? 'profile.mailSent' : late ? 'profile.savedSoon' : 'profile.saved');
  }
  store.tell({type: 'saved'});
}

/** The name was accepted; the data may be older. */
function assume(store: ProfileStore, name: string): void {
  const user = userOf(store);
  if (user) store.meet({...user, name});
}

function userOf({state}: ProfileStore): User | undefined {
  return 'user' in state ? state.user : undefined;
}

function fail(
  store: ProfileStore,
  faults: Faults,
  error: Pick<AltegioApiError, 'code' | 'status' | 'retryAfter'>,
): void {
  edit(store, faults);
  store.tell({type: 'failed', error});
  store.tell({type: 'focus', on: faults.form ? 'notice' : faults.name ? 'name' : 'email'});
}

/** Back to the form; not when the session has ended meanwhile. */
function edit(
  store: ProfileStore,
  faults: Faults,
  said?: 'profile.unchanged' | 'profile.saved' | 'profile.savedSoon' | 'profile.mailSent',
): void {
  const user = userOf(store);
  if (user) store.state = {phase: 'editing', user, faults, said};
}
