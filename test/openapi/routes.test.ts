// The document and the proxy's route table say the same, in both directions.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {PARAMS, ROUTES, type ParamName, type Route} from '../../proxy/src/routes.js';
import type {FieldRule} from '../../proxy/src/rows/row.js';
import {object, operationOf, operations, resolved, type Json} from './document.js';

const templateOf = ({path}: Route): string => `/${path.replace(/:(\w+)/g, '{$1}')}`;

const namesOf = (route: Route, place: 'path' | 'query' | 'header'): string[] =>
  operationOf(route.name)
    .parameters.filter((parameter) => parameter.in === place)
    .map(({name}) => name)
    .toSorted();

const bodyOf = (route: Route): Json => object(operationOf(route.name).body?.['properties']);

describe('the document and ROUTES', () => {
  it('have the same operations, methods and paths', () => {
    assert.deepEqual(
      operations.map(({id, method, path}) => `${id}: ${method} ${path}`).toSorted(),
      ROUTES.map((route) => `${route.name}: ${route.method} ${templateOf(route)}`).toSorted(),
    );
  });

  for (const route of ROUTES) {
    it(`${route.name}: the same names`, () => {
      assert.deepEqual(namesOf(route, 'path'), [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name).toSorted());
      assert.deepEqual(namesOf(route, 'query'), Object.keys(route.query ?? {}).toSorted());
      assert.deepEqual(Object.keys(bodyOf(route)).toSorted(), Object.keys(route.body ?? {}).toSorted());
      assert.equal(operationOf(route.name).body === null, route.body === undefined);
      if (route.body) assert.equal(operationOf(route.name).body?.['additionalProperties'], false);
    });

    it(`${route.name}: the same forms of values`, () => {
      const {parameters} = operationOf(route.name);
      for (const {name, in: place, schema} of parameters) {
        const form = resolved(schema);
        if (place === 'path') assert.equal(form['pattern'], `^${PARAMS[name as ParamName]}$`, name);
        const rule = place === 'query' ? route.query?.[name] : undefined;
        if (rule) {
          const one = form['type'] === 'array' ? resolved(form['items']) : form;
          assert.equal(one['pattern'], unescaped(rule.pattern), name);
          assert.equal(form['maxItems'], rule.atMost, name);
        }
        const {required} = parameters.find((parameter) => parameter.in === place && parameter.name === name) ?? {};
        if (rule?.required) assert.equal(required, true, name);
      }
      for (const [name, rule] of Object.entries(route.body ?? {})) assertForm(rule, bodyOf(route)[name], name);
    });

    it(`${route.name}: the same session`, () => {
      const {answers, security} = operationOf(route.name);
      const ways = {
        user: [['session'], ['userToken']],
        'user-or-hash': [[], ['session'], ['userToken']],
        anyone: [[], ['session'], ['userToken']],
        partner: [[]],
      };
      const byProxy = route.session === 'closes' || route.tells === 'session';
      assert.deepEqual(security, byProxy ? [[], ['session']] : ways[route.auth]);
      const sets = answers.filter(({headers}) => headers.has('set-cookie')).map(({status}) => status);
      assert.deepEqual(sets, route.session ? ['2XX'] : []);
      assert.deepEqual(namesOf(route, 'header').includes('Idempotency-Key'), route.replays !== undefined);
      const statuses = answers.map(({status}) => status);
      assert.equal(statuses.includes('401'), route.auth !== 'partner' || route.session !== undefined);
      assert.equal(statuses.includes('409'), route.replays !== undefined);
      assert.equal(statuses.includes('412'), route.sms === 'sends' || route.guards === 'booking');
      assert.equal(statuses.includes('413') && statuses.includes('415'), route.body !== undefined);
    });
  }
});

/** The form of one field, and of all that is in it. */
function assertForm(rule: FieldRule, schema: unknown, name: string): void {
  const form = resolved(schema);
  if ('items' in rule) {
    assert.deepEqual([form['type'], form['maxItems']], ['array', rule.atMost], name);
    assertForm(rule.items, form['items'], name);
  } else if ('fields' in rule) {
    const properties = object(form['properties']);
    assert.deepEqual([form['type'], form['additionalProperties']], ['object', false], name);
    assert.deepEqual(Object.keys(properties).toSorted(), Object.keys(rule.fields).toSorted(), name);
    for (const [inner, one] of Object.entries(rule.fields)) assertForm(one, properties[inner], `${name}.${inner}`);
  } else if ('names' in rule) {
    const value = object(form['additionalProperties']);
    assert.deepEqual([form['type'], form['maxProperties']], ['object', rule.atMost], name);
    assert.equal(object(form['propertyNames'])['pattern'], unescaped(rule.names), name);
    assert.deepEqual([value['type'], value['maxLength']], [['string', 'number', 'boolean'], rule.maxLength], name);
  } else if ('flag' in rule) {
    assert.equal(form['type'], 'boolean', name);
  } else {
    assert.equal(form['maxLength'], rule.maxLength, name);
    assert.equal(form['pattern'], rule.pattern && unescaped(rule.pattern), name);
    assert.deepEqual(form['type'], rule.orNumber ? ['string', 'integer'] : 'string', name);
    // As many digits as the text may have.
    const most = rule.orNumber ? Math.min(10 ** rule.maxLength - 1, Number.MAX_SAFE_INTEGER) : undefined;
    assert.deepEqual([form['minimum'], form['maximum']], [rule.orNumber && 0, most], name);
  }
}

/** As it stands in JSON Schema, where a slash is a slash. */
function unescaped(pattern: RegExp): string {
  return pattern.source.replaceAll('\\/', '/');
}
