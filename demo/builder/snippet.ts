// Responsible for: the snippet to paste: style, tag, and script with its hash. Pure. Not for: the values (builder.ts).
import {indent} from '../theming/draft.js';

export interface Draft {
  readonly tag: string;
  /** In this order. A true boolean has the value ''. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly css: string;
  /** The address of dist/cdn, with or without a slash at the end. */
  readonly base: string;
  readonly format: 'module' | 'classic';
  /** True: the file of this element alone, which exists as a module only. */
  readonly alone: boolean;
  /** The tag with its first state, from `prerender()`. '': the page shows nothing of it until its script has come. */
  readonly painted: string;
}

/** The height of what comes, on a page of 800 px, where the tag alone is pasted: what stands below does not move. */
const rooms: Readonly<Record<string, string>> = {
  'altegio-account': '300px',
  'altegio-booking': '396px',
  'altegio-change-password': '379px',
  'altegio-my-bookings': '442px',
  'altegio-phone-verify': '249px',
  'altegio-profile': '379px',
  'altegio-sign-in': '301px',
};

/** Hashes by file name in dist/cdn, from integrity.json. */
export type Hashes = Readonly<Record<string, string>>;

export const fileOf = ({tag, format, alone}: Draft): string =>
  format === 'classic'
    ? 'altegio-elements.iife.js'
    : alone
      ? `${tag.slice('altegio-'.length)}.js`
      : 'altegio-elements.js';

export function snippet(draft: Draft, hashes: Hashes): string {
  const file = fileOf(draft);
  const css = [draft.css, draft.painted ? '' : roomOf(draft.tag)].filter(Boolean).join('\n');
  const style = css && `<style>\n${indent(css)}\n</style>`;
  const script = [
    ...(draft.format === 'module' ? ['type="module"'] : []),
    `src="${escape(addressOf(draft, file))}"`,
    ...(hashes[file] ? [`integrity="${hashes[file]}"`, 'crossorigin="anonymous"'] : []),
  ];
  // What takes over comes at the same time as the script that asks for it.
  const preload = `<link rel="modulepreload" href="${escape(addressOf(draft, 'take-over.js'))}">`;
  return [
    style,
    ...(draft.painted ? [draft.painted, preload] : [tagOf(draft)]),
    `<script\n${script.map((one) => `  ${one}\n`).join('')}></script>`,
  ]
    .filter(Boolean)
    .join('\n');
}

const addressOf = ({base}: Draft, file: string): string => base.replace(/\/*$/, '/') + file;

export function roomOf(tag: string): string {
  const room = rooms[tag];
  return room ? `${tag}:not(:defined) {\n  display: block;\n  min-height: ${room};\n}` : '';
}

export function tagOf({tag, attributes}: Draft): string {
  const written = attributes.map(([name, value]) => (value ? ` ${name}="${escape(value)}"` : ` ${name}`));
  return `<${tag}${written.join('')}></${tag}>`;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A warning about the address. '': none. */
export function addressNote(base: string): string {
  if (!base) return 'Write the address of the folder that holds the files of dist/cdn.';
  if (/^http:\/\/(?!localhost\b|127\.)/.test(base)) return 'Take https: a page on https loads nothing from http.';
  return /@\d+\.\d+\.\d+/.test(base)
    ? ''
    : 'This address names no version. When its file changes, the hash no longer fits and browsers refuse to run it: paste a new snippet then.';
}
