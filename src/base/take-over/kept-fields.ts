// Responsible for: what a client has typed and chosen before the script reaches the element as if it were typed now, and what cannot
// stay in its place goes on in the field of the same id. Not for: which elements stay (merge.ts).
import type {Kept} from './merge.js';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isField = (node: Node | null): node is Field =>
  node instanceof Element && node.matches('input, textarea, select');

/** What the client has changed of what the server wrote. */
function isChanged(field: Field): boolean {
  if (field instanceof HTMLSelectElement) return field.selectedIndex > 0 && !field.selectedOptions[0]?.defaultSelected;
  if (field instanceof HTMLInputElement && field.checked !== field.defaultChecked) return true;
  return field.value !== field.defaultValue;
}

/** @returns what tells the element, once it listens to the elements that are there */
export function keepFields(root: ShadowRoot): (kept: Kept) => void {
  const changed = [...root.querySelectorAll<Field>('input, textarea, select')].filter(isChanged);
  const {activeElement} = root;
  const selected = activeElement instanceof HTMLInputElement ? selectionOf(activeElement) : null;

  return (kept) => {
    for (const [drawn, field] of kept) {
      // A host's own value, for example of a phone, is there where the client has changed nothing.
      if (isField(field) && !changed.includes(field)) field.value = (drawn as Field).value;
    }
    for (const field of changed) {
      const now = field.isConnected ? field : root.getElementById(field.id);
      if (!isField(now)) continue;
      if (now !== field) now.value = field.value;
      tell(now, field instanceof HTMLSelectElement ? 'change' : 'input');
      if (field instanceof HTMLInputElement && field.checked !== field.defaultChecked) tell(now, 'change');
    }
    focusAgain(root, activeElement, selected);
  };
}

/** Its listeners have not heard that it has the focus. */
function focusAgain(root: ShadowRoot, before: Element | null, selected: readonly [number, number] | null): void {
  if (!before) return;
  if (root.activeElement !== before && before.id) {
    const now = root.getElementById(before.id);
    now?.focus({preventScroll: true});
    if (selected && now instanceof HTMLInputElement) now.setSelectionRange(...selected);
  }
  root.activeElement?.dispatchEvent(new FocusEvent('focus'));
  root.activeElement?.dispatchEvent(new FocusEvent('focusin', {bubbles: true}));
}

/** null: a field without one, such as a checkbox. */
function selectionOf({selectionStart, selectionEnd}: HTMLInputElement): readonly [number, number] | null {
  return selectionStart === null || selectionEnd === null ? null : [selectionStart, selectionEnd];
}

/** Inside the element alone: the page has heard of it when it happened. */
function tell(field: Field, type: string): void {
  field.dispatchEvent(new Event(type, {bubbles: true}));
}
