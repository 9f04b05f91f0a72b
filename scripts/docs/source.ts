// Responsible for: reading from the source of each element: the parts, slots and events of all code that it can reach, its English
// text tables, the types of its options and the details of its events. Uses the TypeScript compiler.
// Not for: comments (manifest.ts), or comparing both (gaps.ts).
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import ts from 'typescript';
import type {Field, Parameter} from './model.js';

/** A text, or its plural forms. */
export type Saying = string | {readonly [form: string]: Saying};

export interface Signature {
  readonly parameters: readonly Parameter[];
  readonly returns: string;
}

interface Found {
  readonly parts: Set<string>;
  readonly slots: Set<string>;
  readonly events: Set<string>;
  /** English text tables by owner. */
  readonly tables: Map<string, Readonly<Record<string, Saying>>>;
}

export interface Source extends Found {
  readonly className: string;
  /** Types of the properties that accept only certain words. */
  readonly words: Readonly<Record<string, string>>;
  readonly methods: Readonly<Record<string, Signature>>;
  /** Type and fields of each event in the element's event map. */
  readonly details: Readonly<Record<string, {readonly type: string; readonly fields: readonly Required<Field>[]}>>;
}

let known: ReadonlyMap<string, Source> | undefined;

/** @returns the source of each element by the name of its folder */
export function readSource(root: string): ReadonlyMap<string, Source> {
  if (known) return known;
  const program = programOf(root);
  const checker = program.getTypeChecker();
  const names = readdirSync(join(root, 'src/components'));
  known = new Map(names.map((name) => [name, readElement(name, {root, program, checker})]));
  return known;
}

function programOf(root: string): ts.Program {
  const {config} = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const {options, fileNames} = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return ts.createProgram(fileNames, {...options, noEmit: true});
}

function readElement(
  name: string,
  {root, program, checker}: {readonly root: string; readonly program: ts.Program; readonly checker: ts.TypeChecker},
): Source {
  const folder = join(root, 'src/components', name);
  const file = program.getSourceFile(join(folder, `${name}.ts`));
  const element = file?.statements.filter(ts.isClassDeclaration).find(hasTag);
  const events = program.getSourceFile(join(folder, `${name}.events.ts`));
  if (!element?.name || !events) throw new Error(`${folder}: no class with @tag, or no ${name}.events.ts`);
  const found: Found = {parts: new Set(), slots: new Set(), events: new Set(), tables: new Map()};
  visitAll(element, checker, join(root, 'src'), found);
  return {
    className: element.name.text,
    ...found,
    ...typesOf(element.name, checker),
    details: detailsOf(events, checker),
  };
}

const hasTag = (node: ts.Node): boolean => ts.getJSDocTags(node).some(({tagName}) => tagName.text === 'tag');

/** The other languages, the check of message keys, which has the texts of every element, and an element that another one loads. */
const notOfAnElement = /\/i18n\/lang\/|\/base\/messages\/message-keys\.ts$|\/src\/elements\//;

/** Visits all code that a class can reach: names that it uses, names that those use, and lazy files. */
function visitAll(start: ts.Node, checker: ts.TypeChecker, src: string, found: Found): void {
  const seen = new Set<ts.Node>();
  const queue = [start];
  const add = (symbol: ts.Symbol | undefined): void => {
    const real = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    for (const declaration of real?.declarations ?? []) {
      const {fileName} = declaration.getSourceFile();
      const top = topLevel(declaration);
      if (fileName.startsWith(src) && !notOfAnElement.test(fileName) && !seen.has(top)) {
        seen.add(top);
        queue.push(top);
      }
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isHeritageClause(node)) return node.types.forEach(({expression}) => visit(expression));
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isIdentifier(node)) add(checker.getSymbolAtLocation(node));
    // For a shorthand `{phone}`, the compiler would return the property instead of its value.
    if (ts.isShorthandPropertyAssignment(node)) add(checker.getShorthandAssignmentValueSymbol(node));
    if (isTemplate(node)) readTemplate(node.getText(), found);
    if (ts.isCallExpression(node)) {
      readEmit(node, found.events);
      const [argument] = node.arguments;
      if (argument && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
        const module = checker.getSymbolAtLocation(argument);
        const [from] = module?.declarations ?? [];
        if (module && from && !notOfAnElement.test(from.getSourceFile().fileName))
          checker.getExportsOfModule(module).forEach(add);
      }
    }
    node.forEachChild(visit);
  };
  for (let node = queue.shift(); node; node = queue.shift()) {
    readTable(node, found.tables);
    visit(node);
  }
}

/** The top-level declaration: the class, not its method. */
function topLevel(start: ts.Node): ts.Node {
  let node = start;
  while (!ts.isSourceFile(node) && !ts.isSourceFile(node.parent)) node = node.parent;
  return ts.isImportDeclaration(node) ? node.getSourceFile() : node;
}

const isTemplate = (node: ts.Node): boolean =>
  ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node);

