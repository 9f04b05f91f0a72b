// Responsible for: docs/openapi.yaml as a table of operations, its references followed, its schemas compiled.
// Not for: holding a request or an answer to it (checker.ts).
import {readFileSync} from 'node:fs';
import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js';
import {parse} from 'yaml';

export type Json = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Json;
}

export interface Answer {
  /** `404`, `2XX` or `default`. */
  readonly status: string;
  readonly mayBeEmpty: boolean;
  /** Schemas by the name of the header, in lower case. */
  readonly headers: ReadonlyMap<string, Json>;
  /** Schemas by media type. */
  readonly content: ReadonlyMap<string, Json>;
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  /** `/user/records/{record}`: below the server's URL. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Schema of the JSON body, or null for none. */
  readonly body: Json | null;
  /** Each entry is one way in: the names of its schemes, none for a stranger. */
  readonly security: readonly (readonly string[])[];
  /** Query parameters of which exactly one is sent. */
  readonly exactlyOneOf: readonly string[];
  readonly answers: readonly Answer[];
}

// By an address of its own each schema is compiled alone, and not the whole document, which is none.
const IDS = 'https://www.example.com/schemas/';
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

export const document = parse(readFileSync(new URL('../../docs/openapi.yaml', import.meta.url), 'utf8')) as Json;

const ajv = new Ajv2020({
  strict: true,
  allErrors: true,
  // A number that may be a string, an object that may be `[]`: that is what comes.
  allowUnionTypes: true,
  // `properties` and `required` beside a `$ref` or in an `anyOf` speak of a type that is named elsewhere.
  strictTypes: false,
  strictRequired: false,
  // For whoever reads the page; a password is any text.
  formats: {password: true},
});
// OpenAPI's own word, which checks nothing.
ajv.addKeyword('example');
for (const [name, schema] of Object.entries(object(object(document['components'])['schemas']))) {
  ajv.addSchema(withIds(schema), `${IDS}${name}`);
}

const compiled = new WeakMap<object, ValidateFunction>();

/** The check of a schema of the document. Throws when it is none in strict mode. */
export function validator(schema: Json): ValidateFunction {
  const known = compiled.get(schema);
  if (known) return known;
  const made = ajv.compile(withIds(schema));
  compiled.set(schema, made);
  return made;
}

function withIds(schema: unknown): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/schemas/', `"${IDS}`)) as Json;
}

/** What a reference of the document stands for. Throws when it leads nowhere. */
export function at(ref: string): Json {
  const parts = ref
    .replace(/^#\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const found = parts.reduce<unknown>((node, part) => object(node)[part], document);
  if (typeof found !== 'object' || found === null) throw new Error(`${ref} leads nowhere`);
  return found as Json;
}

/** The same, with the reference followed where it is one. */
export function resolved(value: unknown): Json {
  const node = object(value);
  return typeof node['$ref'] === 'string' ? resolved(at(node['$ref'])) : node;
}

export function object(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

export const operations: readonly Operation[] = Object.entries(object(document['paths'])).flatMap(([path, item]) =>
  Object.entries(object(item))
    .filter(([method]) => METHODS.includes(method))
    .map(([method, value]) => readOperation(method, path, object(value))),
);

/** Path of the server's URL, in front of every path. */
export const basePath = new URL(String(object((document['servers'] as unknown[])[0])['url'])).pathname;

export function operationOf(id: string): Operation {
  const found = operations.find((operation) => operation.id === id);
  if (!found) throw new Error(`The document has no operation ${id}`);
  return found;
}

function readOperation(method: string, path: string, node: Json): Operation {
  const body = resolved(node['requestBody'])['content'];
  const security = (node['security'] ?? document['security'] ?? []) as readonly Json[];
  return {
    id: String(node['operationId']),
    method: method.toUpperCase(),
    path,
    parameters: ((node['parameters'] ?? []) as readonly unknown[]).map(resolved).map(readParameter),
    body: body === undefined ? null : object(object(object(body)['application/json'])['schema']),
    security: security.length === 0 ? [[]] : security.map((way) => Object.keys(way)),
    exactlyOneOf: (node['x-exactly-one-of'] ?? []) as readonly string[],
    answers: Object.entries(object(node['responses'])).map(([status, value]) => readAnswer(status, resolved(value))),
  };
}

function readParameter(node: Json): Parameter {
  return {
    name: String(node['name']),
    in: node['in'] as Parameter['in'],
    required: node['required'] === true,
    schema: object(node['schema']),
  };
}

function readAnswer(status: string, node: Json): Answer {
  const schemas = (of: unknown): [string, Json][] =>
    Object.entries(object(of)).map(([name, value]) => [name.toLowerCase(), object(resolved(value)['schema'])]);
  return {
    status,
    mayBeEmpty: node['x-may-be-empty'] === true,
    headers: new Map(schemas(node['headers'])),
    content: new Map(schemas(node['content'])),
  };
}

/** Sign-out, session and outcome are the proxy's alone. */
export const reachesAltegio = ({id}: Pick<Operation, 'id'>): boolean =>
  id !== 'sign-out' && id !== 'session' && id !== 'outcome';
