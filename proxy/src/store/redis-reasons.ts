// Responsible for: why a step in Redis failed, also that it took too long, as one word for the code and as words for the operator. Never a
// message of the server, which may contain a key, a value or the password.
// Not for: what follows from it (redis-store.ts).

/** Why a step failed on this side, with a message that is safe to log. */
export class StepFailed extends Error {}

const KNOWN =
  /\b(?:READONLY|OOM|NOAUTH|WRONGPASS|NOPERM|LOADING|BUSY|MISCONF|NOREPLICAS|MASTERDOWN|MOVED|ASK|CROSSSLOT|CLUSTERDOWN|TRYAGAIN|WRONGTYPE)\b/;

const BY_TEXT: readonly (readonly [text: string, reason: string])[] = [
  ['DB index is out of range', 'NO_DATABASE'],
  ['invalid DB index', 'NO_DATABASE'],
  ['SELECT is not allowed in cluster', 'NO_DATABASE'],
  ['cluster support disabled', 'NO_CLUSTER'],
  ['sentinels are unreachable', 'NO_SENTINEL'],
  ['Socket timeout', 'timed out'],
  ['max number of clients reached', 'MAXCLIENTS'],
];

/** One word for the reason; `not connected` if the error tells none. */
export function reasonOf(error: unknown): string {
  if (error instanceof StepFailed) return error.message;
  const {message = '', name, code, lastNodeError} = error as Partial<Error> & {code?: unknown; lastNodeError?: unknown};
  // The client of a cluster tells what its last server said.
  if (lastNodeError) return reasonOf(lastNodeError);
  if (typeof code === 'string') return code;
  const found = BY_TEXT.find(([text]) => message.includes(text));
  const known = found?.[1] ?? KNOWN.exec(message)?.[0];
  return known ?? (name === 'ReplyError' ? 'REFUSED' : 'not connected');
}

const WORDS: Readonly<Record<string, string>> = {
  WRONGPASS: 'wrong user or password',
  NOAUTH: 'it wants a password',
  NOPERM: 'the user may not do this (see the list of commands in docs/proxy.md)',
  READONLY: 'not a primary, so it takes no writes',
  OOM: 'full (maxmemory)',
  LOADING: 'still loading its data',
  MISCONF: 'cannot write its data to disk',
  NO_DATABASE: 'no database with this number',
  NO_CLUSTER: 'not a cluster, but REDIS_CLUSTER says so',
  MOVED: 'a cluster: set REDIS_CLUSTER=yes',
  CROSSSLOT: 'a cluster: set REDIS_CLUSTER=yes',
  CLUSTERDOWN: 'the cluster is down',
  WRONGTYPE: 'another program has keys under the same prefix (see REDIS_PREFIX)',
  MAXCLIENTS: 'it takes no more connections (maxclients)',
  REFUSED: 'it refuses a command that the proxy needs',
  NO_SENTINEL: 'no sentinel names a primary (wrong REDIS_MASTER_NAME, or none answers)',
  ECONNREFUSED: 'nothing listens there (ECONNREFUSED)',
  ENOTFOUND: 'no such host (ENOTFOUND)',
  ENOENT: 'no such socket (ENOENT)',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  EPROTO: 'it speaks no TLS',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it speaks no TLS',
};

/** Words for the log. */
export function explain(reason: string): string {
  if (/SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)/.test(reason)) {
    return 'its certificate is not from a known CA (REDIS_CA_FILE names your own)';
  }
  return WORDS[reason] ?? reason;
}

/** Rejects with a StepFailed if the work takes longer. */
export async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StepFailed('timed out')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
