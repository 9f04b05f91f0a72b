import {assert} from '@open-wc/testing/pure';
import {Session} from '../../../src/api/session.js';
import {SameClient} from '../../../src/base/connection/same-client.js';

/** A session of which a test says when its client changes. */
function watched(): {readonly session: Session; readonly seen: string[]; readonly look: (now?: Session) => void} {
  const session = new Session();
  const seen: string[] = [];
  let current: Session | undefined;
  const client = new SameClient(
    () => current,
    () => seen.push('another'),
  );
  return {
    session,
    seen,
    look: (now = session) => {
      current = now;
      client.hostUpdate();
    },
  };
}

describe('whether the client is still the same', () => {
  it('is another one after a sign-out, and after a sign-in as somebody else', () => {
    const {session, seen, look} = watched();
    session.open('a token');
    look();
    look();
    assert.deepEqual(seen, []);
    session.close();
    look();
    assert.deepEqual(seen, ['another']);
    look();
    assert.deepEqual(seen, ['another']);
  });

  it('is not another one when the element moves to another session, or has none yet', () => {
    const {session, seen, look} = watched();
    session.open('a token');
    session.close();
    look(new Session());
    look(session);
    assert.deepEqual(seen, []);
  });
});
