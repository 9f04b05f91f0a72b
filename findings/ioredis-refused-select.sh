#!/usr/bin/env bash
# ioredis 6.0.0: where Redis refuses the database of the URL, a client goes on in database 0
#
# `redis://…/5` says that all keys belong in database 5. Where the server refuses to select it (it has fewer databases, or the ACL
# user may not), the client emits `error` and then `ready`, and each command after it is carried out in database 0: a listener that
# only logs lets an application read and write among the keys of another one. A client that wants to be sure selects the database itself.
#
# Seen on 28 November 2026 with Node 20.20.2 and Redis 7.0.15:
#   error: ERR DB index is out of range
#   set: OK
#   keys of database 0: greeting
source "$(dirname "$0")/tools.sh"
command -v redis-server > /dev/null || { echo 'not run: no redis-server on this machine' >&2; exit 77; }
install ioredis@6.0.0
redis-server --unixsocket "$folder/redis.sock" --port 0 --databases 1 --save '' --daemonize yes --pidfile "$folder/redis.pid" > /dev/null
trap 'kill "$(cat "$folder/redis.pid")"; rm -rf "$folder"' EXIT
until [ -S redis.sock ]; do sleep 0.1; done
cat > run.mjs <<'JS'
import {Redis} from 'ioredis';
const path = `${process.cwd()}/redis.sock`;
const client = new Redis({path, db: 5});
client.on('error', (error) => console.log(`error: ${error.message}`));
console.log(`set: ${await client.set('greeting', 'hello')}`);
client.disconnect();
const other = new Redis({path, db: 0});
console.log(`keys of database 0: ${await other.keys('*')}`);
other.disconnect();
JS
same 'error: ERR DB index is out of range
set: OK
keys of database 0: greeting' "$(node run.mjs)"
