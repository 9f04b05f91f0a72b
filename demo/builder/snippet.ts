// Responsible for: what somebody pastes: style, tag and script, the script pinned by its hash. Pure. Not for: which values
// go in (builder.ts).
import {indent} from '../theming/draft.js';

export interface Draft {
  readonly tag: string;
  /** In this order; '' for a boolean that is on. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly css: string;
  /** Where dist/cdn is, with a slash at the end or without. */
  readonly base: string;
  readonly format: 'module' | 'classic';
  /** True: the file of this one element, which there is as a module only. */
  readonly alone: boolean;
}

/** By file name in dist/cdn: dist/cdn/integrity.json. */
export type Hashes = Readonly<Record<string, string>>;

export const fileOf = ({tag, format, alone}: Draft): string =>
  format === 'classic'
    ? 'altegio-elements.iife.js'
    : alone
      ? `${tag.slice('altegio-'.length)}.js`
      : 'altegio-elements.js';

export function snippet(draft: Draft, hashes: Hashes): string {
  const file = fileOf(draft);
  const style = draft.css && `<style>\n${indent(draft.css)}\n</style>`;
  const script = [
    ...(draft.format === 'module' ? ['type="module"'] : []),
    `src="${escape(draft.base.replace(/\/*$/, '/') + file)}"`,
    ...(hashes[file] ? [`integrity="${hashes[file]}"`, 'crossorigin="anonymous"'] : []),
  ];
  return [style, tagOf(draft), `<script\n${script.map((one) => `  ${one}\n`).join('')}></script>`]
    .filter(Boolean)
    .join('\n');
}

export function tagOf({tag, attributes}: Draft): string {
  const written = attributes.map(([name, value]) => (value ? ` ${name}="${escape(value)}"` : ` ${name}`));
  return `<${tag}${written.join('')}></${tag}>`;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What is to be known of an address before it is pasted; '' when there is nothing. */
export function addressNote(base: string): string {
  if (!base) return 'Write the address of the folder that holds the files of dist/cdn.';
  if (/^http:\/\/(?!localhost\b|127\.)/.test(base)) return 'Take https: a page on https loads nothing from http.';
  return /@\d+\.\d+\.\d+/.test(base)
    ? ''
    : 'This address names no version. When its file changes, the hash no longer fits and browsers refuse to run it: paste a new snippet then.';
}
