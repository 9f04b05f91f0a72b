// The states of review.
import '../../../src/elements/review.js';
import {review as words} from '../../../src/i18n/en/index.js';
import {visitToken} from '../review.js';
import type {Wire} from '../wire.js';
import {alert, busy, codesOf, failing, failure, maybeLost, never, state, submit} from './stage.js';
import type {ElementState, Hands, Way} from './stage.js';

const tag = 'altegio-review';
const tipsPage = 'https://n123456.alteg.io/tips';

const review = (name: string, way: Way<typeof tag> = {}): ElementState =>
  state(tag, name, {signedIn: false, ...way, attributes: {'record-token': visitToken, ...way.attributes}});

async function rate(
  hands: Hands,
  text = 'Quick, and the colour has lasted.\nThe chair was a little low.',
): Promise<void> {
  await hands.press('#star-4');
  await hands.type('#text', text);
}

async function send(hands: Hands, text?: string): Promise<void> {
  await rate(hands, text);
  await hands.press(submit);
}

async function refused(hands: Hands): Promise<void> {
  await send(hands);
  await hands.find(alert);
}

const sent = async (hands: Hands): Promise<void> => {
  await send(hands);
  await hands.find('[part~=notice].success');
};

/** The visit is read; then nothing comes of what is sent, and each later reading does this. */
function lost(wire: Wire, again: () => Promise<never>) {
  let asked = 0;
  const {getReview} = wire.client;
  return failing(wire, 'sendReview', 'network', {
    getReview: (options) => (asked++ ? again() : getReview(options)),
  });
}

export const reviewStates: readonly ElementState[] = [
  review('loading', {client: ({client}) => ({...client, getReview: never})}),
  ...codesOf(words).map((code) =>
    review(`not loaded: ${code}`, {
      client: (wire) => failing(wire, 'getReview', code),
      reach: (hands) => hands.find(alert),
    }),
  ),
  review('empty', {reach: (hands) => hands.find(submit)}),
  review('written', {reach: (hands) => rate(hands)}),
  review('no rating', {
    reach: async (hands) => {
      await hands.press(submit);
      await hands.find(alert);
    },
  }),
  review('tips are taken', {
    attributes: {'tips-url': tipsPage},
    wire: {settings: {reviewTips: true}},
    reach: (hands) => hands.find('.tip'),
  }),
  review('nothing is known of the visit', {
    client: ({client}) => ({
      ...client,
      getReview: async (options) => ({
        ...(await client.getReview(options)),
        location: null,
        teamMember: null,
        startsAt: null,
        links: {privacy: null, terms: null},
      }),
    }),
    reach: (hands) => hands.find(submit),
  }),
  review('very long names and words', {
    client: ({client}) => ({
      ...client,
      getReview: async (options) => {
        const read = await client.getReview(options);
        return {
          ...read,
          location: {
            ...read.location!,
            name: 'Rindfleischetikettierungsüberwachungsaufgabenübertragung',
            address: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch '.repeat(2),
          },
          teamMember: {
            ...read.teamMember!,
            name: 'Wolfeschlegelsteinhausenbergerdorff von und zu Hohenlohe-Waldenburg',
          },
        };
      },
    }),
    reach: async (hands) => {
      await send(hands, 'https://example.com/a-link-without-a-break-'.repeat(3));
      await hands.find('[part~=notice].success');
    },
  }),
  review('sending', {
    client: ({client}) => ({...client, sendReview: never}),
    reach: async (hands) => {
      await send(hands);
      await hands.find(`${submit}${busy}`);
    },
  }),
  ...codesOf(words)
    .filter((code) => !maybeLost.includes(code))
    .map((code) => review(`refused: ${code}`, {client: (wire) => failing(wire, 'sendReview', code), reach: refused})),
  review('the answer was lost, and is looked for', {
    client: (wire) => lost(wire, never),
    reach: async (hands) => {
      await send(hands);
      await hands.find(`[part~=notice] ~ .actions ${busy}`);
    },
  }),
  review('the answer was lost, nothing was sent', {
    client: (wire) => failing(wire, 'sendReview', 'network'),
    reach: refused,
  }),
  review('the answer was lost, it may have been sent', {
    client: (wire) => lost(wire, () => Promise.reject(failure('network'))),
    reach: refused,
  }),
  review('sent', {reach: sent}),
  review('sent, and tips are taken', {
    attributes: {'tips-url': tipsPage},
    wire: {settings: {reviewTips: true}},
    reach: sent,
  }),
  review('sent before', {
    before: ({client}) => client.sendReview({token: visitToken, rating: 5}),
    reach: (hands) => hands.find('[part~=notice].success'),
  }),
  review('no token', {attributes: {'record-token': ''}, reach: (hands) => hands.find(alert)}),
  review('set up wrongly', {proxy: false}),
];
