// Responsible for: an element keeps its styles in another document, such as a popup or a frame. Not for: which styles.
import type {LitElement} from 'lit';

/** A constructed style sheet is of one document: a popup or frame that the element is taken to needs its own. */
export function adoptStyles(element: LitElement): void {
  const {defaultView} = element.ownerDocument;
  // A template's document has no window; the next document sees to it.
  if (!defaultView) return;
  const root = element.shadowRoot ?? element.attachShadow({mode: 'open'});
  const {elementStyles} = element.constructor as typeof LitElement;
  root.adoptedStyleSheets = elementStyles.map((style) => {
    const sheet = new (defaultView as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(`${style}`);
    return sheet;
  });
}
