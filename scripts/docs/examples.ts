// Responsible for: checking the examples and links of the documentation: unknown names in examples, and broken links.
// Not for: the names that exist (manifest.ts).
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {elementsOf, type Element, type Manifest, type Named} from './model.js';

/** Attributes of HTML that every element has. */
const anyElement = /^(id|class|style|slot|hidden|dir|title|tabindex|role|part|inert|(data|aria)-[\w-]+)$/;

/** Pages with examples: the README, docs/ and the comments of the elements. */
export function pagesOf(root: string): string[] {
  const docs = readdirSync(join(root, 'docs'), {recursive: true, encoding: 'utf8'}).filter((file) =>
    file.endsWith('.md'),
  );
  return ['README.md', ...docs.map((file) => `docs/${file}`)].sort();
}

/** @returns a sentence for each problem, with the name of the page */
export function findExampleGaps(manifest: Manifest, root: string): string[] {
  const elements = new Map(elementsOf(manifest).map((one) => [one.tagName, one]));
  const comments = readdirSync(join(root, 'src/components'), {recursive: true, encoding: 'utf8'}).filter((file) =>
    file.endsWith('.ts'),
  );
  const texts: readonly (readonly [string, string])[] = [
    ...pagesOf(root).map((page) => [page, fences(readFileSync(join(root, page), 'utf8')).join('\n')] as const),
    ...comments.map(
      (file) =>
        [`src/components/${file}`, examplesOf(readFileSync(join(root, 'src/components', file), 'utf8'))] as const,
    ),
  ];
  return [
    ...texts.flatMap(([page, text]) => gapsIn(text, elements).map((gap) => `${page}: ${gap}`)),
    ...pagesOf(root).flatMap((page) => deadLinks(page, root)),
  ];
}

const fences = (markdown: string): string[] =>
  [...markdown.matchAll(/^```(?:html|css|js)\b.*\n([\s\S]*?)^```/gm)].map(([, code = '']) => code);

const examplesOf = (source: string): string =>
  [...source.matchAll(/@example\n((?: \* .+\n)+)/g)].map(([, lines]) => lines).join('\n');

/** Unknown names in an example: tags, attributes and their values, events, slots, parts, custom properties. */
export function gapsIn(text: string, elements: ReadonlyMap<string, Element>): string[] {
  const all = [...elements.values()];
  type Lists = 'events' | 'slots' | 'cssParts' | 'cssProperties';
  const has = (list: Lists, name: string): boolean =>
    all.some((element) => element[list].some((one: Named) => matches(one.name, name)));
  const named = (pattern: RegExp, list: Lists, kind: string): string[] =>
    [...text.matchAll(pattern)]
      .filter(([, name = '']) => !has(list, name))
      .map(([, name]) => `no element has the ${kind} "${name}"`);
  return [
    ...[...text.matchAll(/<(altegio-[\w-]+)((?:\s+[^\s=>/]+(?:=(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/g)].flatMap(
      ([, tag = '', attributes = '']) => {
        const element = elements.get(tag);
        return element ? badAttributes(element, attributes) : [`there is no <${tag}>`];
      },
    ),
    ...named(/addEventListener\(\s*'(altegio-[\w-]+)'/g, 'events', 'event'),
    ...named(/\sslot="([\w-]+)"/g, 'slots', 'slot'),
    ...named(/::part\(([\w-]+)\)/g, 'cssParts', 'part'),
    ...named(/(--altegio-[\w-]+)/g, 'cssProperties', 'custom property'),
  ];
}

/** `card-actions-<id>` matches a slot with any id. */
const matches = (pattern: string, name: string): boolean =>
  new RegExp(`^${pattern.replace(/<\w+>/, '\\d+')}$`).test(name);

function badAttributes({tagName, attributes}: Element, written: string): string[] {
  const pairs = written.matchAll(/([^\s=]+)(?:=(?:"([^"]*)"|'([^']*)'|(\S+)))?/g);
  return [...pairs].flatMap(([, name = '', ...values]) => {
    if (anyElement.test(name)) return [];
    const attribute = attributes.find((one) => one.name === name);
    if (!attribute) return [`<${tagName}> has no attribute "${name}"`];
    const words = [...(attribute.type?.text ?? '').matchAll(/'([^']*)'/g)].map(([, word]) => word);
    const value = values.find((one) => one !== undefined) ?? '';
    return words.length && !words.includes(value)
      ? [`<${tagName}> ${name}="${value}" is none of ${words.join(', ')}`]
      : [];
  });
}

function deadLinks(page: string, root: string): string[] {
  const markdown = withoutCode(readFileSync(join(root, page), 'utf8')).replace(/`[^`\n]*`/g, '');
  return [...markdown.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link) && !leadsSomewhere(link, page, root))
    .map((link) => `${page}: the link to ${link} leads nowhere`);
}

function leadsSomewhere(link: string, page: string, root: string): boolean {
  const [path = '', hash] = link.split('#');
  const file = path ? join(root, dirname(page), path) : join(root, page);
  if (!existsSync(file)) return false;
  if (!hash || !file.endsWith('.md')) return true;
  const headings = [...withoutCode(readFileSync(file, 'utf8')).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    slugOf(title),
  );
  return headings.includes(hash);
}

const withoutCode = (markdown: string): string => markdown.replace(/^```[\s\S]*?^```/gm, '');

/** The anchor that GitHub makes for a heading. */
export function slugOf(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
