// The document itself: OpenAPI 3.1 by its structure, every reference, schema and example of it good.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {at, document, object, operations, resolved, validator, type Json} from './document.js';

// The fixed fields of OpenAPI 3.1.0, as far as the document uses those objects.
const FIELDS = {
  root: ['openapi', 'info', 'servers', 'tags', 'security', 'paths', 'components'],
  operation: ['operationId', 'tags', 'summary', 'description', 'security', 'parameters', 'requestBody', 'responses'],
  parameter: ['name', 'in', 'description', 'required', 'schema', 'example'],
  response: ['description', 'headers', 'content'],
  header: ['description', 'required', 'schema', 'example'],
  media: ['schema', 'example'],
  scheme: ['type', 'description', 'name', 'in'],
} as const;

interface Node {
  readonly where: string;
  readonly value: Json;
}

/** Every object of the document, with the path to it. */
function* nodes(value: unknown, where = '#'): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield {where, value: value as Json};
  for (const [name, item] of Object.entries(value)) {
    yield* nodes(item, `${where}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  }
}

const all = [...nodes(document)];
const components = object(document['components']);
const operationNodes = Object.values(object(document['paths'])).flatMap((item) => Object.values(object(item)));
const responses = [
  ...Object.values(object(components['responses'])),
  ...operationNodes.flatMap((operation) => Object.values(object(object(operation)['responses']))),
].map(resolved);
const parameters = [
  ...Object.values(object(components['parameters'])),
  ...operationNodes.flatMap((operation) => (object(operation)['parameters'] ?? []) as readonly unknown[]),
].map(resolved);
const headers = responses.flatMap((response) => Object.values(object(response['headers']))).map(resolved);
const bodies = operationNodes.map((operation) => object(object(operation)['requestBody']));
const media = [...responses, ...bodies].flatMap((node) => Object.values(object(node['content']))).map(object);

function assertFields(value: unknown, kind: keyof typeof FIELDS, required: readonly string[]): void {
  const node = object(value);
  for (const name of Object.keys(node)) {
    const known = (FIELDS[kind] as readonly string[]).includes(name) || name.startsWith('x-');
    assert.ok(known, `a ${kind} has no field ${name}`);
  }
  for (const name of required) assert.ok(name in node, `a ${kind} lacks ${name}: ${JSON.stringify(node)}`);
}

describe('docs/openapi.yaml', () => {
  it('is built of the objects of OpenAPI 3.1', () => {
    assertFields(document, 'root', ['openapi', 'info', 'paths']);
    assert.match(String(document['openapi']), /^3\.1\.\d+$/);
    const info = object(document['info']);
    assert.ok(typeof info['title'] === 'string' && typeof info['version'] === 'string');
    for (const path of Object.keys(object(document['paths']))) assert.match(path, /^\/[^?#]*$/);
    for (const node of operationNodes) assertFields(node, 'operation', ['operationId', 'summary', 'responses']);
    for (const node of parameters) {
      assertFields(node, 'parameter', ['name', 'in', 'schema']);
      assert.ok(node['in'] !== 'path' || node['required'] === true, `${String(node['name'])} is in a path`);
    }
    for (const node of responses) assertFields(node, 'response', ['description']);
    for (const node of headers) assertFields(node, 'header', ['schema']);
    for (const node of media) assertFields(node, 'media', ['schema']);
    for (const node of Object.values(object(components['securitySchemes']))) {
      assertFields(node, 'scheme', ['type', 'name', 'in']);
    }
  });

  it('has references that lead somewhere, and nothing that none leads to', () => {
    const used = new Set(all.flatMap(({value}) => (typeof value['$ref'] === 'string' ? [value['$ref']] : [])));
    for (const ref of used) {
      assert.match(ref, /^#\/components\/\w+\/[\w-]+$/);
      assert.ok(at(ref));
    }
    for (const kind of ['parameters', 'headers', 'responses', 'schemas']) {
      for (const name of Object.keys(object(components[kind]))) {
        // The proxy's own words: what its tests hold it to.
        if (name !== 'Refusal') assert.ok(used.has(`#/components/${kind}/${name}`), `${kind} ${name} is not used`);
      }
    }
    const schemes = new Set(Object.keys(object(components['securitySchemes'])));
    for (const name of operations.flatMap(({security}) => security.flat())) assert.ok(schemes.has(name), name);
  });

  it('names each operation once, under a tag that is described', () => {
    assert.equal(new Set(operations.map(({id}) => id)).size, operations.length);
    const tags = (document['tags'] as readonly Json[]).map(({name}) => name);
    for (const node of operationNodes) {
      for (const tag of object(node)['tags'] as readonly unknown[]) assert.ok(tags.includes(tag), String(tag));
    }
  });

  it('declares the parameters of each path, each once, and no other', () => {
    for (const {id, path, parameters} of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = parameters.filter((parameter) => parameter.in === 'path').map(({name}) => name);
      assert.deepEqual(declared.toSorted(), inPath.toSorted(), id);
      assert.equal(new Set(parameters.map((parameter) => `${parameter.in} ${parameter.name}`)).size, parameters.length);
    }
  });

  it('has schemas that compile in strict mode', () => {
    const schemas = [
      ...Object.values(object(components['schemas'])).map(object),
      ...[...parameters, ...headers, ...media].map((node) => object(node['schema'])),
    ];
    assert.ok(schemas.length > 60);
    for (const schema of schemas) assert.equal(typeof validator(schema), 'function');
  });

  it('gives examples that are true', () => {
    const examples = [
      ...[...parameters, ...headers, ...media].map((node) => [object(node['schema']), node['example']] as const),
      ...Object.values(object(components['schemas'])).map(
        (schema) => [object(schema), object(schema)['example']] as const,
      ),
    ].filter(([, example]) => example !== undefined);
    assert.ok(examples.length > 10);
    for (const [schema, example] of examples) {
      const validate = validator(schema);
      assert.ok(validate(example), `${JSON.stringify(example)}: ${JSON.stringify(validate.errors)}`);
    }
  });

  it('says of every operation how it goes well and that it may fail', () => {
    for (const {id, answers} of operations) {
      const statuses = answers.map(({status}) => status);
      for (const status of ['2XX', '400', '403', '429', '502', '503', '504', 'default']) {
        assert.ok(statuses.includes(status), `${id} has no ${status}`);
      }
      for (const {status, headers} of answers) {
        assert.ok(headers.has('cache-control'), `${id} ${status}`);
        if (['409', '429', '503'].includes(status)) assert.ok(headers.has('retry-after'), `${id} ${status}`);
      }
    }
  });
});
