// Responsible for: the version of the package, for --version.
import {readFileSync} from 'node:fs';

/** From package.json of the proxy: above this file in the source, and above the built file. */
export function version(): string {
  for (const above of ['..', '../..']) {
    try {
      const text = readFileSync(new URL(`${above}/package.json`, import.meta.url), 'utf8');
      const {name, version: found} = JSON.parse(text) as {name?: string; version?: string};
      if (name === 'altegio-proxy' && found !== undefined) return found;
    } catch {
      // Not in this folder.
    }
  }
  return 'unknown';
}
