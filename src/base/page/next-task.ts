// Responsible for: cutting work into tasks, so that a page stays usable. Not for: what is cut (slices.ts).

/** How long a task works before the next one begins, in milliseconds: a slow phone then still answers within a tenth of a second. */
export const longestTurn = 24;

/** Lets the browser answer an input and paint. */
export async function nextTask(): Promise<unknown> {
  const {scheduler} = globalThis as {scheduler?: {yield?: () => Promise<void>}};
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/** A tab that nobody sees paints nothing: nobody waits for it longer than this, in milliseconds. */
const longestFrame = 1_000;

/** Lets the browser paint what was drawn, and do what else waits: `scheduler.yield` would go on before both. */
export async function nextPaint(): Promise<unknown> {
  await new Promise((resolve) => {
    const timer = setTimeout(resolve, longestFrame);
    requestAnimationFrame(resolve);
    requestAnimationFrame(() => clearTimeout(timer));
  });
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Takes one item after the other, in as many tasks as that needs.
 * @param clock milliseconds
 * @param pause lets the browser do something else
 */
export async function inTasks<Item>(
  items: Iterable<Item>,
  clock = (): number => performance.now(),
  pause: () => Promise<unknown> = nextTask,
): Promise<Item[]> {
  const taken: Item[] = [];
  let began = clock();
  for (const item of items) {
    taken.push(item);
    if (clock() - began < longestTurn) continue;
    await pause();
    began = clock();
  }
  return taken;
}
