// Responsible for: a zip archive of a folder, the same bytes for the same files on any machine. Not for: which files.
import {readFileSync, readdirSync, statSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {deflateRawSync} from 'node:zlib';

// 1 January 1980, the first day that the format knows: the time of a build is no part of what was built.
const DAY = 0x21;
const UTF8 = 0x0800;
const DEFLATED = 8;

/** @returns {Buffer} the archive; names in it begin with the folder's own name */
export function zip(folder) {
  const root = join(folder, '..');
  const files = readdirSync(folder, {recursive: true})
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile())
    .map((file) => ({name: relative(root, file).split(sep).join('/'), content: readFileSync(file)}))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const {name, content} of files) {
    const body = deflateRawSync(content, {level: 9});
    const common = [
      u16(20, UTF8, DEFLATED, 0, DAY),
      u32(crc32(content), body.length, content.length),
      u16(Buffer.byteLength(name), 0),
    ];
    const local = Buffer.concat([u32(0x04034b50), ...common, Buffer.from(name), body]);
    const entry = [u32(0x02014b50), u16(20), ...common, u16(0, 0, 0), u32(0, offset), Buffer.from(name)];
    bodies.push(local);
    directory.push(Buffer.concat(entry));
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const counts = [u16(0, 0, files.length, files.length), u32(listed.length, offset), u16(0)];
  return Buffer.concat([...bodies, listed, u32(0x06054b50), ...counts]);
}

function u16(...values) {
  return Buffer.concat(values.map((value) => Buffer.from([value, value >>> 8])));
}

function u32(...values) {
  return Buffer.concat(values.map((value) => Buffer.from([value, value >>> 8, value >>> 16, value >>> 24])));
}

const table = Array.from({length: 256}, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(content) {
  let crc = 0xffffffff;
  for (const byte of content) crc = (crc >>> 8) ^ table[(crc ^ byte) & 0xff];
  return (crc ^ 0xffffffff) >>> 0;
}
