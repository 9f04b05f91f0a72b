// Responsible for: finding what is not documented, and what is documented but does not exist. Not for: examples and links
// (examples.ts).
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {elementsOf, folderOf, type Element, type Manifest, type Named} from './model.js';
import {readSource, type Source} from './source.js';
import {readTokens, usesOf} from './tokens.js';

/** @returns a sentence for each difference between manifest and source */
export function findGaps(manifest: Manifest, root: string): string[] {
  const source = readSource(root);
  const elements = elementsOf(manifest);
  const missing = [...source.keys()].filter((name) => !elements.some(({tagName}) => folderOf(tagName) === name));
  return [
    ...missing.map((name) => `src/components/${name}: no class with @tag`),
    ...elements.flatMap((element) => [
      ...silences(element),
      ...disagreements(element, source.get(folderOf(element.tagName))),
    ]),
    ...tokenGaps(root),
  ];
}

/** Members, events, slots and other items without a description. */
export function silences(element: Element): string[] {
  const {tagName, description, attributes, members, events, slots, cssParts} = element;
  const at = (kind: string, {name}: Named, lack: string): string => `<${tagName}> ${kind} "${name}": ${lack}`;
  const undescribed = (kind: string, list: readonly Named[]): string[] =>
    list.filter((one) => !one.description).map((one) => at(kind, one, 'no description'));
  return [
    ...(description ? [] : [`<${tagName}>: no description`]),
    ...undescribed('attribute', attributes),
    ...attributes
      .filter((one) => one.default === undefined && !one.fallback)
      .map((one) => at('attribute', one, 'neither @default nor @else')),
    ...attributes.filter(({type}) => !type?.text).map((one) => at('attribute', one, 'no type')),
    ...undescribed('property or method', members),
    ...members.flatMap(({name, parameters = []}) => undescribed(`parameter of ${name}()`, parameters)),
    ...undescribed('event', events),
    ...events.flatMap(({name, detail = []}) => undescribed(`detail of ${name}`, detail)),
    ...undescribed('slot', slots),
    ...undescribed('part', cssParts),
  ];
}

/** Differences between comments and code. */
function disagreements({tagName, events, slots, cssParts}: Element, source: Source | undefined): string[] {
  if (!source) return [`<${tagName}>: no folder src/components/${folderOf(tagName)}`];
  const compare = (kind: string, documented: readonly string[], real: readonly string[]): string[] => [
    ...difference(real, documented).map((name) => `<${tagName}> ${kind} "${name}": not documented`),
    ...difference(documented, real).map((name) => `<${tagName}> ${kind} "${name}": documented, and not there`),
  ];
  const names = (list: readonly Named[]): string[] => list.map(({name}) => name);
  const types = events.flatMap(({name, type}) => {
    const real = source.details[name]?.type;
    return real && real !== type?.text ? [`<${tagName}> event "${name}": ${type?.text} is not ${real}`] : [];
  });
  return [
    ...compare('event', names(events), [...source.events]),
    ...compare('event of the map', names(events), Object.keys(source.details)),
    ...types,
    ...compare('slot', names(slots), [...source.slots]),
    ...compare('part', names(cssParts), [...source.parts]),
  ];
}

const difference = (one: readonly string[], other: readonly string[]): string[] =>
  one.filter((name) => !other.includes(name));

function tokenGaps(root: string): string[] {
  const tokens = readTokens(root);
  const known = new Map(
    tokens.map(({name, default: value, others}) => [name, [value, ...others.map((one) => one.value)]]),
  );
  const used = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.styles.ts') || file.endsWith('styles.ts'))
    .flatMap((file) => usesOf(readFileSync(join(root, 'src', file), 'utf8')).map((use) => ({...use, file})));
  return [
    ...tokens.filter(({description}) => !description).map(({name}) => `${name}: no @cssprop in tokens.ts`),
    ...tokens.filter((token) => token.default === undefined).map(({name}) => `${name}: not used in tokens.ts`),
    ...used
      .filter(({name, value}) => !known.get(name)?.includes(value))
      .map(({name, value, file}) => `${name}: its default in src/${file} is "${value}", and not the one of tokens.ts`),
  ];
}
