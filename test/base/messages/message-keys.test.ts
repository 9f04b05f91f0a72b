// What the console says of keys of `messages` that no text has.
import {assert} from '@open-wc/testing/pure';
import '../../../src/elements/my-bookings.js';
import '../../../src/elements/phone-verify.js';
import {mount, printed} from '../../support/mount.js';
import {until} from '../../support/until.js';

const warnings = (): string[] => printed.filter((line) => line.includes('messages has no text'));

describe('a key of `messages` that no text has', () => {
  it('is named with the nearest that has one, and the others work', async () => {
    const ui = await mount('altegio-phone-verify', {
      attributes: {
        'proxy-url': '/altegio',
        'location-id': '1',
        messages: '{"phone.sendcode": "A", "phone.title": "B", "common.tryagain": "C", "phone.network": "D"}',
      },
    });
    await until(() => warnings().length === 2);
    assert.deepEqual(warnings(), [
      'warn: <altegio-phone-verify> messages has no text "phone.sendcode". Did you mean "phone.sendCode"?',
      'warn: <altegio-phone-verify> messages has no text "common.tryagain". Did you mean "common.tryAgain"?',
    ]);
    assert.include(ui.text, 'B');
  });

  it('is told apart from the texts that come with a dialog', async () => {
    await mount('altegio-my-bookings', {
      attributes: {'proxy-url': '/altegio', messages: '{"cancel.yes": "A", "cancel.network": "B", "cancel.ye": "C"}'},
    });
    await until(() => warnings().length);
    assert.deepEqual(warnings(), [
      'warn: <altegio-my-bookings> messages has no text "cancel.ye". Did you mean "cancel.yes"?',
    ]);
  });

  it('is named once for each value of `messages`', async () => {
    const ui = await mount('altegio-phone-verify', {
      attributes: {'proxy-url': '/altegio', 'location-id': '1'},
      props: {messages: {'phone.tittle': 'A'} as never},
    });
    await until(() => warnings().length);
    ui.element.theme = 'dark';
    await ui.updated;
    assert.lengthOf(warnings(), 1);
    ui.element.messages = {'phone.tilte': 'A'} as never;
    await until(() => warnings().length === 2);
  });
});
