// Responsible for: the style sheets of an element's shadow root: those that come with a file that is loaded later, and all of
// them in another document, such as a popup or a frame. Not for: which styles.
import type {CSSResult, LitElement} from 'lit';

/** The styles that were added later, for the next document. */
const later = new WeakMap<LitElement, Set<CSSResult>>();

/** A constructed style sheet belongs to one document: a popup or a frame that the element moves to needs its own. */
export function adoptStyles(element: LitElement, added: readonly CSSResult[] = []): void {
  // A template's document has no window; the element is moved once more. In plain Node there is no document.
  const defaultView = element.ownerDocument?.defaultView;
  if (!defaultView) return;
  const own = later.get(element) ?? new Set();
  later.set(element, own);
  const {elementStyles} = element.constructor as typeof LitElement;
  const missing = added.filter((style) => !own.has(style) && !elementStyles.includes(style));
  for (const style of missing) own.add(style);
  if (added.length && !missing.length) return;
  // A clone has no root yet. Lit would make it with the style sheets of the document before, which throws.
  const root =
    element.shadowRoot ?? (element.renderRoot as ShadowRoot | undefined) ?? element.attachShadow({mode: 'open'});
  if (!root.firstChild) Object.assign(element, {renderRoot: root});
  const sheetOf = (style: CSSResult): CSSStyleSheet => {
    const sheet = new (defaultView as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(style.cssText);
    return sheet;
  };
  if (missing.length) root.adoptedStyleSheets.push(...missing.map(sheetOf));
  else root.adoptedStyleSheets = [...(elementStyles as CSSResult[]), ...own].map(sheetOf);
}
