// Responsible for: a press whose control is gone before there is anything to go on with: what comes then has the focus, unless the
// client has gone elsewhere. Not for: a press that leads to what is there already (`focusOn()` of the host).
import type {LitElement, ReactiveController} from 'lit';

export function focusLater(element: LitElement): void {
  const wait: ReactiveController = {
    hostUpdated() {
      const found = element.renderRoot.querySelector<HTMLElement>('[tabindex="-1"], input');
      if (!found) return;
      element.removeController(wait);
      if (document.activeElement === document.body) found.focus();
    },
  };
  element.addController(wait);
}
