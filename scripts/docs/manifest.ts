// Responsible for: the analyzer plugin that makes custom-elements.json: options, methods, events, slots and styles of the shipped
// modules, with types from the compiler and defaults from the source.
// Not for: finding gaps (gaps.ts), or writing files (package.ts).
import {fileURLToPath} from 'node:url';
import type ts from 'typescript';
import {folderOf, type Attribute, type CssProperty, type EventEntry, type Member, type Named} from './model.js';
import {readSource, type Source} from './source.js';
import {readTokens} from './tokens.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A class as the analyzer describes it, before this plugin changes it. */
interface Found {
  readonly name: string;
  readonly tagName?: string;
  readonly description?: string;
  readonly members?: readonly FoundMember[];
  readonly attributes?: readonly (Attribute & Inherited)[];
  readonly events?: readonly EventEntry[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
}

interface Inherited {
  readonly inheritedFrom?: {readonly name: string};
}

interface FoundMember extends Member, Inherited {
  readonly privacy?: string;
}

/** The tags of a member's comment that the analyzer ignores. */
interface Note {
  readonly description?: string;
  readonly fallback?: string;
  readonly returns?: string;
  readonly ignore?: boolean;
}

/** A class in custom-elements.json. */
type Declaration = Record<string, unknown> & {readonly name: string; readonly tagName: string};

/** Notes by class and member. */
type Notes = Map<string, Note>;

/** Objects of options that elements share, which the analyzer does not follow: by the name of the object, or of the class. */
interface Shared {
  readonly options: Map<string, readonly Attribute[]>;
  /** The names of the objects that a class spreads into its options. */
  readonly spread: Map<string, readonly string[]>;
  /** The names of single options that a class takes from such an object: `properties = {countries}`. */
  readonly picked: Map<string, readonly string[]>;
}

interface Analyzed {
  modules: {readonly declarations?: readonly Found[]}[];
}

interface Plugin {
  readonly name: string;
  analyzePhase(context: {readonly ts: Typescript; readonly node: ts.Node}): void;
  packageLinkPhase(context: {readonly customElementsManifest: Analyzed}): void;
}

/** The analyzer's own copy of TypeScript. */
type Typescript = typeof ts;

/** A plugin of @custom-elements-manifest/analyzer. */
export function elementsOnly(): Plugin {
  const notes: Notes = new Map();
  const shared: Shared = {options: new Map(), spread: new Map(), picked: new Map()};
  return {
    name: 'elements-only',
    analyzePhase({ts, node}) {
      if (ts.isVariableDeclaration(node)) readShared(ts, node, shared);
      if (!ts.isClassDeclaration(node)) return;
      readNotes(ts, node, notes);
      const spread = optionsOf(ts, node).filter(ts.isSpreadAssignment);
      shared.spread.set(
        `${node.name?.text}`,
        spread.map(({expression}) => expression.getText()),
      );
      const picked = optionsOf(ts, node).filter(ts.isShorthandPropertyAssignment);
      shared.picked.set(
        `${node.name?.text}`,
        picked.map(({name}) => name.text),
      );
    },
    packageLinkPhase({customElementsManifest}) {
      const source = readSource(root);
      const declarations = customElementsManifest.modules.flatMap((module) => module.declarations ?? []);
      customElementsManifest.modules = declarations.flatMap((found) => {
        if (!found.tagName) return [];
        const folder = folderOf(found.tagName);
        const own = source.get(folder);
        if (!own) throw new Error(`There is no folder src/components/${folder}`);
        return [moduleOf(`dist/elements/${folder}.js`, finish(withShared(found, shared), found.tagName, own, notes))];
      });
    },
  };
}

/** What stands in `static properties`. */
function optionsOf(ts: Typescript, {members}: ts.ClassDeclaration): readonly ts.ObjectLiteralElementLike[] {
  const properties = members.filter(ts.isPropertyDeclaration).find((one) => one.name.getText() === 'properties');
  const list = properties?.initializer;
  return list && ts.isObjectLiteralExpression(list) ? list.properties : [];
}

/** `export const formProperties = {countries: {}, resendAfter: {attribute: 'resend-after'}} satisfies PropertyDeclarations` */
function readShared(ts: Typescript, {name, initializer}: ts.VariableDeclaration, {options}: Shared): void {
  if (!initializer || !ts.isSatisfiesExpression(initializer) || !initializer.type.getText().endsWith('Declarations'))
    return;
  const list = initializer.expression;
  const found = ts.isObjectLiteralExpression(list) ? list.properties.filter(ts.isPropertyAssignment) : [];
  options.set(
    name.getText(),
    found.map((one) => {
      const fieldName = one.name.getText();
      const [, written] = /attribute: '(.+?)'/.exec(one.initializer.getText()) ?? [];
      return {name: written ?? fieldName.toLowerCase(), fieldName};
    }),
  );
}

function withShared(found: Found, {options, spread, picked}: Shared): Found {
  const names = picked.get(found.name) ?? [];
  const own = [
    ...(spread.get(found.name)?.flatMap((name) => options.get(name) ?? []) ?? []),
    ...[...options.values()].flat().filter(({fieldName}) => names.includes(`${fieldName}`)),
  ];
  // An option of two objects is one option, as in the class itself.
  const once = new Map([...own, ...(found.attributes ?? [])].map((one) => [one.name, one]));
  return own.length ? {...found, attributes: [...once.values()]} : found;
}

function readNotes(ts: Typescript, node: ts.ClassDeclaration, notes: Notes): void {
  const {name, members} = node;
  for (const member of [...members, ...optionsOf(ts, node)]) {
    if (!member.name) continue;
    const tags = Object.fromEntries(
      ts.getJSDocTags(member).map(({tagName, comment}) => [tagName.text, ts.getTextOfJSDocComment(comment)?.trim()]),
    );
    const [comment] = ts.getJSDocCommentsAndTags(member);
    const description = comment && ts.getTextOfJSDocComment(comment.comment);
    const note = {description, fallback: tags['else'], returns: tags['returns'], ignore: 'ignore' in tags};
    const key = `${name?.text}.${member.name.getText()}`;
    notes.set(key, {...notes.get(key), ...(JSON.parse(JSON.stringify(note)) as Note)});
  }
}

function finish(element: Found, tagName: string, source: Source, notes: Notes): Declaration {
  const {name, description = '', members = [], attributes = [], events = [], slots = [], cssParts = []} = element;
  const noteOf = (field: string, from?: {readonly name: string}): Note =>
    notes.get(`${from?.name ?? name}.${field}`) ?? {};
  const isInside = ({name, privacy, inheritedFrom}: FoundMember): boolean =>
    privacy === 'private' ||
    privacy === 'protected' ||
    name.startsWith('#') ||
    Boolean(noteOf(name, inheritedFrom).ignore);
  const open = members.filter((member) => !isInside(member));
  const finished = open.map((member) => finishMember(member, source, noteOf(member.name, member.inheritedFrom)));
  const fields = new Map(finished.map((member) => [member.name, member]));
  return {
    kind: 'class',
    customElement: true,
    tagName,
    name,
    summary: firstSentence(description),
    description,
    superclass: {name: 'LitElement', package: 'lit'},
    attributes: attributes.flatMap((one) => {
      const field = fields.get(one.fieldName ?? '');
      return field ? [finishAttribute(one, field, noteOf(field.name, one.inheritedFrom))] : [];
    }),
    members: finished,
    // The analyzer reads `emit(type)` in the base class as an event with the name "type".
    events: events
      .filter(({name}) => name.startsWith('altegio-'))
      .map((event) => ({...event, detail: source.details[event.name]?.fields ?? []})),
    slots,
    cssParts,
    cssProperties: readTokens(root).map(({name, description, default: value}): CssProperty => ({
      name,
      description,
      default: value,
    })),
  };
}

/** Of the first paragraph, whose lines end where the comment's do. */
function firstSentence(description: string): string {
  const [paragraph = ''] = description.split('\n\n');
  return /^.*?\.(?=\s|$)/s.exec(paragraph)?.[0].replaceAll('\n', ' ') ?? paragraph;
}

/** The default of an attribute is a text. The default of its property is an expression. */
function finishAttribute(
  {name, fieldName}: Attribute,
  {default: value, type, description, reflects}: Member,
  {fallback}: Note,
): object {
  return {
    name,
    fieldName,
    description,
    type,
    ...(value !== undefined && {default: value.replace(/^'(.*)'$/, '$1')}),
    ...(fallback && {fallback}),
    ...(reflects && {reflects}),
  };
}

function finishMember(found: FoundMember, source: Source, note: Note): Member {
  const member: {-readonly [Key in keyof FoundMember]: FoundMember[Key]} = {...found};
  delete member.inheritedFrom;
  delete member.privacy;
  const description = member.description ?? note.description;
  const {name, kind, default: value} = member;
  if (kind === 'method') {
    const {parameters, returns} = source.methods[name] ?? {parameters: [], returns: ''};
    const described = new Map(member.parameters?.map(({name, description}) => [name, description]));
    return {
      ...member,
      description,
      parameters: parameters.map((one) => ({...one, description: described.get(one.name)})),
      return: {type: {text: returns}, ...(note.returns && {description: note.returns})},
    };
  }
  const text = source.words[name] ?? member.type?.text.replace(/ \| undefined$/, '') ?? 'string';
  const isText = value !== undefined && !/^'|^\d+$|^(true|false)$/.test(value);
  return {...member, description, type: {text}, ...(isText && {default: `'${value}'`})};
}

function moduleOf(path: string, declaration: Declaration): object {
  const {name, tagName} = declaration;
  const reference = {name, module: path};
  return {
    kind: 'javascript-module',
    path,
    declarations: [declaration],
    exports: [
      {kind: 'js', name, declaration: reference},
      {kind: 'custom-element-definition', name: tagName, declaration: reference},
    ],
  };
}
