// Responsible for: secrets that are in files, as containers and systemd provide them: `SESSION_SECRET_FILE` is the path of a
// file that contains the value of `SESSION_SECRET`. Never prints a value.
// Not for: the form of a secret (config-variables.ts).
import {readFileSync} from 'node:fs';

/** The variables whose value may be in a file. */
export const SECRET_NAMES: readonly string[] = [
  'ALTEGIO_PARTNER_TOKEN',
  'SESSION_SECRET',
  'SESSION_SECRET_PREVIOUS',
  'REDIS_URL',
  'REDIS_SENTINEL_PASSWORD',
];

type Env = Readonly<Record<string, string | undefined>>;

export interface FilledEnv {
  /** With the values of the files, and without the variables that name them. */
  readonly env: Env;
  /** The variables whose value came from a file. */
  readonly fromFiles: ReadonlySet<string>;
  readonly problems: readonly string[];
}

const MAX_BYTES = 65_536;

export function withSecretFiles(env: Env): FilledEnv {
  const filled = {...env};
  const fromFiles = new Set<string>();
  const problems: string[] = [];
  for (const name of SECRET_NAMES) {
    const variable = fileVariable(name);
    const path = env[variable];
    delete filled[variable];
    if (path === undefined) continue;
    const problem = env[name] === undefined ? null : `is set beside ${name}. Write this instead: only one of the two`;
    const read = problem ?? readSecret(path);
    // Without a value, so that nothing else is said of it: what is wrong with it is said here.
    delete filled[name];
    if (typeof read === 'string') problems.push(`${variable}: ${read}`);
    else filled[name] = read.text;
    fromFiles.add(name);
  }
  return {env: filled, fromFiles, problems};
}

export const fileVariable = (name: string): string => `${name}_FILE`;

/** The content, or what is wrong with the file. */
function readSecret(path: string): {readonly text: string} | string {
  const instead = 'Write this instead: the path of a file that contains the value alone';
  if (path.trim() === '') return `is set, but empty; remove it if you do not need it. ${instead}`;
  try {
    const bytes = readFileSync(path);
    if (bytes.length > MAX_BYTES) return `the file is too large. ${instead}`;
    // Editors and `echo` end a file with a line break.
    return {text: bytes.toString('utf8').replace(/\r?\n$/, '')};
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    return `the file cannot be read (${code}). ${instead}`;
  }
}
