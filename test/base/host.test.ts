import {assert} from '@open-wc/testing/pure';
import {AltegioApiError} from '../../src/api/errors.js';
import {configure} from '../../src/configure.js';
import {events, uncaught} from '../support/mount.js';
import {Writes} from '../../src/base/writes.js';
import {small} from '../support/small-element.js';
import {until} from '../support/until.js';

describe('what the parts of an element use of it', () => {
  it('says a failure in the words of its owner, else in the common ones, else that something went wrong', async () => {
    const {parts} = await small({messages: '{"phone.network": "No signal.", "common.unknown": "Oh."}'});
    const network = new AltegioApiError('network');
    assert.equal(parts.faultText(network, 'phone'), 'No signal.');
    assert.equal(parts.faultText(network, 'password'), parts.t('common.network'));
    assert.equal(parts.faultText(new AltegioApiError('blocked-client'), 'password'), 'Oh.');
    assert.equal(parts.faultText(null, 'phone'), '');
    assert.equal(parts.faultText('common.busy', 'phone'), parts.t('common.busy'));
  });

  it('says how long to wait as minutes and seconds', async () => {
    const {parts} = await small();
    parts.addWrites(Writes);
    assert.include(parts.faultText(new AltegioApiError('rate-limited', {retryAfter: 75}), 'phone'), '1:15');
    assert.include(parts.faultText(new AltegioApiError('rate-limited'), 'phone'), '1:00');
  });

  it("reads an option of its own before the page's, and the page's where its own says nothing", async () => {
    configure({locationId: 12});
    const element = await small({'location-id': '7'});
    assert.equal(element.parts.option('locationId'), '7');
    element.locationId = '';
    assert.equal(element.parts.option('locationId'), 12);
  });

  it('knows texts that come later, and the language still replaces them', async () => {
    const element = await small();
    assert.equal(element.parts.t('guests.forget'), '');
    element.parts.addWords({guests: {forget: 'Forget me'}});
    assert.equal(element.parts.t('guests.forget'), 'Forget me');
    element.messages = {'guests.forget': 'Mine'};
    assert.equal(element.parts.t('guests.forget'), 'Mine');
  });

  it('emits an error with what was known of it, and nothing else', async () => {
    const {parts} = await small();
    events.length = 0;
    parts.emitError(new AltegioApiError('unavailable', {status: 503, retryAfter: 0}));
    parts.emitError({code: 'network'});
    assert.deepEqual(
      events.map(({detail}) => detail),
      [{code: 'unavailable', status: 503, retryAfter: 0}, {code: 'network'}],
    );
  });

  it('says whether a listener prevented an event', async () => {
    const {parts} = await small();
    assert.isTrue(parts.emit('altegio-before-send', undefined, true));
    parts.element.addEventListener('altegio-before-send', (event) => event.preventDefault(), {once: true});
    assert.isFalse(parts.emit('altegio-before-send', undefined, true));
  });

  it('calls those who wait for its end once it has left, and not when it was moved', async () => {
    const element = await small();
    let ends = 0;
    element.parts.whenGone(() => ends++);
    element.remove();
    document.body.append(element);
    element.remove();
    assert.isFalse(element.parts.gone);
    await until(() => element.parts.gone);
    assert.equal(ends, 1);
    document.body.append(element);
    assert.isFalse(element.parts.gone);
  });

  it('has a language also in a link that is on no page', async () => {
    const element = await small();
    const link = Object.assign(document.createElement('a'), {href: 'https://a.example/'});
    link.append(element);
    element.theme = 'dark';
    await element.updateComplete;
    assert.equal(element.parts.lang, 'en-US');
    assert.deepEqual(uncaught, []);
  });

  it('gives a write up when it has left the page', async () => {
    const element = await small();
    element.parts.addWrites(Writes);
    const outcome = element.parts.writes.once(
      'send',
      (signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    );
    element.remove();
    assert.isUndefined(await outcome);
  });
});
