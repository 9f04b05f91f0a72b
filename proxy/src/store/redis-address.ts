// Responsible for: reading REDIS_URL: one server, a socket, sentinels, or a cluster.
// Not for: connecting (redis-client.ts).

export interface RedisAddress {
  readonly kind: 'single' | 'sentinel' | 'cluster';
  /** Of sentinels or of some servers of the cluster; of one server otherwise. Empty with a socket. */
  readonly hosts: readonly {readonly host: string; readonly port: number}[];
  /** Path of a Unix socket. */
  readonly socket: string | null;
  readonly tls: boolean;
  readonly username: string | null;
  readonly password: string | null;
  readonly database: number;
  /** What the sentinels call the primary. */
  readonly masterName: string | null;
}

export interface AddressOptions {
  readonly masterName?: string | null;
  readonly cluster?: boolean;
}

const FORM =
  /^(rediss?|valkeys?|rediss?\+sentinel|unix|redis\+socket|redis\+unix):\/\/(?:([^/]*)@)?([^/?]*)(\/[^?]*)?(?:\?(.*))?$/;
const HOST = /^(\[[0-9a-fA-F:.]+\]|[\w.-]+)(?::(\d{1,5}))?$/;
const REDIS_PORT = 6379;
const SENTINEL_PORT = 26_379;

/** The address, or what is wrong with it. Never repeats a part of it: it may contain the password. */
export function readAddress(text: string, options: AddressOptions = {}): RedisAddress | {readonly wrong: string} {
  const [all, scheme = '', login, hosts = '', path = '', query = ''] = FORM.exec(text) ?? [];
  if (all === undefined) return {wrong: 'is not the address of a Redis server.'};
  const user = readLogin(login);
  if (!user) return {wrong: 'is not the address of a Redis server: user or password are not encoded for a URL.'};
  const params = new URLSearchParams(query);
  const database = params.get('db');
  if ([...params.keys()].some((name) => name !== 'db')) return {wrong: 'has a parameter that is not known.'};
  if (/^unix|socket$/.test(scheme)) {
    if (hosts !== '' || path.length < 2) return {wrong: 'is not the address of a Redis server: its path is missing.'};
    const file = {hosts: [], socket: path, tls: false, masterName: null};
    return withDatabase({kind: 'single', ...file, ...user}, database ?? '0');
  }
  const isSentinel = scheme.endsWith('+sentinel') || (options.masterName ?? null) !== null;
  const kind = isSentinel ? 'sentinel' : options.cluster ? 'cluster' : 'single';
  const read = readHosts(hosts, isSentinel ? SENTINEL_PORT : REDIS_PORT);
  if (!read) return {wrong: 'is not the address of a Redis server.'};
  if (isSentinel && options.cluster) return {wrong: 'names sentinels, but REDIS_CLUSTER says that it is a cluster.'};
  if (kind === 'single' && read.length > 1) {
    return {wrong: 'names several hosts; set REDIS_MASTER_NAME (sentinels) or REDIS_CLUSTER=yes as well.'};
  }
  const parts = path.split('/').slice(1);
  const named = scheme.endsWith('+sentinel') ? parts.shift() : undefined;
  const masterName = named || options.masterName || null;
  if (isSentinel && masterName === null) return {wrong: 'names no primary after the sentinels.'};
  if (parts.length > 1) return {wrong: 'is not the address of a Redis server.'};
  const found = {
    kind,
    hosts: read,
    socket: null,
    tls: /^(?:rediss|valkeys)/.test(scheme),
    ...user,
    masterName,
  } as const;
  return withDatabase(found, database ?? (parts[0] || '0'));
}

function withDatabase(rest: Omit<RedisAddress, 'database'>, text: string): RedisAddress | {readonly wrong: string} {
  if (!/^\d{1,5}$/.test(text)) return {wrong: 'has a database that is not a number.'};
  if (rest.kind === 'cluster' && Number(text) > 0) return {wrong: 'has a database number, but a cluster has only 0.'};
  return {...rest, database: Number(text)};
}

function readLogin(login: string | undefined): Pick<RedisAddress, 'username' | 'password'> | null {
  if (login === undefined) return {username: null, password: null};
  const at = login.indexOf(':');
  try {
    const [username, password] = (at < 0 ? ['', login] : [login.slice(0, at), login.slice(at + 1)]).map(
      decodeURIComponent,
    );
    return {username: username || null, password: password || null};
  } catch {
    return null;
  }
}

function readHosts(text: string, usual: number): {host: string; port: number}[] | null {
  const found = text.split(',').map((each) => HOST.exec(each.trim()));
  const hosts: {host: string; port: number}[] = [];
  for (const each of found) {
    const [, host = '', port = `${usual}`] = each ?? [];
    if (host === '' || Number(port) < 1 || Number(port) > 65_535) return null;
    hosts.push({host: host.replace(/^\[|\]$/g, ''), port: Number(port)});
  }
  return hosts;
}
