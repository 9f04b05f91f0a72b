// Responsible for: the control endpoints over HTTP, for the demo and end-to-end tests: outbox, request log, faults, settings,
// reset, guest records. Never expose them to the internet.
// Not for: Altegio's own endpoints (endpoints/).

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
      asBadInput(() => server.faults.clear(new URL(request.url).searchParams.get('route') ?? undefined));
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

/** JSON in, JSON out. Bad input gets 400 `{message}`, an unknown path 404, a wrong method 405. */
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
  asBadInput(() => server.faults.set(route, read));
  return server.faults.list();
}

async function patchSettings(server: Server, request: Request): Promise<unknown> {
  const patch = readObject(parsedJson(await request.text()), 'The body');
  // All or nothing: after an error no setting has changed.
  for (const [name, value] of Object.entries(patch)) {
    const problem = settingProblem(name, value);
    if (problem !== null) throw new BadInput(problem);
  }
  Object.assign(server.settings, patch);
  server.tell('change');
  return server.settings;
}

function asBadInput(change: () => void): void {
  try {
    change();
  } catch (error) {
    if (error instanceof RangeError) throw new BadInput(error.message);
    throw error;
  }
}

/** A page shows this log, so it must not contain tokens. */
function withoutTokens(seen: SeenRequest): SeenRequest {
  const {authorization} = seen.headers;
  if (authorization === undefined) return seen;
  return {...seen, headers: {...seen.headers, authorization: authorization.replace(/(Bearer|User) [^\s,]+/g, '$1 …')}};
}
