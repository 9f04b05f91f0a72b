// Responsible for: how much a field takes, and how a phone's keyboard begins in it. Not for: what is typed.
import type {LitElement} from 'lit';

/** Characters that the proxy takes, by the field's id. */
export const longestTexts = {surname: 200, name: 200, patronymic: 200, email: 320, comment: 4000} as const;

/** From now on, a field that is reached takes no more than can be sent, and a name begins with a capital. */
export function fitFields(element: LitElement): void {
  // Of a prerendered element, `renderRoot` may be another one until its words have come.
  const root = (element.shadowRoot ?? element.renderRoot) as ShadowRoot;
  // From one field to the next, no event leaves the root.
  root.addEventListener('focusin', ({target}) => fit(target as Element));
  fit(root.activeElement);
}

function fit(field: Element | null): void {
  const longest = (longestTexts as Readonly<Record<string, number>>)[field?.id ?? ''];
  if (!longest) return;
  const input = field as HTMLInputElement;
  input.maxLength = longest;
  if (longest === longestTexts.name) input.setAttribute('autocapitalize', 'words');
}
