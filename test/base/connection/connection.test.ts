import {assert} from '@open-wc/testing/pure';
import {Session} from '../../../src/api/session.js';
import {configure} from '../../../src/configure.js';
import '../../support/mount.js';
import {small, type SmallApi} from '../../support/small-element.js';

describe('the client of an element', () => {
  it('stays until an option that it is made of changes', async () => {
    const element = await small();
    const first = element.endpoints;
    element.theme = 'dark';
    await element.updateComplete;
    assert.equal(element.endpoints, first);
    for (const [name, value] of [
      ['proxy-url', '/other'],
      ['credentials', 'include'],
      ['lang', 'de'],
    ] as const) {
      const before = element.endpoints;
      element.setAttribute(name, value);
      assert.notEqual(element.endpoints, before, name);
      assert.equal(element.endpoints, element.endpoints, name);
    }
  });

  it('shares its session with every element of the same proxy, however its address is written', async () => {
    const [one, two, other] = [
      await small(),
      await small({'proxy-url': '/altegio/'}),
      await small({'proxy-url': '/x'}),
    ];
    assert.equal(one.endpoints.session, two.endpoints.session);
    assert.notEqual(one.endpoints.session, other.endpoints.session);
  });

  it("is the embedder's where one was given", async () => {
    const element = await small();
    const given = {session: new Session()} as SmallApi;
    element.client = given;
    assert.equal(element.endpoints, given);
  });

  it('draws again when somebody signs in or out, and when the options of the page change, while it is on the page', async () => {
    const element = await small();
    let drawn = 0;
    element.view = () => {
      drawn++;
      return element.parts.t('common.busy') as never;
    };
    const {session} = element.endpoints;
    const draws = async (change: () => void): Promise<number> => {
      await element.updateComplete;
      drawn = 0;
      change();
      await element.updateComplete;
      return drawn;
    };
    assert.equal(await draws(() => session.open('a token')), 1);
    assert.equal(await draws(() => session.close()), 1);
    assert.equal(await draws(() => configure({theme: 'dark'})), 1);
    element.remove();
    assert.equal(await draws(() => session.open('a token')), 0);
    session.close();
  });
});
