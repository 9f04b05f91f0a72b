// The states of account: what it adds to those of the elements in it, and each of them in its place.
import {chain} from '../../../sandbox/index.js';
import '../../../src/elements/account.js';
import {alert, state} from './stage.js';
import type {ElementState, Hands, Way} from './stage.js';
import {until} from '../until.js';

const tag = 'altegio-account';

const account = (name: string, way: Way<typeof tag> = {}): ElementState =>
  state(tag, name, {...way, attributes: {'chain-id': `${chain.id}`, 'location-id': '4564', ...way.attributes}});

/** Waits until an element in it shows such a thing. */
const inside = (hands: Hands, element: string, selector: string): Promise<HTMLElement> =>
  until(
    () => hands.root.querySelector(element)?.shadowRoot?.querySelector<HTMLElement>(selector),
    `${element} shows ${selector}`,
  );

const opened = (section: string, element: string, selector: string): ElementState =>
  account(`section ${section}`, {
    reach: async (hands) => {
      await inside(hands, 'altegio-sign-in', 'button');
      await hands.press(`#tab-${section}`);
      await inside(hands, element, selector);
    },
  });

export const accountStates: readonly ElementState[] = [
  account('signed out', {
    signedIn: false,
    before: ({client}) => client.signOut(),
    reach: (hands) => inside(hands, 'altegio-sign-in', 'input'),
  }),
  account('sections named', {
    attributes: {sections: 'password loyalty'},
    reach: (hands) => inside(hands, 'altegio-change-password', 'input'),
  }),
  account('one section', {
    attributes: {sections: 'profile'},
    reach: (hands) => inside(hands, 'altegio-profile', '#name'),
  }),
  opened('bookings', 'altegio-my-bookings', 'article'),
  opened('profile', 'altegio-profile', '#name'),
  opened('loyalty', 'altegio-loyalty', '#giftCards ~ * article'),
  opened('password', 'altegio-change-password', 'input'),
  account('a section that was opened before', {
    reach: async (hands) => {
      await inside(hands, 'altegio-my-bookings', 'article');
      await hands.press('#tab-password');
      await inside(hands, 'altegio-change-password', 'input');
      await hands.press('#tab-bookings');
    },
  }),
  account('set up wrongly', {proxy: false, reach: (hands) => hands.find(alert)}),
];
