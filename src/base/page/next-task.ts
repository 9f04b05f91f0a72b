// Responsible for: cutting work into tasks, so that a page stays usable. Not for: what is cut (slices.ts).

/** Lets the browser answer an input and paint. */
export async function nextTask(): Promise<unknown> {
  const {scheduler} = globalThis as {scheduler?: {yield?: () => Promise<void>}};
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
