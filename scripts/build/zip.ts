// Responsible for: a zip archive of a folder, with the same bytes on every machine. Not for: choosing the files (wordpress.ts).
import {readFileSync, readdirSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';
import {zipSync} from 'fflate';

/** The date of every entry: the earliest that the format allows, because the time of a build must not change the archive. */
const day = new Date(1980, 0, 1);

/** @returns the archive. Its paths begin with the folder's name */
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
