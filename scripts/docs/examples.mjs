// Responsible for: the examples and links of the pages that people read: an example that names what no element has, a link
// that leads nowhere. Not for: what elements have (manifest.mjs).
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** Of the language, on any element. */
const anyElement = /^(id|class|style|slot|hidden|dir|title|tabindex|role|part|inert|(data|aria)-[\w-]+)$/;

/** Pages with examples: the README, docs/ and the comments of the elements. */
export function pagesOf(root) {
  const docs = readdirSync(join(root, 'docs'), {recursive: true}).filter((file) => file.endsWith('.md'));
  return ['README.md', ...docs.map((file) => `docs/${file}`)].sort();
}

/** @returns sentences, each with the page's name */
export function findExampleGaps(manifest, root) {
  const elements = new Map(manifest.modules.flatMap(({declarations}) => declarations).map((one) => [one.tagName, one]));
  const comments = readdirSync(join(root, 'src/components'), {recursive: true}).filter((file) => file.endsWith('.ts'));
  const texts = [
    ...pagesOf(root).map((page) => [page, fences(readFileSync(join(root, page), 'utf8')).join('\n')]),
    ...comments.map((file) => [
      `src/components/${file}`,
      examplesOf(readFileSync(join(root, 'src/components', file), 'utf8')),
    ]),
  ];
  return [
    ...texts.flatMap(([page, text]) => gapsIn(text, elements).map((gap) => `${page}: ${gap}`)),
    ...pagesOf(root).flatMap((page) => deadLinks(page, root)),
  ];
}

const fences = (markdown) =>
  [...markdown.matchAll(/^```(?:html|css|js)\b.*\n([\s\S]*?)^```/gm)].map(([, code]) => code);

const examplesOf = (source) => [...source.matchAll(/@example\n((?: \* .+\n)+)/g)].map(([, lines]) => lines).join('\n');

/** What an example names that is not there: tags, attributes and their words, events, slots, parts, custom properties. */
export function gapsIn(text, elements) {
  const all = [...elements.values()];
  const has = (list, name) => all.some((element) => element[list].some((one) => matches(one.name, name)));
  const named = (pattern, list, kind) =>
    [...text.matchAll(pattern)]
      .filter(([, name]) => !has(list, name))
      .map(([, name]) => `no element has the ${kind} "${name}"`);
  return [
    ...[...text.matchAll(/<(altegio-[\w-]+)((?:\s+[^\s=>/]+(?:=(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/g)].flatMap(
      ([, tag, attributes]) =>
        elements.has(tag) ? badAttributes(elements.get(tag), attributes) : [`there is no <${tag}>`],
    ),
    ...named(/addEventListener\(\s*'(altegio-[\w-]+)'/g, 'events', 'event'),
    ...named(/\sslot="([\w-]+)"/g, 'slots', 'slot'),
    ...named(/::part\(([\w-]+)\)/g, 'cssParts', 'part'),
    ...named(/(--altegio-[\w-]+)/g, 'cssProperties', 'custom property'),
  ];
}

/** `card-actions-<id>` is a slot for each id. */
const matches = (pattern, name) => new RegExp(`^${pattern.replace(/<\w+>/, '\\d+')}$`).test(name);

function badAttributes({tagName, attributes}, written) {
  const pairs = written.matchAll(/([^\s=]+)(?:=(?:"([^"]*)"|'([^']*)'|(\S+)))?/g);
  return [...pairs].flatMap(([, name, ...values]) => {
    if (anyElement.test(name)) return [];
    const attribute = attributes.find((one) => one.name === name);
    if (!attribute) return [`<${tagName}> has no attribute "${name}"`];
    const words = [...attribute.type.text.matchAll(/'([^']*)'/g)].map(([, word]) => word);
    const value = values.find((one) => one !== undefined) ?? '';
    return words.length && !words.includes(value)
      ? [`<${tagName}> ${name}="${value}" is none of ${words.join(', ')}`]
      : [];
  });
}

function deadLinks(page, root) {
  const markdown = withoutCode(readFileSync(join(root, page), 'utf8')).replace(/`[^`\n]*`/g, '');
  return [...markdown.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link)
    .filter((link) => !/^[a-z]+:/.test(link) && !leadsSomewhere(link, page, root))
    .map((link) => `${page}: the link to ${link} leads nowhere`);
}

function leadsSomewhere(link, page, root) {
  const [path, hash] = link.split('#');
  const file = path ? join(root, dirname(page), path) : join(root, page);
  if (!existsSync(file)) return false;
  if (!hash || !file.endsWith('.md')) return true;
  const headings = [...withoutCode(readFileSync(file, 'utf8')).matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    slugOf(title),
  );
  return headings.includes(hash);
}

const withoutCode = (markdown) => markdown.replace(/^```[\s\S]*?^```/gm, '');

/** As GitHub names a heading in an address. */
export function slugOf(title) {
  return title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