function readTemplate(text: string, {parts, slots}: Found): void {
  for (const [, value = ''] of text.matchAll(/\spart="([^"]*)"/g)) {
    const fixed = value.replace(/\$\{.*?\}/g, ' ').split(/\s+/);
    const chosen = [...value.matchAll(/[?:] '([\w-]+)'/g)].map(([, word]) => word);
    for (const part of [...fixed, ...chosen]) if (part) parts.add(part);
  }
  if (/\spart=\$/.test(text)) parts.add('(a part that is not written in the template)');
  for (const [, name = ''] of text.matchAll(/<slot(?: name="([^"]*)")?/g))
    slots.add(name.replace(/\$\{(\w+)\}/g, '<$1>'));
}

function readEmit({expression, arguments: [type]}: ts.CallExpression, events: Set<string>): void {
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : '';
  if (name === 'emit' && type && ts.isStringLiteral(type)) events.add(type.text);
}

/** Reads `export const phone = {key: 'text', other: {one: '…', other: '…'}}` in a file i18n/en/*.ts. Two files may share an owner. */
function readTable(statement: ts.Node, tables: Found['tables']): void {
  if (!ts.isVariableStatement(statement) || !/\/i18n\/en\/[\w-]+\.ts$/.test(statement.getSourceFile().fileName)) return;
  for (const {name, initializer} of statement.declarationList.declarations) {
    if (!initializer || !ts.isObjectLiteralExpression(initializer)) continue;
    tables.set(name.getText(), {...tables.get(name.getText()), ...objectOf(initializer)});
  }
}

function objectOf(literal: ts.ObjectLiteralExpression): Record<string, Saying> {
  return Object.fromEntries(
    literal.properties
      .filter(ts.isPropertyAssignment)
      .map(({name, initializer}) => [
        (name as ts.Identifier | ts.StringLiteral).text,
        ts.isObjectLiteralExpression(initializer) ? objectOf(initializer) : (initializer as ts.StringLiteral).text,
      ]),
  );
}

/** @returns `words`: properties that accept only certain words; `methods`: their parameters and results */
function typesOf(name: ts.Identifier, checker: ts.TypeChecker): Pick<Source, 'words' | 'methods'> {
  const words: Record<string, string> = {};
  const methods: Record<string, Signature> = {};
  for (const property of checker.getTypeAtLocation(name).getProperties()) {
    const type = checker.getTypeOfSymbol(property);
    const [call] = type.getCallSignatures();
    if (call) methods[property.name] = signatureOf(call, checker);
    else if (isWords(type)) words[property.name] = textOf(type, checker);
  }
  return {words, methods};
}

function signatureOf(call: ts.Signature, checker: ts.TypeChecker): Signature {
  const parameters = call.parameters.map((one) => {
    const {initializer, questionToken} = one.valueDeclaration as ts.ParameterDeclaration;
    const optional = Boolean(initializer ?? questionToken);
    return {name: one.name, type: {text: textOf(checker.getTypeOfSymbol(one), checker)}, ...(optional && {optional})};
  });
  return {parameters, returns: textOf(call.getReturnType(), checker)};
}

const without = (type: ts.Type): ts.Type[] =>
  (type.isUnion() ? type.types : [type]).filter(({flags}) => !(flags & ts.TypeFlags.Undefined));
const isWords = (type: ts.Type): boolean =>
  without(type).length > 0 && without(type).every((one) => one.isStringLiteral());

/** A type as text. Words are sorted, because the compiler's order depends on which file it reads first. A long list keeps its name. */
function textOf(type: ts.Type, checker: ts.TypeChecker): string {
  const text = checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation).replace(/ \| undefined$/, '');
  if (!isWords(type)) return text;
  const words = without(type).map((one) => `'${(one as ts.StringLiteralType).value}'`);
  return words.length > 8 && type.aliasSymbol ? type.aliasSymbol.name : words.sort().join(' | ');
}

/** @returns the fields of `detail` for each event of the map, with type and description. No fields: `detail` is undefined */
function detailsOf(file: ts.SourceFile, checker: ts.TypeChecker): Source['details'] {
  const map = file.statements.filter(ts.isInterfaceDeclaration).find(({name}) => name.text.endsWith('EventMap'));
  return Object.fromEntries(
    (map ? map.members.filter(ts.isPropertySignature) : []).map((member) => {
      const [detail] = checker.getTypeArguments(checker.getTypeAtLocation(member) as ts.TypeReference);
      const fields = detail && !(detail.flags & ts.TypeFlags.Undefined) ? detail.getProperties() : [];
      const name = (member.name as ts.StringLiteral).text;
      return [name, {type: member.type?.getText() ?? '', fields: fields.map((one) => fieldOf(one, checker))}];
    }),
  );
}

function fieldOf(symbol: ts.Symbol, checker: ts.TypeChecker): Required<Field> {
  const description = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  const optional = symbol.flags & ts.SymbolFlags.Optional ? '?' : '';
  return {name: symbol.name + optional, type: textOf(checker.getTypeOfSymbol(symbol), checker), description};
}
