// Responsible for: the generated parts of docs/: the text between `<!-- generated: <what> [<tag>] -->` and
// `<!-- end of generated -->`. Not for: the text around them, which people write.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pagesOf} from './examples.js';
import {llmsText} from './llms.js';
import {elementsOf, folderOf, type Element, type Manifest} from './model.js';
import {readSource, type Saying, type Source} from './source.js';
import {readTokens} from './tokens.js';

const part = /(<!-- generated: ([\w-]+)(?: ([\w-]+))? -->\n)[\s\S]*?(<!-- end of generated -->)/g;

/** The path of a file relative to the root, and its text. */
type Page = readonly [file: string, text: string];

/** The input of the generated parts: all elements, and the path of the source. */
interface Context {
  readonly elements: ReadonlyMap<string, Element>;
  readonly root: string;
}

/** @returns each file of docs/ with generated parts, and its up-to-date text */
export function wantedPages(manifest: Manifest, root: string): Page[] {
  const elements = new Map(elementsOf(manifest).map((one) => [one.tagName, one]));
  const pages = pagesOf(root).map((file): Page => {
    const text = readFileSync(join(root, file), 'utf8');
    return [
      file,
      text.replace(
        part,
        (_, start: string, what: string, tag: string, end: string) =>
          start + write(what, elements.get(tag), {elements, root}) + end,
      ),
    ];
  });
  const llms = llmsText(manifest, (tag) => `elements/${folderOf(tag)}.md`);
  return [...pages, ['docs/llms.txt', llms]];
}

/** A sentence for each element whose page lacks a generated part. */
export function missingParts(manifest: Manifest, root: string): string[] {
  const tags = elementsOf(manifest).map(({tagName}) => tagName);
  return tags.flatMap((tag) => {
    const file = `docs/elements/${folderOf(tag)}.md`;
    const text = pagesOf(root).includes(file) ? readFileSync(join(root, file), 'utf8') : '';
    return ['intro', 'reference']
      .filter((what) => !text.includes(`<!-- generated: ${what} ${tag} -->`))
      .map((what) => `${file}: no ${what} of <${tag}>`);
  });
}

/** @returns the files that were outdated */
export function writePages(pages: readonly Page[], root: string): string[] {
  const stale = pages.filter(([file, text]) => read(join(root, file)) !== text);
  for (const [file, text] of stale) writeFileSync(join(root, file), text);
  return stale.map(([file]) => file);
}

