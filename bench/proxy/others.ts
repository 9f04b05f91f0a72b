// Responsible for: the proxies to compare with, which only forward. Arguments: its name, and the target. Not for: the comparison
// (throughput.ts).
import {Agent, createServer, request as ask} from 'node:http';
import type {AddressInfo} from 'node:net';
import httpProxy from '@fastify/http-proxy';
import {serve} from '@hono/node-server';
import fastify from 'fastify';
import {Hono} from 'hono';
import {proxy} from 'hono/proxy';

const [which, origin = ''] = process.argv.slice(2);
const say = (port: number): void => console.log(`listening on ${port}`);
const {hostname, port} = new URL(origin);

if (which === 'plain') {
  const agent = new Agent({keepAlive: true, maxSockets: 64});
  const server = createServer((incoming, outgoing) => {
    const {method, url: path, headers} = incoming;
    const given = {...headers, authorization: 'Bearer x'};
    const sent = ask({hostname, port, method, path, headers: given, agent}, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    sent.once('error', () => outgoing.destroy());
    incoming.pipe(sent);
  });
  server.listen(0, '127.0.0.1', () => say((server.address() as AddressInfo).port));
} else if (which === 'hono') {
  const app = new Hono();
  app.all('*', (c) => proxy(`${origin}${c.req.path}`, {headers: {...c.req.header(), authorization: 'Bearer x'}}));
  serve({fetch: app.fetch, port: 0, hostname: '127.0.0.1'}, (info) => say(info.port));
} else {
  const app = fastify();
  await app.register(httpProxy, {upstream: origin});
  await app.listen({port: 0, host: '127.0.0.1'});
  say((app.server.address() as AddressInfo).port);
}
