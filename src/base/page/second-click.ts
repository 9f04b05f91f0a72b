// Responsible for: the second half of a double click presses nothing that has come beneath the pointer since the first half, such as
// "Book" in the place of "Continue". Not for: a second press of the same control, which its state refuses.

/** Further apart, two clicks are none of one double click: two quick taps on neighbours are told as one. */
const near = 24;

/** @param root holds what comes and goes */
export function keepSecondClick(root: Node): void {
  /** What was clicked last, and where. Unknown: the click that has led here. */
  let last: {readonly text: string; readonly x: number; readonly y: number} | undefined;
  root.addEventListener(
    'click',
    (event) => {
      const {detail, clientX: x, clientY: y} = event as MouseEvent;
      const [target] = event.composedPath() as [Element];
      // A control may hold an icon; some have nothing else.
      const text = (target.closest('button, a, label') ?? target).textContent.trim();
      const elsewhere = last && Math.hypot(x - last.x, y - last.y) > near;
      if (detail > 1 && !elsewhere && text !== last?.text) {
        event.preventDefault();
        event.stopImmediatePropagation();
      } else last = {text, x, y};
    },
    true,
  );
}
