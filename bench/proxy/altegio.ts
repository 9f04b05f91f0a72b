// Responsible for: a fake Altegio in its own process, which records when each call arrives, and from where. Its answers have the size and JSON style
// of Altegio's. Not for: faithful answers (sandbox/).
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {json} from 'node:stream/consumers';
import type {Arrival} from './arrivals.js';

const LOOK_MS = 5;

const times = Array.from({length: 24}, (_, hour) => ({
  time: `${hour}:00`,
  seance_length: 3600,
  sum_length: 3600,
  datetime: `2026-12-01T${String(hour).padStart(2, '0')}:00:00+03:00`,
}));
// As PHP writes JSON: slashes and non-ASCII characters are escaped.
const plain = JSON.stringify({success: true, data: times, meta: [{site: 'https:\\/\\/salon.example'}]}).replaceAll(
  '\\\\/',
  '\\/',
);
const withToken = JSON.stringify({success: true, data: {id: 7, user_token: 'token-of-the-bench'}, meta: []});

const now = (): number => performance.timeOrigin + performance.now();
const arrivals: Arrival[] = [];

/** The last two times at which this process looked for calls. What it finds after a pause may have arrived since the one before the last. */
let [before, last] = [now(), now()];
setInterval(() => ([before, last] = [last, now()]), LOOK_MS);

const server = createServer(async (request, response) => {
  const arrived = {from: request.socket.remoteAddress ?? '', at: now(), since: before};
  const {url = '/', method} = request;
  if (url === '/arrivals') {
    response.end(JSON.stringify(arrivals));
    return;
  }
  if (url === '/forget') arrivals.length = 0;
  else if (url.includes('/book_code/')) {
    const {phone} = (await json(request)) as {phone: string};
    arrivals.push({...arrived, smsTo: phone});
  } else arrivals.push(arrived);
  const body = method === 'POST' || url.endsWith('/password') ? withToken : plain;
  request.resume();
  response.writeHead(200, {'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body)});
  response.end(body);
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => console.log(`listening on ${(server.address() as AddressInfo).port}`));
