// Responsible for: the settings of one installation, as the other files of this room receive them.
// Not for: where they come from (config.ts).
import type {Limits} from '../limits.js';
import type {AllowedOrigins} from '../request/origin-check.js';

export interface RedisSettings {
  /** Of every key. */
  readonly prefix: string;
  /** The primary's name, if the hosts of `redisUrl` are sentinels. */
  readonly masterName: string | null;
  readonly cluster: boolean;
  /** PEM of the operator's own CA. */
  readonly ca: string | null;
  readonly sentinelPassword: string | null;
}

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** `null`: /metrics is on `port`. */
  readonly metricsPort: number | null;
  /** `null`: `host`. */
  readonly metricsHost: string | null;
  readonly shutdownDelayMs: number;
  /** `null`: the proxy runs on the sandbox. */
  readonly partnerToken: string | null;
  readonly baseUrl: string;
  readonly allowedOrigins: AllowedOrigins;
  /** The first secret seals. Cookies sealed with the others still open. */
  readonly sessionSecrets: readonly string[];
  readonly locationIds: ReadonlySet<string> | null;
  /** ISO 3166. `null`: every country. */
  readonly smsCountries: ReadonlySet<string> | null;
  readonly cookieSite: 'same' | 'cross';
  readonly secureCookie: boolean;
  /** Addresses of this machine from which Altegio is called. `null`: the system chooses one. */
  readonly egressAddresses: readonly string[] | null;
  /** What the address of this instance is called in the store. */
  readonly egressName: string | null;
  readonly limits: Limits;
  /** `null`: the store is the memory of this process. */
  readonly redisUrl: string | null;
  /** How to use it. */
  readonly redis: RedisSettings;
  /** Number of the operator's own proxies in front of this one. */
  readonly trustedHops: number;
}
