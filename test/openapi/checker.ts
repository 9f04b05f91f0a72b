// Responsible for: what docs/openapi.yaml says to one request or one answer, as a list of what is wrong with it.
// Not for: reading the document (document.ts), or sending anything. A proxy of your own can be held to it in the same way.
import type {ErrorObject} from 'ajv/dist/2020.js';
import {basePath, object, operations, resolved, validator, type Answer, type Json, type Operation} from './document.js';

/** `shape`: no such address, method, name or header. `value`: a value that is not of the form that its name asks for. */
export interface Problem {
  readonly kind: 'shape' | 'value';
  readonly text: string;
}

export interface CheckedRequest {
  /** Null when no operation has this method and path. */
  readonly operation: Operation | null;
  readonly problems: readonly Problem[];
}

// Written by the browser, and not by the page.
const OF_THE_BROWSER = /^(?:origin|cookie|referer|user-agent|host|connection|accept-encoding|content-length|sec-.+)$/;
// Everywhere, without being named at each operation (OpenAPI itself ignores the first two there).
const EVERYWHERE: ReadonlySet<string> = new Set(['accept', 'accept-language']);

const shape = (text: string): Problem => ({kind: 'shape', text});
const value = (text: string): Problem => ({kind: 'value', text});

/** May a browser send this to a proxy? Reads a copy of the body. */
export async function checkRequest(request: Request): Promise<CheckedRequest> {
  const url = new URL(request.url);
  const path = url.pathname.startsWith(`${basePath}/`) ? url.pathname.slice(basePath.length) : '';
  for (const operation of operations) {
    const params = operation.method === request.method ? matchPath(operation.path, path) : null;
    if (!params) continue;
    const problems = [
      ...checkPath(operation, params),
      ...checkQuery(operation, url.searchParams),
      ...checkHeaders(operation, request.headers),
      ...checkBody(operation, await request.clone().text(), request.headers.get('Content-Type')),
    ];
    return {operation, problems};
  }
  return {operation: null, problems: [shape(`no operation for ${request.method} on this path`)]};
}

/** May a proxy answer this operation so? `body` is the text as it came. */
export function checkAnswer(operation: Operation, status: number, headers: Headers, body: string): readonly string[] {
  const answer = answerOf(operation, status);
  if (!answer) return [`${operation.id}: no answer ${status}`];
  const problems = [...checkAnswerHeaders(answer, headers), ...checkContent(answer, headers, body)];
  if (headers.getSetCookie().length > 0 && /"(?:user_token|0)"\s*:\s*"/.test(body)) {
    problems.push('a cookie and a token in one answer');
  }
  return problems.map((problem) => `${operation.id} ${status}: ${problem}`);
}

/** What the document says of a status: by its number, else by its class, else by default for a refusal. */
export function answerOf(operation: Operation, status: number): Answer | undefined {
  const find = (wanted: string): Answer | undefined => operation.answers.find((answer) => answer.status === wanted);
  return find(String(status)) ?? find(`${Math.floor(status / 100)}XX`) ?? (status >= 400 ? find('default') : undefined);
}

/** The text between the slashes for each `{name}`, as it was sent; null for another path. */
function matchPath(template: string, path: string): ReadonlyMap<string, string> | null {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params = new Map<string, string>();
  for (const [index, want] of wanted.entries()) {
    const have = given[index] ?? '';
    const name = /^\{(\w+)\}$/.exec(want)?.[1];
    if (name !== undefined && have !== '') params.set(name, have);
    else if (want !== have) return null;
  }
  return params;
}

function checkPath(operation: Operation, params: ReadonlyMap<string, string>): Problem[] {
  return [...params].flatMap(([name, given]) => {
    const rule = operation.parameters.find((parameter) => parameter.in === 'path' && parameter.name === name);
    return rule ? fit(rule.schema, given, `path parameter ${name}`) : [shape(`path parameter ${name} is not declared`)];
  });
}

