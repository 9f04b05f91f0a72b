// Responsible for: reading custom-elements.json for the demo pages. Not for: writing it (scripts/docs/manifest.ts).
import {countryCodes} from '../src/parts/phone/country-codes.js';

/** The kind of control for an attribute. */
export type Kind = 'words' | 'boolean' | 'number' | 'id' | 'country' | 'json' | 'text';

export interface Option {
  readonly name: string;
  readonly kind: Kind;
  /** For `words` and `country`: the allowed values. */
  readonly words: readonly string[];
  readonly description: string;
  /** The default: a value, or a sentence. */
  readonly without: string;
}

export interface Described {
  readonly name: string;
  readonly description: string;
}

export interface Token extends Described {
  readonly default: string;
}

export interface ElementInfo {
  readonly tag: string;
  readonly summary: string;
  readonly options: readonly Option[];
  readonly parts: readonly Described[];
}

export interface Manifest {
  readonly elements: readonly ElementInfo[];
  readonly tokens: readonly Token[];
}

interface Attribute extends Described {
  readonly type?: {readonly text: string};
  readonly default?: string;
  readonly fallback?: string;
}

interface Declaration {
  readonly tagName: string;
  readonly summary: string;
  readonly attributes: readonly Attribute[];
  readonly cssParts: readonly Described[];
  readonly cssProperties: readonly Token[];
}

export async function readManifest(): Promise<Manifest> {
  const answer = await fetch(new URL('../dist/custom-elements.json', import.meta.url));
  if (!answer.ok) throw new Error('dist/custom-elements.json is not there. Build it: npm run build');
  const {modules} = (await answer.json()) as {modules: readonly {readonly declarations: readonly Declaration[]}[]};
  const elements = modules.flatMap(({declarations}) => declarations);
  return {
    elements: elements.map(({tagName, summary, attributes, cssParts}) => ({
      tag: tagName,
      summary,
      options: attributes.map(toOption),
      parts: cssParts,
    })),
    tokens: elements[0]?.cssProperties ?? [],
  };
}

const methods = ['sms password', 'password sms', 'sms', 'password'];

function toOption({name, type, description, default: value, fallback}: Attribute): Option {
  const text = type?.text ?? 'string';
  const words =
    name === 'methods'
      ? methods
      : name === 'default-country'
        ? Object.keys(countryCodes).sort()
        : [...text.matchAll(/'([^']+)'/g)].map(([, word = '']) => word);
  const kind = name === 'default-country' ? 'country' : words.length ? 'words' : kindOf(text);
  return {name, kind, words, description, without: value ?? fallback ?? ''};
}

function kindOf(type: string): Kind {
  if (type === 'boolean' || type === 'number') return type;
  if (type === 'string | number') return 'id';
  return type === 'string' ? 'text' : 'json';
}
