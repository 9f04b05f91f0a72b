// Responsible for: one session over tabs and pages. Tells the other tabs of a sign-in or sign-out, and asks again where a
// page may have missed one: told by another tab, back from the back/forward cache, activated after prerendering, shown again.
// Not for: what an element shows meanwhile, or who asks for the client (api/session.ts).
import type {Session} from '../../api/session.js';
import {page, type Watch} from './page-registry.js';

/**
 * An element of the session has come or gone.
 * @param key of the proxy whose sign-ins concern it; '' for none
 */
export function watchSession(session: Session, key: string, more: 1 | -1): void {
  // One for all files of ours: a second one would hear the first as another tab.
  const watches = (page().watches ??= new WeakMap());
  let watch = watches.get(session);
  if (!watch) watches.set(session, (watch = start(session, key)));
  watch.elements += more;
}

function start(session: Session, key: string): Watch {
  const watch = {elements: 0};
  let channel: BroadcastChannel | undefined;
  // Nobody sees the page, or will before it asks: not activated yet, or in the back/forward cache.
  let away = (document as {prerendering?: boolean}).prerendering;

  // Costs Altegio nothing: the proxy alone answers.
  const look = (): Promise<boolean | null> => session.look().catch(() => false);

  const ask = async (): Promise<void> => {
    // Who is signed in leaves the screen first. Signed out, there is nothing to hide, and the elements stay as they are; where
    // the proxy cannot tell, they ask as they do at first.
    if (!watch.elements || session.status !== 'signed-out' || (await look()) === null) session.doubt();
  };

  const open = (): void => {
    try {
      // Without a proxy there is nobody to agree with. Not the lists' channel, which stays open in the back/forward cache.
      if (key) channel ??= new BroadcastChannel('altegio-session');
      if (channel) {
        channel.onmessage = ({data}: MessageEvent<{readonly session?: unknown} | null>) => {
          // A token in this page's memory is nobody else's to end.
          if (data?.session === key && !session.inMemory) void ask();
        };
      }
    } catch {
      // An old or a locked browser: the tab finds out when it is shown.
    }
  };

  const comeBack = (): void => {
    away = false;
    open();
    void ask();
  };

  open();
  // That something has changed, and nothing of whom.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
  session.addEventListener('turn', () => channel?.postMessage({session: key}));
  addEventListener('pagehide', () => {
    away = true;
    // A message would put the page out of the back/forward cache.
    channel?.close();
    channel = undefined;
  });
  addEventListener('pageshow', ({persisted}) => persisted && comeBack());
  document.addEventListener('prerenderingchange', comeBack);
  document.addEventListener('visibilitychange', () => {
    if (watch.elements && !away && !document.hidden && !session.inMemory) void look();
  });
  return watch;
}
