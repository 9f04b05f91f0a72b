// What is cut off, or sticks out of its element or of its dialog.

const unheard = new CSSStyleSheet();
unheard.replaceSync('.quiet { display: none !important }');

/** What is only heard in a narrow card, such as the name of a tool, and what is in it. */
export const isUnseen = (inner: HTMLElement): boolean =>
  [inner, inner.parentElement].some((one) => one && getComputedStyle(one).clipPath === 'inset(50%)');

/** Names and texts of what does not fit, outermost first. */
export function tooWide(element: HTMLElement): readonly string[] {
  const root = element.shadowRoot!;
  const found: string[] = [];
  // In Firefox, what is only heard counts as wide, though nothing of it is seen. It stays away: to put it back costs a layout.
  if (!root.adoptedStyleSheets.includes(unheard)) root.adoptedStyleSheets.push(unheard);
  for (const inner of root.querySelectorAll<HTMLElement>('.root *')) {
    if (inner.closest('.quiet, svg, select, .country') || isUnseen(inner) || !inner.offsetParent) continue;
    const around = (inner.closest('dialog') ?? element).getBoundingClientRect();
    const {left, right, width} = inner.getBoundingClientRect();
    const out = width > 0 && (left < around.left - 1 || right > around.right + 1);
    const cut = inner.scrollWidth > inner.clientWidth + 1 && getComputedStyle(inner).display !== 'inline';
    if (out || cut) found.push(`${inner.localName}.${inner.className}: ${inner.textContent?.trim().slice(0, 60)}`);
  }
  return found;
}