function checkQuery(operation: Operation, query: URLSearchParams): Problem[] {
  const problems: Problem[] = [];
  const rules = operation.parameters.filter((parameter) => parameter.in === 'query');
  for (const name of new Set(query.keys())) {
    const rule = rules.find((parameter) => parameter.name === name);
    const given = query.getAll(name);
    if (!rule) problems.push(shape('a query parameter that is not named'));
    else if (resolved(rule.schema)['type'] === 'array') problems.push(...fit(rule.schema, given, name));
    else if (given.length > 1) problems.push(shape(`query parameter ${name} twice`));
    else problems.push(...fit(rule.schema, given[0], `query parameter ${name}`));
  }
  for (const {name} of rules.filter((rule) => rule.required && !query.has(rule.name))) {
    problems.push(shape(`query parameter ${name} is missing`));
  }
  const {exactlyOneOf} = operation;
  if (exactlyOneOf.length > 0 && exactlyOneOf.filter((name) => query.has(name)).length !== 1) {
    problems.push(shape(`not exactly one of ${exactlyOneOf.join(', ')}`));
  }
  return problems;
}

function checkHeaders(operation: Operation, headers: Headers): Problem[] {
  const problems: Problem[] = [];
  const rules = operation.parameters.filter((parameter) => parameter.in === 'header');
  for (const {name, required, schema} of rules) {
    const given = headers.get(name);
    if (given !== null) problems.push(...fit(schema, given, `header ${name}`));
    else if (required) problems.push(shape(`header ${name} is missing`));
  }
  const named = new Set(rules.map((rule) => rule.name.toLowerCase()));
  for (const [name, given] of headers) {
    if (named.has(name) || EVERYWHERE.has(name) || OF_THE_BROWSER.test(name)) continue;
    if (name === 'content-type' && operation.body) continue;
    const tokenMode = name === 'authorization' && operation.security.some((way) => way.includes('userToken'));
    if (!tokenMode) problems.push(shape(`header ${name} is not named`));
    else if (!/^User [!-+\--~]+$/.test(given)) problems.push(value('header authorization is not User and a token'));
  }
  return problems;
}

function checkBody(operation: Operation, text: string, type: string | null): Problem[] {
  if (!operation.body) return text === '' ? [] : [shape('a body')];
  if (type === null || !/^application\/json\s*(?:;|$)/.test(type)) return [shape('the body is not sent as JSON')];
  const body = parsed(text);
  return body === undefined ? [shape('the body is no JSON')] : fit(operation.body, body, 'body');
}

function checkAnswerHeaders(answer: Answer, headers: Headers): string[] {
  const told: [string, string][] = headers.getSetCookie().map((line) => ['set-cookie', line]);
  for (const name of ['cache-control', 'retry-after', 'x-altegio-replays', 'x-request-id']) {
    const given = headers.get(name);
    if (given !== null) told.push([name, given]);
  }
  return told.flatMap(([name, given]) => {
    const schema = answer.headers.get(name);
    if (!schema) return [`header ${name} is not named`];
    // Not its value, which may be a session.
    return validator(schema)(given) ? [] : [`header ${name} is not of its form`];
  });
}

function checkContent(answer: Answer, headers: Headers, text: string): string[] {
  if (text === '') return answer.mayBeEmpty ? [] : ['empty'];
  const type = (headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const schema = answer.content.get(type);
  if (!schema) return [`content of the type ${type || '(none)'}`];
  const content = type === 'application/json' ? parsed(text) : text;
  if (content === undefined) return ['no JSON'];
  return fit(schema, content, 'body').map((problem) => problem.text);
}

function fit(schema: Json, given: unknown, what: string): Problem[] {
  const validate = validator(schema);
  if (validate(given)) return [];
  return (validate.errors ?? []).map((error) => ({kind: kindOf(error), text: `${what}${explain(error)}`}));
}

function kindOf({keyword}: ErrorObject): Problem['kind'] {
  return ['additionalProperties', 'required', 'type'].includes(keyword) ? 'shape' : 'value';
}

function explain({instancePath, message, params}: ErrorObject): string {
  const name = object(params)['additionalProperty'];
  return `${instancePath} ${message ?? ''}${typeof name === 'string' ? ` (${name})` : ''}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
