// Responsible for: a press whose control is gone before there is anything to go on with: what comes then has the focus, unless the
// client has gone elsewhere. Not for: a press that leads to what is there already (`focusOn()` of the host).
import type {LitElement, ReactiveController} from 'lit';

export function focusLater(element: LitElement): void {
  const wait: ReactiveController = {
    hostUpdated() {
      const found = element.renderRoot.querySelector<HTMLElement>('[tabindex="-1"], input:not([hidden])');
      if (!found) return;
      element.removeController(wait);
      if (document.activeElement === document.body) found.focus();
    },
  };
  element.addController(wait);
}

/**
 * From now on, the focus stays in the element also when what had it goes with its client: signed out, or in as another, in another tab.
 * For files that are loaded after the first paint.
 */
export function keepFocus(element: LitElement): void {
  const hasFocus = (): boolean => Boolean(element.shadowRoot?.activeElement);
  let held = false;
  element.addController({
    hostUpdate() {
      held = hasFocus();
    },
    hostUpdated() {
      if (!held || hasFocus()) return;
      // A press leads the focus itself, once what it has changed is drawn.
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        focusLater(element);
        element.requestUpdate();
      });
    },
  });
}
