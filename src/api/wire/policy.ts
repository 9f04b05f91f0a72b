// Responsible for: what a client agrees to, found in an answer without a schema. Not for: the links of a form (catalogue.ts).
import {AltegioApiError} from '../errors.js';
import type {Policy} from '../models/catalogue.js';
import {plainText} from './html.js';

// Addresses, moments and the like beside a text are no text.
const noText = /^(?:id|type|code|key|slug|status|lang\w*|locale|version|url|\w*link\w*|\w+_(?:at|url|id|type|code))$/;
/** Is the text where there is no other. */
const heading = /^(?:name|title|label)$/;

/**
 * The longest text found anywhere: the answer has no schema, and may be a text, an object, or JSON:API.
 * @returns null when there is none
 * @throws AltegioApiError `bad-response` for a bare number or switch
 */
export function toPolicy(data: unknown): Policy | null {
  if (data !== null && typeof data !== 'object' && typeof data !== 'string') throw new AltegioApiError('bad-response');
  const longest = {text: '', heading: ''};
  const search = (value: unknown, depth: number, of: keyof typeof longest): void => {
    if (typeof value === 'string') {
      const found = plainText(value);
      if (found.length > longest[of].length) longest[of] = found;
    } else if (typeof value === 'object' && value !== null && depth < 8) {
      for (const [key, inner] of Object.entries(value))
        if (!noText.test(key)) search(inner, depth + 1, heading.test(key) ? 'heading' : of);
    }
  };
  search(data, 0, 'text');
  const text = longest.text || longest.heading;
  return text ? {text} : null;
}
