// In each state of each element: a press on any button leaves the focus in the element, also where that button is gone afterwards
// (WCAG 2.4.3). Of states that differ in an error code alone, the first; of buttons that differ in a number alone, too. Files of
// their own take a part of the states each.
import {states, type ElementState} from '../states.js';
import {byRole, nameOf} from '../ui.js';
import {settled, until} from '../until.js';

/** A file of tests for each part; a state belongs to the first that takes it. */
const parts = {
  booking: ({element}: ElementState) => element === 'altegio-booking',
  account: ({element}: ElementState) => /-(profile|review|loyalty|account)$/.test(element),
  forms: ({element}: ElementState) => element !== 'altegio-my-bookings',
  cards: ({name}: ElementState) => name.startsWith('cards:'),
  dialogs: ({name}: ElementState) => /^(cancel|reschedule):/.test(name),
  list: () => true,
};

export function focusMatrix(part: keyof typeof parts): void {
  const own = states.filter((one) => Object.entries(parts).find(([, takes]) => takes(one))?.[0] === part);
  const different = new Map(
    own.toReversed().map((one) => [`${one.element} ${one.name.replace(/: [a-z-]+$/, '')}`, one]),
  );
  for (const [name, {mount}] of different) {
    it(name, async function () {
      this.timeout(100_000);
      for (let index = 0; ; index++) {
        const element = await mount();
        const pressed = buttons(element)[index];
        if (!pressed) return;
        pressed.focus();
        // Nothing behind an open dialog can have it.
        if (isKept(element)) {
          pressed.click();
          await settled();
          await until(() => isKept(element), `the focus is kept after "${nameOf(pressed)}"`);
        }
        element.parentElement!.remove();
      }
    });
  }
}

function buttons(element: HTMLElement): readonly HTMLElement[] {
  const names = new Set<string>();
  return byRole(element.shadowRoot!, 'button').filter((one) => {
    const name = nameOf(one).replaceAll(/\d+/g, '');
    const isKnown = names.has(name) || one.hasAttribute('data-day') || !one.checkVisibility();
    names.add(name);
    return !isKnown;
  });
}

function isKept(element: HTMLElement): boolean {
  return document.activeElement === element && element.shadowRoot!.activeElement !== null;
}
