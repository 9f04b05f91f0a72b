import {assert} from '@open-wc/testing/pure';
import {Translations} from '../../src/base/translations.js';
import {until} from '../support/until.js';

/** Translations of an element that says the common texts and "You remember". */
function speaker(own?: Record<string, string>): {readonly translations: Translations; readonly draws: () => number} {
  let drawn = 0;
  const host = {
    addController() {},
    removeController() {},
    requestUpdate: () => void drawn++,
    updateComplete: Promise.resolve(true),
  };
  const words = {guests: {forget: 'Forget them'}};
  const translations = new Translations(
    host,
    () => ({words, file: 'bookings'}),
    () => own,
  );
  return {translations, draws: () => drawn};
}

describe('the texts of an element', () => {
  it('are English at once, and another language when it has come', async () => {
    const {translations, draws} = speaker();
    assert.isTrue(translations.speak('en'));
    assert.equal(translations.find('guests', 'forget'), 'Forget them');
    assert.isTrue(translations.speak('de'));
    assert.equal(translations.lang, 'en');
    await until(() => translations.lang === 'de');
    assert.notEqual(translations.find('guests', 'forget'), 'Forget them');
    assert.isAbove(draws(), 0);
  });

  it('wait for the first language, and a language that was loaded before is there at once', async () => {
    const first = speaker().translations;
    assert.isFalse(first.speak('et'));
    await first.settled;
    assert.isTrue(first.speak('et'));
    const second = speaker().translations;
    assert.isTrue(second.speak('et'));
    assert.equal(second.lang, 'et');
  });

  it("are the embedder's where they wrote one", () => {
    const {translations} = speaker({'guests.forget': 'Mine'});
    translations.speak('en');
    assert.equal(translations.find('guests', 'forget'), 'Mine');
    assert.isUndefined(translations.find('guests', 'nothing'));
  });

  it('have those that came later, and know which keys there are', () => {
    const {translations} = speaker();
    assert.isTrue(translations.knows('guests.forget'));
    assert.isFalse(translations.knows('guests.forgot'));
    assert.isFalse(translations.knows('cancel.yes'));
    translations.add({cancel: {yes: 'Yes'}});
    assert.isTrue(translations.knows('cancel.yes'));
    assert.equal(translations.find('cancel', 'yes'), 'Yes');
  });
});