export function stalePages(pages: readonly Page[], root: string): string[] {
  return pages.filter(([file, text]) => read(join(root, file)) !== text).map(([file]) => file);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function write(what: string, element: Element | undefined, {elements, root}: Context): string {
  const writers: Readonly<Record<string, () => string>> = {
    intro: () => `${element?.description}\n`,
    reference: () => (element ? reference(element, root) : ''),
    tokens: () => tokenTable(root),
    parts: () => partTable([...elements.values()]),
    elements: () => elementTable([...elements.values()]),
    guides: () => list(root, /^docs\/(?!README)[\w-]+\.md$/),
    decisions: () => list(root, /^docs\/decisions\//),
  };
  const writer = writers[what];
  if (!writer) throw new Error(`Nothing is generated as "${what}"`);
  return writer();
}

function reference(element: Element, root: string): string {
  const tables = readSource(root).get(folderOf(element.tagName))?.tables ?? new Map();
  const sections = {
    'Attributes and properties': optionTable(element),
    Methods: methodTable(element),
    Events: eventTable(element),
    Slots: table(
      ['slot', 'description'],
      element.slots.map(({name, description = ''}) => [code(name), description]),
    ),
    Parts: table(
      ['part', 'description'],
      element.cssParts.map(({name, description = ''}) => [code(name), description]),
    ),
    'Custom properties': tokenTable(root),
    Texts: `Keys of \`messages\`, and what they say in English. \`{…}\` is filled in.\n\n${textTable(tables)}`,
  };
  const shown = Object.entries(sections).filter(([, text]) => text);
  return shown.map(([title, text]) => `## ${title}\n\n${text}`).join('\n');
}

function optionTable({attributes, members}: Element): string {
  const ofAttribute = new Map(attributes.map((one) => [one.fieldName, one]));
  const fields = members.filter(({kind, static: ofClass}) => kind === 'field' && !ofClass);
  return table(
    ['attribute, property', 'type', 'description'],
    fields.map((field) => {
      const attribute = ofAttribute.get(field.name);
      const names = [...new Set([attribute?.name ?? 'no attribute:', field.name])];
      const {default: value, fallback} = attribute ?? field;
      const without = value === undefined ? fallback && ` Else ${fallback}.` : ` Default ${code(value)}.`;
      const description = `${field.readonly ? 'Read only. ' : ''}${field.description}${without ?? ''}`;
      return [
        names.map((name) => (name.endsWith(':') ? name : code(name))).join('<br>'),
        code(field.type?.text ?? ''),
        description,
      ];
    }),
  );
}

function methodTable({members}: Element): string {
  return table(
    ['method', 'returns', 'description'],
    members
      .filter(({kind}) => kind === 'method')
      .map(({name, description = '', parameters = [], return: result}) => {
        const list = parameters.map((one) => `${one.name}${one.optional ? '?' : ''}: ${one.type?.text}`).join(', ');
        const details = parameters.map((one) => ` ${code(one.name)}: ${one.description}.`).join('');
        const meaning = result?.description ? `: ${result.description}` : '';
        return [code(`${name}(${list})`), code(result?.type.text ?? '') + meaning, description + details];
      }),
  );
}

function eventTable({events}: Element): string {
  return table(
    ['event', 'detail', 'description'],
    events.map(({name, description = '', detail = []}) => {
      const fields = detail.map((one) => `${code(`${one.name}: ${one.type}`)} ${one.description}`).join('<br>');
      return [code(name), fields, name === 'altegio-error' ? `${description}: [each code](../errors.md)` : description];
    }),
  );
}

function tokenTable(root: string): string {
  return table(
    ['custom property', 'default', 'description'],
    readTokens(root).map(({name, description = '', default: value = '', others}) => {
      const more = others.map((one) => `<br>${code(one.value)} ${one.when}`).join('');
      return [code(name), code(value) + more, description];
    }),
  );
}

function partTable(elements: readonly Element[]): string {
  const parts = new Map(
    elements.flatMap(({cssParts}) => cssParts.map(({name, description = ''}) => [name, description] as const)),
  );
  return table(
    ['part', 'of', 'description'],
    [...parts].map(([name, description]) => {
      const owners = elements.filter(({cssParts}) => cssParts.some((one) => one.name === name));
      const all =
        owners.length === elements.length ? 'every element' : owners.map(({tagName}) => code(tagName)).join(' ');
      return [code(name), all, description];
    }),
  );
}

function elementTable(elements: readonly Element[]): string {
  return table(
    ['element', 'description'],
    elements.map(({tagName, summary = ''}) => [`[${code(`<${tagName}>`)}](elements/${folderOf(tagName)}.md)`, summary]),
  );
}

/** A list of links to pages, named by their first heading. */
function list(root: string, pattern: RegExp): string {
  const files = pagesOf(root).filter((file) => pattern.test(file));
  const title = (file: string): string => /^# (.+)$/m.exec(readFileSync(join(root, file), 'utf8'))?.[1] ?? file;
  return files.map((file) => `- [${title(file)}](${file.slice('docs/'.length)})\n`).join('');
}

function textTable(tables: Source['tables']): string {
  const rows = new Map<string, string[]>();
  for (const [owner, words] of tables) {
    for (const [name, text] of Object.entries(words)) rows.set(`${owner}.${name}`, [sayings(text)]);
  }
  return table(
    ['key', 'English'],
    [...rows].map(([key, texts]) => [code(key), [...new Set(texts)].join('<br>')]),
  );
}

const sayings = (text: Saying): string =>
  typeof text === 'string'
    ? text
    : Object.entries(text)
        .map(([form, saying]) => `${code(form)}: ${String(saying)}`)
        .join('<br>');

const code = (text: string): string => `\`${text}\``;

/** A Markdown table. '': no rows. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('\n', ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return rows.length ? `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n` : '';
}
