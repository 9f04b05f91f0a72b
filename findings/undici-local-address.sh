#!/usr/bin/env bash
# undici 7.30.2: `connect.localAddress` of a Pool has no effect, though its types take it
#
# The option `connect` has the types of `net.connect`, so it takes `localAddress`, and a Pool with it starts without a word. The Pool
# then connects from the machine's own choice of address: what stands under `connect` is overwritten by the Pool's own option of
# the same name, which is documented one level up. A proxy that gives each of its addresses a rate of its own sends all from one.
#
# Seen on 28 November 2026 with Node 20.20.2 (Linux, where all of 127.0.0.0/8 is this machine):
#   connect: {localAddress: '127.0.0.2'} comes from 127.0.0.1
#   localAddress: '127.0.0.2' comes from 127.0.0.2
source "$(dirname "$0")/tools.sh"
install undici@7.30.2
cat > run.mjs <<'JS'
import {createServer} from 'node:http';
import {Pool} from 'undici';
const server = createServer((request, response) => response.end(request.socket.remoteAddress));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
for (const [text, options] of [
  ["connect: {localAddress: '127.0.0.2'}", {connect: {localAddress: '127.0.0.2'}}],
  ["localAddress: '127.0.0.2'", {localAddress: '127.0.0.2'}],
]) {
  const pool = new Pool(origin, options);
  const {body} = await pool.request({path: '/', method: 'GET'});
  console.log(`${text} comes from ${await body.text()}`);
  await pool.close();
}
server.close();
JS
same "connect: {localAddress: '127.0.0.2'} comes from 127.0.0.1
localAddress: '127.0.0.2' comes from 127.0.0.2" "$(node run.mjs)"
