// Responsible for: which keys of an embedder's `messages` no loaded text has. Not for: what is said of them (message-keys.ts).
import {loadKeyCheck} from './lazy.js';

interface Known {
  knows(key: string): boolean;
}

/** Names each of them in the console, with the nearest that there is. */
export async function checkKeys(tag: string, messages: unknown, texts: Known): Promise<void> {
  // A text is no JSON, which the element's `problem()` says.
  if (typeof messages !== 'object' || !messages) return;
  const unknown = Object.keys(messages).filter((key) => !texts.knows(key));
  if (!unknown.length) return;
  try {
    const {warnOfKeys} = await loadKeyCheck();
    warnOfKeys(tag, unknown);
  } catch {
    // Without a network, the embedder finds out next time.
  }
}
