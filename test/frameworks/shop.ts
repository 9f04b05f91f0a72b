// Responsible for: a project of a partner's own, with the built package and a framework as npm installs them.
import {existsSync, mkdirSync, rmSync, symlinkSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {installed, root} from '../package/support.js';

/** @param app whose copy of the packages, where there are several: a folder of demo/frameworks */
export function shop(app: string, packages: readonly string[]): ReturnType<typeof installed> {
  const {folder, remove} = installed();
  for (const name of packages) {
    const own = join(root, 'demo/frameworks', app, 'node_modules', name);
    const link = join(folder, 'node_modules', name);
    rmSync(link, {force: true});
    mkdirSync(dirname(link), {recursive: true});
    symlinkSync(existsSync(own) ? own : join(root, 'node_modules', name), link);
  }
  return {folder, remove};
}
