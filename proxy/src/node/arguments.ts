// Responsible for: the arguments of `npx altegio-proxy`, and its help.
// Not for: the settings, which are environment variables (config.ts).
import {parseArgs} from 'node:util';
import {VARIABLE_NAMES} from './config-variables.js';

export type Task = 'run' | 'check' | 'help' | 'version';

/** What to do, or what is wrong with the arguments. */
export function readArguments(args: readonly string[]): Task | {readonly problem: string} {
  try {
    const {values} = parseArgs({
      args: [...args],
      options: {help: {type: 'boolean', short: 'h'}, version: {type: 'boolean', short: 'v'}, check: {type: 'boolean'}},
      strict: true,
    });
    return values.help ? 'help' : values.version ? 'version' : values.check ? 'check' : 'run';
  } catch {
    // The message of Node names the argument, which may be a secret at the wrong place.
    return {problem: 'Only --help, --version and --check are known. Settings are environment variables.'};
  }
}

export const HELP = `altegio-proxy: holds the partner token of Altegio, so that no browser has to.

  altegio-proxy             start, on the sandbox if there is no ALTEGIO_PARTNER_TOKEN
  altegio-proxy --check     read the settings, try the store and Altegio, and exit with 0 or 1
  altegio-proxy --version
  altegio-proxy --help

Settings are environment variables; docs/proxy.md says what each means:

${VARIABLE_NAMES.map((name) => `  ${name}`).join('\n')}`;
