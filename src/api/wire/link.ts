// Responsible for: addresses that came over the wire and go into a page: https alone. Not for: links of a host's own (base/links.ts).
import {text} from './read.js';

/** Only https: a link of a form goes into a page as it is. */
export function toLink(value: unknown): string | null {
  const link = text(value);
  return /^https:\/\/[^\s\\]+$/i.test(link) ? link : null;
}

/** `http:` pictures are served over https as well; a relative path has no known host. */
export function toPicture(value: unknown): string | null {
  const match = /^(?:https?:)?\/\/([^\s\\]+)$/i.exec(text(value));
  return match && !/no-master/i.test(match[0]) ? `https://${match[1]}` : null;
}
