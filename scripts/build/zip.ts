// Responsible for: a zip archive of a folder, the same bytes for the same files on any machine. Not for: which files.
import {readFileSync, readdirSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';
import {zipSync} from 'fflate';

/** The first day that the format knows, on the clock of any zone: the time of a build is no part of what was built. */
const day = new Date(1980, 0, 1);

/** @returns the archive; names in it begin with the folder's own name */
export function zip(folder: string): Uint8Array {
  const names = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = Object.fromEntries(
    names.map((name) => [relative(dirname(folder), name).split(sep).join('/'), new Uint8Array(readFileSync(name))]),
  );
  return zipSync(files, {level: 9, mtime: day});
}
