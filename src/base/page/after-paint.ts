// Responsible for: work that must not delay the first paint. Not for: what the work is.

/** Calls back once the frame that is being drawn has been painted. */
export function afterPaint(callback: () => void): void {
  requestAnimationFrame(() => setTimeout(callback));
}
