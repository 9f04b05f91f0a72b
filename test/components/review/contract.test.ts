import '../../../src/elements/review.js';
import {elementContract} from '../../support/contract.js';
import {hasForm, readLine, review, reviewWords, sendLine, star, visitToken} from '../../support/review.js';
import {until} from '../../support/until.js';

elementContract({
  tag: 'altegio-review',
  attributes: {'record-token': visitToken},
  signedIn: false,
  unasked: [`${readLine}${visitToken}`],
  wrong: [
    [{'record-token': ''}, /record-token is missing.*Write record-token="/],
    [{'record-token': 'https://alteg.io/e/abc'}, /record-token is no token.*Write/],
    [{'tips-url': 'http://n1.alteg.io'}, /tips-url="http:\/\/n1\.alteg\.io".*Write tips-url=/],
  ],
  line: `${sendLine}${visitToken}`,
  ask: (ui) => review(ui),
  answered: (ui) => ui.text.includes(reviewWords('review.sent')),
  states: {
    empty: (ui) => until(() => hasForm(ui)),
    'no rating': async (ui) => {
      await until(() => hasForm(ui));
      ui.press('Send review');
      await until(() => ui.alerts);
    },
    written: async (ui) => {
      await until(() => hasForm(ui));
      star(ui, 2).click();
      await ui.updated;
    },
    sending: async (ui, wire) => {
      await until(() => hasForm(ui));
      wire.hold(sendLine);
      review(ui);
      await until(() => wire.held.length);
    },
    'not known': async (ui, wire) => {
      await until(() => hasForm(ui));
      wire.fault(`POST master_record_review/{token}`, {kind: 'cut'});
      wire.fault(`GET master_record_review/{token}`, {kind: 'html403'});
      review(ui);
      await until(() => ui.has('button', 'Check again'));
    },
    'tips are taken': async (ui, wire) => {
      await until(() => hasForm(ui));
      wire.sandbox.settings.reviewTips = true;
      ui.element.tipsUrl = 'https://n1.alteg.io/tips';
      ui.element.recordToken = 'other';
      await until(() => ui.alerts);
      ui.element.recordToken = visitToken;
      await until(() => ui.has('link', reviewWords('review.tip')));
    },
    'not found': async (ui) => {
      ui.element.recordToken = 'nobody';
      await until(() => ui.alerts);
    },
    sent: async (ui) => {
      await until(() => hasForm(ui));
      review(ui, 5, 'Thank you');
      await until(() => ui.text.includes(reviewWords('review.sent')));
    },
  },
  parts: [
    'form',
    'field',
    'label',
    'input',
    'button',
    'button-primary',
    'notice',
    'team-member',
    'avatar',
    'location',
    'rating',
  ],
  word: 'review.title',
  says: reviewWords,
  // The token is an attribute here; nothing repeats it: review.test.ts.
  secrets: [],
});
