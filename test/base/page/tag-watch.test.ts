// The script tags of a page whose parts are swapped: which of them speak, and when the watch itself comes late.
import {assert} from '@open-wc/testing/pure';
import {page} from '../../../src/base/page/page-registry.js';
import {watchTags} from '../../../src/base/page/tag-watch.js';
import {here} from '../../../src/base/page/tags.js';

const file = 'altegio-of-a-test.js';
let shown: HTMLScriptElement[] = [];

/** A tag that is known already. It is never run: it has no type that a browser runs. */
function tag(locationId: string, address: string): HTMLScriptElement {
  const made = document.createElement('script');
  made.type = 'text/plain';
  made.setAttribute('src', `/${file}`);
  made.dataset['locationId'] = locationId;
  document.head.append(made);
  page().tags.set(made, address);
  shown.push(made);
  return made;
}

beforeEach(() => {
  page().tags.clear();
  delete page().lookAtTags;
});

afterEach(() => {
  for (const one of shown) one.remove();
  shown = [];
  page().tags.clear();
  page().lookAtTags?.();
});

it('the next page came before the watch: the tag of the page before goes, so that the way back brings it again', () => {
  const before = tag('1', '/before');
  const now = tag('2', here());
  watchTags();
  assert.isFalse(before.isConnected);
  assert.isTrue(now.isConnected);
  assert.equal(page().tagged.locationId, '2');
});

it('a tag that all pages share stays, also beside another one of them', () => {
  const shared = [tag('1', '/before'), tag('2', '/before')];
  watchTags();
  assert.deepEqual(
    shared.map(({isConnected}) => isConnected),
    [true, true],
  );
  assert.equal(page().tagged.locationId, '2');
});

it('two tags of one page both speak, the later one last', () => {
  const both = [tag('1', here()), tag('2', here())];
  watchTags();
  assert.deepEqual(
    both.map(({isConnected}) => isConnected),
    [true, true],
  );
  assert.equal(page().tagged.locationId, '2');
});

it('a tag that its loader has taken off speaks, until another tag of its file comes', () => {
  tag('1', here()).remove();
  watchTags();
  assert.equal(page().tagged.locationId, '1');
  const other = tag('', here());
  delete other.dataset['locationId'];
  page().lookAtTags!();
  assert.isUndefined(page().tagged.locationId);
});
