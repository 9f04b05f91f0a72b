// What the console says to an embedder: what is wrong, and what to write instead.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {badId, badProxyUrl, badWord, readJson, readNumber} from '../../src/internal/config.js';

test('a proxy URL', () => {
  for (const good of [
    '/altegio',
    'altegio',
    'https://a.example/x',
    'http://localhost:8787/altegio',
    'http://127.0.0.1:1',
  ]) {
    assert.equal(badProxyUrl(good), '', good);
  }
  assert.match(badProxyUrl(undefined), /^proxy-url is missing\. Write proxy-url="https:\/\//);
  for (const bad of [
    'http://a.example',
    '//a.example',
    'ws://a',
    'javascript:1',
    'https://u:p@a.example',
    'a?b',
    'a#b',
  ]) {
    const told = badProxyUrl(bad);
    assert.ok(told.includes(`"${bad}"`), told);
    assert.match(told, /Write proxy-url=/);
  }
});

test('a word', () => {
  assert.equal(badWord('view', 'past', 'all past'), '');
  assert.equal(badWord('view', '', 'all past'), '');
  assert.equal(badWord('view', undefined, 'all past'), '');
  assert.equal(badWord('view', 'pas', 'all past'), 'view="pas" is not known. Write one of: all past.');
  assert.notEqual(badWord('view', 'all past', 'all past'), '');
});

test('an id', () => {
  for (const good of [4564, '4564', '', undefined]) assert.equal(badId('location-id', good), '');
  for (const bad of ['salon', '12 ', '-1', '1.5', '1e3', -1, 1.5]) {
    assert.match(badId('location-id', bad), /^location-id=".*" .*Write .*location-id="\d+"/);
  }
});

test('JSON and numbers of an attribute; an empty one says nothing', () => {
  assert.deepEqual(readJson('[{"id":1}]'), [{id: 1}]);
  assert.equal(readJson(null), undefined);
  assert.equal(readJson(''), undefined);
  assert.equal(readJson('null'), undefined);
  assert.equal(readJson('{no'), '{no');
  assert.equal(readNumber(null), undefined);
  assert.equal(readNumber(''), undefined);
  assert.equal(readNumber('20'), 20);
  assert.ok(Number.isNaN(readNumber('many')));
});
