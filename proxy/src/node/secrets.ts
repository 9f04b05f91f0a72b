// Responsible for: the secrets in use, and reading them again from their files on SIGHUP, so that a change needs no restart.
// Not for: the form of a secret (config-variables.ts).
import {readConfig} from './config.js';
import type {Settings} from './settings.js';

type Env = Readonly<Record<string, string | undefined>>;

export class Secrets {
  #partnerToken: string | null;
  #sessionSecrets: readonly string[];

  constructor({partnerToken, sessionSecrets}: Settings) {
    this.#partnerToken = partnerToken;
    this.#sessionSecrets = sessionSecrets;
  }

  get partnerToken(): string | null {
    return this.#partnerToken;
  }

  get sessionSecrets(): readonly string[] {
    return this.#sessionSecrets;
  }

  /** Returns the settings that the environment and its files give now. With a problem, the old secrets stay. */
  readAgain(env: Env): {readonly settings: Settings} | {readonly problems: readonly string[]} {
    const config = readConfig(env);
    if ('problems' in config) return config;
    const {settings} = config;
    const isOnSandbox = settings.partnerToken === null;
    if (isOnSandbox !== (this.#partnerToken === null)) {
      return {problems: ['ALTEGIO_PARTNER_TOKEN: to change between the sandbox and Altegio, start the proxy again.']};
    }
    this.#partnerToken = settings.partnerToken;
    // Without SESSION_SECRET (on the sandbox) each reading makes another one.
    if (isOnSandbox && env['SESSION_SECRET_FILE'] === undefined) return {settings};
    // The same list as long as nothing changes: another one closes what is cached.
    if (settings.sessionSecrets.join('\n') !== this.#sessionSecrets.join('\n')) {
      this.#sessionSecrets = settings.sessionSecrets;
    }
    return {settings};
  }
}
