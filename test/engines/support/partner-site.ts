// Responsible for: a site of its own for each test in a browser: proxy, sandbox, built files, and pages that the test writes.
// The test server (web-test-runner.config.mjs) stands in front of it; a cookie says whose site is meant.
// Not for: what the test sees (partner.ts).
import type {IncomingMessage, ServerResponse} from 'node:http';
import {createBackend, type Backend} from '../../../demo/server/backend.js';
import {answerNode, type Handler} from '../../../demo/server/node-adaptor.js';

interface World {
  readonly backend: Backend;
  readonly pages: Map<string, Page>;
}

interface Page {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

const worlds = new Map<string, World>();
const cookieName = /(?:^|; )partner-world=(\w+)/;

/** @returns false when the address is none of a partner's site */
export function answerPartner(root: string, incoming: IncomingMessage, outgoing: ServerResponse): boolean {
  const path = (incoming.url ?? '/').replace(/[?#].*/s, '');
  // The test server has the sandbox's sources at the address of its switchboard.
  if (/^\/sandbox\/.*\./.test(path)) return false;
  const [, name] = cookieName.exec(incoming.headers.cookie ?? '') ?? [];
  if (!name) return false;
  const world = worlds.get(name) ?? newWorld(root, name);
  const handler = path.startsWith('/partner/') ? pageOf(world, path) : world.backend.find(path);
  if (!handler) return false;
  void answerNode(handler, incoming, outgoing);
  return true;
}

function newWorld(root: string, name: string): World {
  const world: World = {backend: createBackend({root}), pages: new Map()};
  worlds.set(name, world);
  return world;
}

/** PUT `{body, headers}` puts a page there, GET shows it. */
function pageOf({pages}: World, path: string): Handler {
  return async (request) => {
    if (request.method === 'PUT') {
      pages.set(path, (await request.json()) as Page);
      return new Response(null, {status: 204});
    }
    const page = pages.get(path);
    return page
      ? new Response(page.body, {headers: {'cache-control': 'no-store', ...page.headers}})
      : new Response('Not found', {status: 404});
  };
}
