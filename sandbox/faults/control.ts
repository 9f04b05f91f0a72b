// Responsible for: the switchboard over HTTP, for the demo's drawer and for end-to-end tests: outbox, request log,
// faults, settings, reset, guest records.
// Not responsible for: anything that Altegio has. Never mount it where the internet can reach it.

import {json} from '../answers.js';
import {parsedJson} from '../call.js';
import {BadInput, readFault, readObject} from './fault-input.js';
import type {SeenRequest, Server} from '../server.js';
import {settingProblem} from '../settings.js';

type Action = (server: Server, request: Request) => Promise<unknown> | unknown;

const actions: Readonly<Record<string, Readonly<Record<string, Action>>>> = {
  outbox: {GET: (server) => server.outbox},
  requests: {GET: (server) => server.requests.map(withoutTokens)},
  'guest-records': {GET: (server) => server.guestRecords},
  faults: {
    GET: (server) => server.faults.list(),
    PUT: setFault,
    DELETE: (server, request) => {
      naming(() => server.faults.clear(new URL(request.url).searchParams.get('route') ?? undefined));
      return server.faults.list();
    },
  },
  settings: {GET: (server) => server.settings, PATCH: patchSettings},
  reset: {
    POST: (server) => {
      server.reset();
      return {ok: true};
    },
  },
};

/** JSON in, JSON out; what is wrong comes back as 400 `{message}`, an unknown place as 404, a wrong method as 405. */
export function controlHandler(server: Server): (request: Request) => Promise<Response> {
  return async (request) => {
    const name = /\/sandbox\/([\w-]+)\/?$/.exec(new URL(request.url).pathname)?.[1] ?? '';
    const methods = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (!methods) return json(404, {message: `Places: ${Object.keys(actions).join(', ')}.`});
    const action = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined;
    if (!action) {
      const allow = Object.keys(methods).join(', ');
      return json(405, {message: `${name} takes ${allow}.`}, {allow});
    }
    try {
      return json(200, await action(server, request), {'cache-control': 'no-store'});
    } catch (error) {
      if (error instanceof BadInput) return json(400, {message: error.message});
      throw error;
    }
  };
}

async function setFault(server: Server, request: Request): Promise<unknown> {
  const {route, fault} = readObject(parsedJson(await request.text()), 'The body {route, fault}');
  if (typeof route !== 'string') throw new BadInput('"route" is text, for example "GET user/records" or "*".');
  const read = readFault(fault);
  naming(() => server.faults.set(route, read));
  return server.faults.list();
}

async function patchSettings(server: Server, request: Request): Promise<unknown> {
  const patch = readObject(parsedJson(await request.text()), 'The body');
  // All or nothing: a drawer that shows an error has changed nothing.
  for (const [name, value] of Object.entries(patch)) {
    const problem = settingProblem(name, value);
    if (problem !== null) throw new BadInput(problem);
  }
  Object.assign(server.settings, patch);
  server.tell('change');
  return server.settings;
}

function naming(change: () => void): void {
  try {
    change();
  } catch (error) {
    if (error instanceof RangeError) throw new BadInput(error.message);
    throw error;
  }
}

/** The log is looked at in a page: a partner's token must not travel there. */
function withoutTokens(seen: SeenRequest): SeenRequest {
  const {authorization} = seen.headers;
  if (authorization === undefined) return seen;
  return {...seen, headers: {...seen.headers, authorization: authorization.replace(/(Bearer|User) [^\s,]+/g, '$1 …')}};
}
