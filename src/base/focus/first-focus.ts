// Responsible for: what `focus()` of an element gives the focus to. Not for: a click on it, which focuses what is clicked.
import type {LitElement} from 'lit';

/** The first field; without one, the first notice, card or button. All but an open dialog is out of reach. */
const wanted = 'input:not([hidden]), [tabindex="-1"], button';

/** What is not drawn yet is waited for. @returns false when there is nothing now */
export function focusFirst(host: LitElement, options?: FocusOptions, drawn = false): boolean {
  const root = host.shadowRoot;
  const found = (root?.querySelector('dialog') ?? root)?.querySelector<HTMLElement>(wanted);
  found?.focus(options);
  if (!found && !drawn) void host.updateComplete.then(() => focusFirst(host, options, true));
  return Boolean(found);
}
