// Responsible for: the generated parts of docs/: what stands between `<!-- generated: <what> [<tag>] -->` and
// `<!-- end of generated -->`. Not for: what people wrote around them.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pagesOf} from './examples.mjs';
import {llmsText} from './llms.mjs';
import {folderOf, readSource} from './source.mjs';
import {readTokens} from './tokens.mjs';

const part = /(<!-- generated: ([\w-]+)(?: ([\w-]+))? -->\n)[\s\S]*?(<!-- end of generated -->)/g;

/** @returns each file of docs/ with generated text, and what should be in it */
export function wantedPages(manifest, root) {
  const elements = new Map(manifest.modules.flatMap(({declarations}) => declarations).map((one) => [one.tagName, one]));
  const pages = pagesOf(root).map((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return [
      file,
      text.replace(part, (_, start, what, tag, end) => start + write(what, elements.get(tag), {elements, root}) + end),
    ];
  });
  const llms = llmsText(manifest, (tag) => `elements/${folderOf(tag)}.md`);
  return [...pages, ['docs/llms.txt', llms]];
}

/** Elements whose page does not say all of them. */
export function missingParts(manifest, root) {
  const tags = manifest.modules.flatMap(({declarations}) => declarations.map(({tagName}) => tagName));
  return tags.flatMap((tag) => {
    const file = `docs/elements/${folderOf(tag)}.md`;
    const text = pagesOf(root).includes(file) ? readFileSync(join(root, file), 'utf8') : '';
    return ['intro', 'reference']
      .filter((what) => !text.includes(`<!-- generated: ${what} ${tag} -->`))
      .map((what) => `${file}: no ${what} of <${tag}>`);
  });
}

/** @returns the files that were not as they should be */
export function writePages(pages, root) {
  const stale = pages.filter(([file, text]) => read(join(root, file)) !== text);
  for (const [file, text] of stale) writeFileSync(join(root, file), text);
  return stale.map(([file]) => file);
}

export function stalePages(pages, root) {
  return pages.filter(([file, text]) => read(join(root, file)) !== text).map(([file]) => file);
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function write(what, element, {elements, root}) {
  const writers = {
    intro: () => `${element.description}\n`,
    reference: () => reference(element, root),
    tokens: () => tokenTable(root),
    parts: () => partTable([...elements.values()]),
    elements: () => elementTable([...elements.values()]),
    guides: () => list(root, /^docs\/(?!README)[\w-]+\.md$/),
    decisions: () => list(root, /^docs\/decisions\//),
  };
  if (!writers[what]) throw new Error(`Nothing is generated as "${what}"`);
  return writers[what]();
}

function reference(element, root) {
  const {tables} = readSource(root).get(folderOf(element.tagName));
  const sections = {
    'Attributes and properties': optionTable(element),
    Methods: methodTable(element),
    Events: eventTable(element),
    Slots: table(
      ['slot', 'description'],
      element.slots.map(({name, description}) => [code(name), description]),
    ),
    Parts: table(
      ['part', 'description'],
      element.cssParts.map(({name, description}) => [code(name), description]),
    ),
    'Custom properties': tokenTable(root),
    Texts: `Keys of \`messages\`, and what they say in English. \`{…}\` is filled in.\n\n${textTable(tables)}`,
  };
  const shown = Object.entries(sections).filter(([, text]) => text);
  return shown.map(([title, text]) => `## ${title}\n\n${text}`).join('\n');
}

function optionTable({attributes, members}) {
  const ofAttribute = new Map(attributes.map((one) => [one.fieldName, one]));
  const fields = members.filter(({kind, static: ofClass}) => kind === 'field' && !ofClass);
  return table(
    ['attribute, property', 'type', 'description'],
    fields.map((field) => {
      const attribute = ofAttribute.get(field.name);
      const names = [...new Set([attribute?.name ?? 'no attribute:', field.name])];
      const {default: value, fallback} = attribute ?? field;
      const without = value === undefined ? fallback && ` Else ${fallback}.` : ` Default ${code(value)}.`;
      const description = (field.readonly ? 'Read only. ' : '') + field.description + (without ?? '');
      return [
        names.map((name) => (name.endsWith(':') ? name : code(name))).join('<br>'),
        code(field.type.text),
        description,
      ];
    }),
  );
}

function methodTable({members}) {
  return table(
    ['method', 'returns', 'description'],
    members
      .filter(({kind}) => kind === 'method')
      .map(({name, description, parameters, return: {type, description: meaning}}) => {
        const list = parameters.map((one) => `${one.name}${one.optional ? '?' : ''}: ${one.type.text}`).join(', ');
        const details = parameters.map((one) => ` ${code(one.name)}: ${one.description}.`).join('');
        return [code(`${name}(${list})`), code(type.text) + (meaning ? `: ${meaning}` : ''), description + details];
      }),
  );
}

function eventTable({events}) {
  return table(
    ['event', 'detail', 'description'],
    events.map(({name, description, detail}) => {
      const fields = detail.map((one) => `${code(`${one.name}: ${one.type}`)} ${one.description}`).join('<br>');
      return [code(name), fields, name === 'altegio-error' ? `${description}: [each code](../errors.md)` : description];
    }),
  );
}

function tokenTable(root) {
  return table(
    ['custom property', 'default', 'description'],
    readTokens(root).map(({name, description, default: value, others}) => {
      const more = others.map((one) => `<br>${code(one.value)} ${one.when}`).join('');
      return [code(name), code(value) + more, description];
    }),
  );
}

function partTable(elements) {
  const parts = new Map(elements.flatMap(({cssParts}) => cssParts.map(({name, description}) => [name, description])));
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

function elementTable(elements) {
  return table(
    ['element', 'description'],
    elements.map(({tagName, summary}) => [`[${code(`<${tagName}>`)}](elements/${folderOf(tagName)}.md)`, summary]),
  );
}

/** Pages by their first heading. */
function list(root, pattern) {
  const files = pagesOf(root).filter((file) => pattern.test(file));
  const title = (file) => /^# (.+)$/m.exec(readFileSync(join(root, file), 'utf8'))?.[1] ?? file;
  return files.map((file) => `- [${title(file)}](${file.slice('docs/'.length)})\n`).join('');
}

function textTable(tables) {
  const rows = new Map();
  for (const words of tables.values()) {
    for (const [key, text] of Object.entries(words)) rows.set(key, [...(rows.get(key) ?? []), sayings(text)]);
  }
  return table(
    ['key', 'English'],
    [...rows].map(([key, texts]) => [code(key), [...new Set(texts)].join('<br>')]),
  );
}

const sayings = (text) =>
  typeof text === 'string'
    ? text
    : Object.entries(text)
        .map(([form, saying]) => `${code(form)}: ${saying}`)
        .join('<br>');

const code = (text) => `\`${text}\``;

/** A table of GitHub's Markdown; none for no rows. */
function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('\n', ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return rows.length ? `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n` : '';
}
