// The popup of a booking as it is seen: what stands at its foot, and what its window leaves of it.
import {assert} from '@open-wc/testing/pure';
import {setViewport} from '@web/test-runner-commands';
import {openBooking} from '../../../support/booking.js';
import {until} from '../../../support/until.js';

describe('<altegio-booking>: the popup', () => {
  afterEach(() => setViewport({width: 800, height: 600}));

  for (const width of [360, 700, 1280])
    it(`the bar with "Continue" is whole at the foot of what is scrolled, ${width} px wide`, async () => {
      await setViewport({width, height: 420});
      const ui = await openBooking({attributes: {display: 'popup'}});
      ui.element.open();
      await until(() => ui.text.includes('Choose services'));
      await ui.tick('Gel manicure');
      const dialog = ui.root.querySelector('dialog')!;
      assert.isAbove(dialog.scrollHeight, dialog.clientHeight, 'there is more than is seen');
      await Promise.all(dialog.getAnimations().map(({finished}) => finished));
      // Engines count in parts of a pixel.
      const bottom = dialog.getBoundingClientRect().bottom + 0.1;
      assert.isAtMost(ui.get('button', 'Continue').getBoundingClientRect().bottom, bottom);
      assert.isAtMost(ui.root.querySelector('[part~=summary]')!.getBoundingClientRect().bottom, bottom);
      ui.element.close();
    });
});
