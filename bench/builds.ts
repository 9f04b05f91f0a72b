// Responsible for: the builds that a run measures: this one, and with `--beside=<dist>` another one in the same run.
// Not for: the measurements (files.ts, form.ts, list.ts, all-cards.ts).
import {readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {root} from '../tools/bundle.js';

export interface Build {
  /** Its name in the tables. '': this build. */
  readonly name: string;
  /** The folder of its script-tag files. */
  readonly folder: string;
  /** The folder of the files in the address of a page. */
  readonly path: string;
}

/** @param beside the `dist` of another build */
export function builds(beside: string | undefined): readonly Build[] {
  const ours: Build = {name: '', folder: join(root, 'dist/cdn'), path: '/cdn'};
  return beside ? [ours, {name: ', beside', folder: join(resolve(beside), 'cdn'), path: '/beside'}] : [ours];
}

/** Every script-tag file of a build by its address, because a file may load other files of its folder. */
export function filesOf({folder, path}: Build): ReadonlyMap<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return new Map(names.map((name) => [`${path}/${name}`, readFileSync(join(folder, name), 'utf8')]));
}
