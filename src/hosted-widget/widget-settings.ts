// Responsible for: the global `yWidgetSettings` of a page, read as attributes of the floating button. Not for: the button itself
// (components/booking/display/popup.ts).

export interface FloatingButton {
  readonly attributes: Readonly<Record<string, string>>;
  /** A colour that the browser knows; '' where none is said. */
  readonly color: string;
}

/**
 * @param settings as the page wrote it; anything may stand in it
 * @param rtl whether the page is read from right to left, as the settings speak of left and right
 * @returns null where the page has no floating button
 */
export function readWidgetSettings(settings: object | null | undefined, rtl: boolean): FloatingButton | null {
  if (!settings) return null;
  const {buttonText, buttonColor, buttonPosition, buttonAutoShow} = settings as Record<string, unknown>;
  if (`${buttonAutoShow}` === 'false') return null;
  const left = /\bleft\b/i.test(text(buttonPosition));
  const said = text(buttonText);
  return {
    attributes: {'button-position': left === rtl ? 'bottom-end' : 'bottom-start', ...(said && {'button-text': said})},
    color: CSS.supports('color', text(buttonColor)) ? text(buttonColor) : '',
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
