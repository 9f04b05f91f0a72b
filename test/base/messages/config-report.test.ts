import {assert} from '@open-wc/testing/pure';
import {configure} from '../../../src/configure.js';
import {heard, printed} from '../../support/mount.js';
import {small, type SmallElement} from '../../support/small-element.js';
import {until} from '../../support/until.js';

const errors = (): string[] => printed.filter((line) => line.startsWith('error:'));
const text = (element: SmallElement): string => element.renderRoot.textContent.trim();

describe('an option that cannot work', () => {
  it('is named in the console once, in an event without its value, and the client reads whom to ask', async () => {
    const element = await small({'location-id': 'Main Street'});
    await until(() => errors().length);
    await element.updateComplete;
    element.theme = 'dark';
    await element.updateComplete;
    assert.deepEqual(errors(), [
      'error: <small-element> location-id="Main Street" is no id. Write digits: location-id="4564".',
    ]);
    assert.deepEqual(heard('error'), [{code: 'config'}]);
    assert.include(text(element), element.parts.t('common.config'));
  });

  it('is named again when it is another one, and no more when it is mended', async () => {
    const element = await small({'chain-id': 'x'});
    await until(() => errors().length === 1);
    element.chainId = 'y';
    await until(() => errors().length === 2);
    element.chainId = 7;
    await element.updateComplete;
    assert.include(text(element), element.parts.t('common.busy'));
    assert.lengthOf(errors(), 2);
  });

  it('may be mended until the page is there, in silence', async () => {
    const element = await small({'proxy-url': ''});
    assert.equal(text(element), '');
    configure({proxyUrl: '/altegio'});
    await element.updateComplete;
    assert.include(text(element), element.parts.t('common.busy'));
    assert.deepEqual(errors(), []);
  });

  it('is named only where the element can be seen', async () => {
    const element = await small({'location-id': 'x', hidden: ''});
    element.setAttribute('style', 'display: none');
    await element.updateComplete;
    assert.deepEqual(errors(), []);
    element.removeAttribute('style');
    element.hidden = false;
    await until(() => errors().length === 1);
  });
});
