// Responsible for: the clock of the pages whose first usable step is measured, inline in each before all other scripts.
// Not for: the pages (../steps.ts).
//
// `usable(selector)` is the end of the first frame that shows what a client can choose: it is looked for in each frame, also in
// shadow roots, and a message that is posted in that frame arrives after styles, layout and paint. `press(name, selector)` is the
// time from a press to the end of the first frame that shows something else.
const tasks: PerformanceEntry[] = [];
new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({entryTypes: ['longtask']});

function find(root: ParentNode, selector: string): HTMLElement | null {
  const here = root.querySelector<HTMLElement>(selector);
  if (here) return here;
  for (const element of root.querySelectorAll('*')) {
    const found = element.shadowRoot && find(element.shadowRoot, selector);
    if (found) return found;
  }
  return null;
}

const afterFrame = (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame(() => {
      const {port1, port2} = new MessageChannel();
      port1.addEventListener('message', () => done());
      port1.start();
      port2.postMessage('');
    });
  });

async function shown(selector: string): Promise<HTMLElement> {
  for (;;) {
    await afterFrame();
    const found = find(document, selector);
    if (found && found.getBoundingClientRect().height > 0) return found;
  }
}

async function usable(selector: string): Promise<number> {
  await shown(selector);
  return performance.now();
}

/** Presses what is found, once it is there. */
async function press(selector: string): Promise<number> {
  const target = await shown(selector);
  // What the step before still has to do is not this press's.
  await new Promise((done) => {
    setTimeout(done, 500);
  });
  const start = performance.now();
  target.click();
  await afterFrame();
  return performance.now() - start;
}

/** Of all tasks until now; 0: none was longer than 50 ms. */
const longest = (): number => Math.max(0, ...tasks.map(({duration}) => duration));

Object.assign(globalThis, {bench: {usable, press, longest}});

export interface Clock {
  readonly usable: typeof usable;
  readonly press: typeof press;
  readonly longest: typeof longest;
}
