// Responsible for: work that must not delay the first paint. Not for: what the work is.

/** Calls back once the frame that is being drawn has been painted. A hidden page is not drawn: there it calls back soon. */
export function afterPaint(callback: () => void): void {
  (document.hidden ? setTimeout : requestAnimationFrame)(() => setTimeout(callback));
}
