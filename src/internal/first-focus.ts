// Responsible for: what `focus()` of an element gives the focus to. Not for: a click on it, which focuses what is clicked.
import type {LitElement} from 'lit';

/** The first kind that is there: an open question, a field, a notice or card, what there is to press. */
const wanted = ['[autofocus]', 'input:not([hidden])', '[tabindex="-1"]', 'button'];

/** What is not drawn yet is waited for. @returns false when there is nothing now */
export function focusFirst(host: LitElement, options?: FocusOptions, drawn = false): boolean {
  const found = wanted.map((one) => host.shadowRoot?.querySelector<HTMLElement>(one)).find(Boolean);
  found?.focus(options);
  if (!found && !drawn) void host.updateComplete.then(() => focusFirst(host, options, true));
  return Boolean(found);
}
