#!/usr/bin/env bash
# Chromium 156, Firefox 153: one fetch() of POST reaches the server twice where a kept connection ends before the answer
#
# RFC 9110 (9.2.2): a client should not by itself repeat a request whose method is not idempotent, unless it can tell that the first
# was not applied. Both take it that a kept connection was closed before the request arrived, and send it anew, body included,
# though the server has read all of it. The page cannot tell: it has one promise. One meets it where a balancer or a restart cuts
# kept connections: the second is refused ("already taken"), and the first was done. What helps is a key that both carry.
#
# Seen on 29 November 2026 with Chromium 156, and the same with Firefox 153:
#   a new connection: the server read 1, fetch failed
#   a kept connection: the server read 2, fetch got 409
source "$(dirname "$0")/tools.sh"
chromium=$(browser chromium)
firefox=$(browser firefox)
install playwright-core@1.64.1
cat > again.mjs <<'JS'
import {createServer} from 'node:http';
import {chromium, firefox} from 'playwright-core';
const [, , name, executablePath] = process.argv;
const taken = new Map();
const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  // The page itself comes on a connection that ends with it.
  if (request.url === '/') {
    return response.writeHead(200, {'content-type': 'text/html', connection: 'close'}).end('<!doctype html><link rel="icon" href="data:,">');
  }
  if (request.method === 'GET') return response.end('kept');
  taken.set(request.url, [...(taken.get(request.url) ?? []), body]);
  // Done, and the connection is gone before the answer.
  if (taken.get(request.url).length === 1) return request.socket.destroy();
  response.writeHead(409).end();
});
server.keepAliveTimeout = 60_000;
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await (name === 'firefox'
  ? firefox.launch({channel: 'moz-firefox', executablePath})
  : chromium.launch({executablePath, args: ['--no-sandbox']}));
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const post = (path) =>
    page.evaluate(async (path) => {
      const answer = await fetch(path, {method: 'POST', body: 'the time at six'}).catch(() => null);
      return answer ? `fetch got ${answer.status}` : 'fetch failed';
    }, path);
  const first = await post('/new');
  console.log(`a new connection: the server read ${taken.get('/new').length}, ${first}`);
  await page.evaluate(async () => void (await (await fetch('/warm')).text()));
  const second = await post('/kept');
  console.log(`a kept connection: the server read ${taken.get('/kept').length}, ${second}`);
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
JS
expected='a new connection: the server read 1, fetch failed
a kept connection: the server read 2, fetch got 409'
same "$expected" "$(node again.mjs chromium "$chromium")"
same "$expected" "$(node again.mjs firefox "$firefox")"
