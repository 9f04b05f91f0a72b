// Responsible for: the name of the button beside a password that is shown, in words that come later: an update names it as beside one
// that is hidden. In a file that is loaded after the first paint. Not for: the button (templates.ts).
import type {Host} from './host.js';

export function nameEyes({element, redraw, t}: Host): void {
  element.addController({
    hostUpdated() {
      for (const eye of element.renderRoot.querySelectorAll('input + .icon')) {
        const {type} = eye.previousElementSibling as HTMLInputElement;
        eye.ariaLabel = t(type === 'password' ? 'password.show' : 'password.hide');
      }
    },
  });
  // The words may have come before.
  redraw();
}
