// Responsible for: the builds that a run measures: ours, and with `--beside=<dist>` another one in the same run.
// Not for: what is measured of them.
import {readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {root} from '../tools/bundle.js';

export interface Build {
  /** What a table calls it; '' for ours. */
  readonly name: string;
  /** The folder of its script-tag files. */
  readonly folder: string;
  /** The folder that a page finds them in. */
  readonly path: string;
}

/** @param beside the `dist` of another build */
export function builds(beside: string | undefined): readonly Build[] {
  const ours: Build = {name: '', folder: join(root, 'dist/cdn'), path: '/cdn'};
  return beside ? [ours, {name: ', beside', folder: join(resolve(beside), 'cdn'), path: '/beside'}] : [ours];
}

/** Every script-tag file of a build, as a page finds it: a file may load others that lie beside it. */
export function filesOf({folder, path}: Build): ReadonlyMap<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return new Map(names.map((name) => [`${path}/${name}`, readFileSync(join(folder, name), 'utf8')]));
}
