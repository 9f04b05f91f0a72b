// Responsible for: what the source of each element really has: the parts, slots and events of all that it can reach, its
// tables of English words, its options' types and its events' details. By TypeScript's own checker, so nothing is guessed.
// Not for: what the comments say of it (manifest.mjs), or whether the two agree (gaps.mjs).
import {readdirSync} from 'node:fs';
import {basename, join} from 'node:path';
import ts from 'typescript';

let known;

/**
 * @returns for each element's folder name: className, `parts`, `slots` and `events` (sets), `tables` of words by name,
 * `words` (types of properties), `methods` (signatures), `details` (fields of its events)
 */
export function readSource(root) {
  if (known) return known;
  const program = programOf(root);
  const checker = program.getTypeChecker();
  const names = readdirSync(join(root, 'src/components'));
  return (known = new Map(names.map((name) => [name, readElement(name, {root, program, checker})])));
}

function programOf(root) {
  const {config} = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const {options, fileNames} = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return ts.createProgram(fileNames, {...options, noEmit: true});
}

function readElement(name, {root, program, checker}) {
  const folder = join(root, 'src/components', name);
  const file = program.getSourceFile(join(folder, `${name}.ts`));
  const element = file.statements.find((one) => ts.isClassDeclaration(one) && hasTag(one));
  const found = {parts: new Set(), slots: new Set(), events: new Set(), tables: new Map()};
  visitAll(element, checker, join(root, 'src'), found);
  return {
    className: element.name.text,
    ...found,
    ...typesOf(element, checker),
    details: detailsOf(program.getSourceFile(join(folder, `${name}.events.ts`)), checker),
  };
}

const hasTag = (node) => ts.getJSDocTags(node).some(({tagName}) => tagName.text === 'tag');

/** Everything that a class can come to: what it names, what that names, and files that are loaded later. */
function visitAll(start, checker, src, found) {
  const seen = new Set();
  const queue = [start];
  const add = (symbol) => {
    const real = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    for (const declaration of real?.declarations ?? []) {
      const {fileName} = declaration.getSourceFile();
      const top = topLevel(declaration);
      if (fileName.startsWith(src) && !fileName.includes('/i18n/lang/') && !seen.has(top)) {
        seen.add(top);
        queue.push(top);
      }
    }
  };
  const visit = (node) => {
    if (ts.isHeritageClause(node)) return node.types.forEach(({expression}) => visit(expression));
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isIdentifier(node)) add(checker.getSymbolAtLocation(node));
    if (isTemplate(node)) readTemplate(node.getText(), found);
    if (ts.isCallExpression(node)) {
      readEmit(node, found.events);
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword) {
        const module = checker.getSymbolAtLocation(node.arguments[0]);
        if (module) checker.getExportsOfModule(module).forEach(add);
      }
    }
    node.forEachChild(visit);
  };
  for (let node = queue.shift(); node; node = queue.shift()) {
    readTable(node, found.tables);
    visit(node);
  }
}

/** The declaration as it stands in its file: a class and not its method. */
function topLevel(node) {
  while (!ts.isSourceFile(node) && !ts.isSourceFile(node.parent)) node = node.parent;
  return ts.isImportDeclaration(node) ? node.getSourceFile() : node;
}

const isTemplate = (node) => ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node);

function readTemplate(text, {parts, slots}) {
  for (const [, value] of text.matchAll(/\spart="([^"]*)"/g)) {
    const fixed = value.replace(/\$\{.*?\}/g, ' ').split(/\s+/);
    const chosen = [...value.matchAll(/[?:] '([\w-]+)'/g)].map(([, word]) => word);
    for (const part of [...fixed, ...chosen]) if (part) parts.add(part);
  }
  if (/\spart=\$/.test(text)) parts.add('(a part that is not written in the template)');
  for (const [, name = ''] of text.matchAll(/<slot(?: name="([^"]*)")?/g))
    slots.add(name.replace(/\$\{(\w+)\}/g, '<$1>'));
}

function readEmit({expression, arguments: [type]}, events) {
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : '';
  if (name === 'emit' && type && ts.isStringLiteral(type)) events.add(type.text);
}

/** `export const phone = {key: 'text', other: {one: '…', other: '…'}}` of a file i18n/en*.ts. */
function readTable(statement, tables) {
  if (!ts.isVariableStatement(statement) || !/\/i18n\/en[\w-]*\.ts$/.test(statement.getSourceFile().fileName)) return;
  for (const {name, initializer} of statement.declarationList.declarations) {
    if (initializer && ts.isObjectLiteralExpression(initializer)) tables.set(name.text, objectOf(initializer));
  }
}

function objectOf(literal) {
  return Object.fromEntries(
    literal.properties.map(({name, initializer}) => [
      name.text,
      ts.isObjectLiteralExpression(initializer) ? objectOf(initializer) : initializer.text,
    ]),
  );
}

/** @returns `words`: the properties that are one of some words, spelled out; `methods`: parameters and what comes back */
function typesOf(element, checker) {
  const words = {};
  const methods = {};
  for (const property of checker.getTypeAtLocation(element.name).getProperties()) {
    const type = checker.getTypeOfSymbol(property);
    const [call] = type.getCallSignatures();
    if (call) methods[property.name] = signatureOf(call, checker);
    else if (isWords(type)) words[property.name] = textOf(type, checker);
  }
  return {words, methods};
}

function signatureOf(call, checker) {
  const parameters = call.parameters.map((one) => {
    const optional = Boolean(one.valueDeclaration.initializer ?? one.valueDeclaration.questionToken);
    return {name: one.name, type: {text: textOf(checker.getTypeOfSymbol(one), checker)}, ...(optional && {optional})};
  });
  return {parameters, returns: textOf(call.getReturnType(), checker)};
}

const without = (type) => (type.isUnion() ? type.types : [type]).filter(({flags}) => !(flags & ts.TypeFlags.Undefined));
const isWords = (type) => without(type).length > 0 && without(type).every((one) => one.isStringLiteral());

/** Words in the order of the alphabet: the checker's depends on which file it read first. A long list keeps its name. */
function textOf(type, checker) {
  const text = checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation).replace(/ \| undefined$/, '');
  if (!isWords(type)) return text;
  const words = without(type).map(({value}) => `'${value}'`);
  return words.length > 8 && type.aliasSymbol ? type.aliasSymbol.name : words.sort().join(' | ');
}

/** @returns for each event of the map: the fields of its `detail`, each with type and description; none for `undefined` */
function detailsOf(file, checker) {
  const map = file.statements.find((one) => ts.isInterfaceDeclaration(one) && one.name.text.endsWith('EventMap'));
  return Object.fromEntries(
    map.members.map((member) => {
      const [detail] = checker.getTypeAtLocation(member).typeArguments ?? [];
      const fields = detail && !(detail.flags & ts.TypeFlags.Undefined) ? detail.getProperties() : [];
      return [member.name.text, {type: member.type.getText(), fields: fields.map((one) => fieldOf(one, checker))}];
    }),
  );
}

function fieldOf(symbol, checker) {
  const description = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  const optional = symbol.flags & ts.SymbolFlags.Optional ? '?' : '';
  return {name: symbol.name + optional, type: textOf(checker.getTypeOfSymbol(symbol), checker), description};
}

/** @returns the name of an element's folder */
export const folderOf = (tagName) => basename(tagName).replace('altegio-', '');
