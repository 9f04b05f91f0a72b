// The demo's listener: a fetch handler behind Node's HTTP server, and a lost connection where the handler throws.
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {answerNode, type Handler} from '../../../demo/server/node-adaptor.js';

describe('the listener of the demo', () => {
  let handler: Handler = () => Promise.reject(new Error('not set'));
  const server = createServer((incoming, outgoing) => void answerNode(handler, incoming, outgoing));
  let origin = '';

  before(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it('hands on method, path, headers, body and address, and gives back status, headers and every cookie', async () => {
    handler = async (request, from) => {
      const {pathname, search} = new URL(request.url);
      const seen = {method: request.method, pathname, search, name: request.headers.get('x-name'), from};
      const headers = new Headers({'content-type': 'application/json'});
      headers.append('set-cookie', 'a=1; Path=/');
      headers.append('set-cookie', 'b=2; Path=/');
      return new Response(JSON.stringify({...seen, body: await request.text()}), {status: 201, headers});
    };
    const response = await fetch(`${origin}//evil/path?a=b%2F`, {
      method: 'PUT',
      body: 'text',
      headers: {'x-name': 'n'},
    });
    assert.equal(response.status, 201);
    assert.deepEqual(response.headers.getSetCookie(), ['a=1; Path=/', 'b=2; Path=/']);
    assert.deepEqual(await response.json(), {
      method: 'PUT',
      pathname: '//evil/path',
      search: '?a=b%2F',
      name: 'n',
      from: {address: '127.0.0.1'},
      body: 'text',
    });
  });

  it('cuts the connection where the handler throws', async () => {
    handler = () => Promise.reject(new TypeError('Failed to fetch'));
    await assert.rejects(fetch(`${origin}/lost`), TypeError);
  });

  it('tells the handler that the client has left', async () => {
    let arrived: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => (arrived = resolve));
    const left = new Promise<void>((resolve) => {
      handler = async (request) => {
        request.signal.addEventListener('abort', () => resolve());
        arrived();
        await new Promise(() => undefined);
        return new Response();
      };
    });
    const controller = new AbortController();
    const asked = fetch(`${origin}/slow`, {signal: controller.signal});
    await waiting;
    controller.abort();
    await assert.rejects(asked);
    await left;
  });
});
