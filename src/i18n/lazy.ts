// Responsible for: the languages beside English, each in a file that is loaded when somebody reads it. In the classic
// script-tag build, files of this name find their neighbours beside the script (vite.config.ts).
import type {Message} from './messages.js';

export type Table = Readonly<Record<string, Message>>;

/** As Altegio's booking form offers them; by language, with a script where a language has two. */
export const languages: Readonly<Record<string, () => Promise<{readonly words: Table}>>> = {
  de: () => import('./lang/de.js'),
};
