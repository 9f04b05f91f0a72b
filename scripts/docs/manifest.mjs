// Responsible for: the plugin that makes custom-elements.json: what an embedder can set, call, hear and style, of the
// modules that are shipped, with types from the checker and defaults from the source.
// Beyond the schema: `fallback` of an attribute (`@else`: what holds without it), `detail` of an event (its fields).
// Not for: finding gaps (gaps.mjs), or writing files (package.mjs).
import {fileURLToPath} from 'node:url';
import {folderOf, readSource} from './source.mjs';
import {readTokens} from './tokens.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A plugin of @custom-elements-manifest/analyzer. */
export function elementsOnly() {
  /** What the analyzer leaves out of the comments: by class and member, and at methods. */
  const notes = new Map();
  return {
    name: 'elements-only',
    analyzePhase: ({ts, node}) => ts.isClassDeclaration(node) && readNotes(ts, node, notes),
    packageLinkPhase({customElementsManifest}) {
      const source = readSource(root);
      const declarations = customElementsManifest.modules.flatMap((module) => module.declarations ?? []);
      const elements = declarations.filter(({tagName}) => tagName);
      customElementsManifest.modules = elements.map((element) => {
        const folder = folderOf(element.tagName);
        return moduleOf(`dist/elements/${folder}.js`, finish(element, source.get(folder), notes));
      });
    },
  };
}

function readNotes(ts, {name, members}, notes) {
  const options = members.find((one) => one.name?.getText() === 'properties')?.initializer?.properties ?? [];
  for (const member of [...members, ...options]) {
    if (!member.name) continue;
    const tags = Object.fromEntries(
      ts.getJSDocTags(member).map(({tagName, comment}) => [tagName.text, ts.getTextOfJSDocComment(comment)?.trim()]),
    );
    const description = ts.getTextOfJSDocComment(member.jsDoc?.[0]?.comment);
    const note = {description, fallback: tags.else, returns: tags.returns, ignore: 'ignore' in tags};
    const key = `${name.text}.${member.name.getText()}`;
    notes.set(key, {...notes.get(key), ...JSON.parse(JSON.stringify(note))});
  }
}

function finish(element, source, notes) {
  const {name, tagName, description, members = [], attributes = [], events = [], slots = [], cssParts = []} = element;
  const noteOf = (field, from) => notes.get(`${from?.name ?? name}.${field}`) ?? {};
  const isInside = ({name, privacy, inheritedFrom}) =>
    privacy === 'private' || privacy === 'protected' || name.startsWith('#') || noteOf(name, inheritedFrom).ignore;
  const open = members.filter((member) => !isInside(member));
  const finished = open.map((member) => finishMember(member, source, noteOf(member.name, member.inheritedFrom)));
  const fields = new Map(finished.map((member) => [member.name, member]));
  return {
    kind: 'class',
    customElement: true,
    tagName,
    name,
    summary: description.split('\n')[0],
    description,
    superclass: {name: 'LitElement', package: 'lit'},
    attributes: attributes
      .filter(({fieldName}) => fields.has(fieldName))
      .map((one) => finishAttribute(one, fields.get(one.fieldName), noteOf(one.fieldName, one.inheritedFrom))),
    members: finished,
    // `emit(type)` of the base class is read as an event called "type".
    events: events
      .filter(({name}) => name.startsWith('altegio-'))
      .map((event) => ({...event, detail: source.details[event.name]?.fields ?? []})),
    slots,
    cssParts,
    cssProperties: readTokens(root).map(({name, description, default: value}) => ({name, description, default: value})),
  };
}

/** The value of an attribute is a text; the one of its property, an expression. */
function finishAttribute({name, fieldName}, {default: value, type, description, reflects}, {fallback}) {
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

function finishMember(found, {words, methods}, note) {
  const member = {...found};
  delete member.inheritedFrom;
  delete member.privacy;
  const description = member.description ?? note.description;
  const {name, kind, default: value} = member;
  if (kind === 'method') {
    const {parameters, returns} = methods[name];
    const described = new Map(member.parameters?.map(({name, description}) => [name, description]));
    return {
      ...member,
      description,
      parameters: parameters.map((one) => ({...one, description: described.get(one.name)})),
      return: {type: {text: returns}, ...(note.returns && {description: note.returns})},
    };
  }
  const text = words[name] ?? member.type?.text.replace(/ \| undefined$/, '') ?? 'string';
  const isText = value !== undefined && !/^'|^\d+$|^(true|false)$/.test(value);
  return {...member, description, type: {text}, ...(isText && {default: `'${value}'`})};
}

function moduleOf(path, declaration) {
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
