// Responsible for: the clock of the list bench's pages, inline in each page before all other scripts. Not for: the pages
// (list-pages.ts).
//
// It starts when all bytes of the answer have arrived: decoding, parsing, reading and rendering count, the network does not. It
// stops after the frame that first fills the screen with cards, or shows all of them: a message that is posted in that frame's rAF
// arrives after styles, layout and paint. Largest contentful paint does not help: the skeleton is painted first, and it has no
// matching start.
export interface ListTimes {
  /** Milliseconds from the answer to the first screen. */
  readonly painted: number;
  /** Milliseconds of the longest task in that time and half a second after. 0: none was longer than 50. */
  readonly longest: number;
}

const realFetch = globalThis.fetch;
const tasks: PerformanceEntry[] = [];
new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({entryTypes: ['longtask']});

globalThis.fetch = async (input) => {
  const response = await realFetch(input);
  // Whether somebody is signed in is asked before.
  if (!response.url.includes('/user/records/')) return response;
  const bytes = await response.arrayBuffer();
  const start = performance.now();
  console.profile('list');
  requestAnimationFrame(() => watch(start));
  return new Response(bytes, response);
};

function watch(start: number): void {
  const root = document.querySelector('#list, altegio-my-bookings')?.shadowRoot;
  const cards = root?.querySelectorAll('[part~=card]') ?? [];
  const filled = cards.length > 0 && cards[cards.length - 1]!.getBoundingClientRect().bottom >= innerHeight;
  if (!filled && cards.length < 20) return void requestAnimationFrame(() => watch(start));
  const {port1, port2} = new MessageChannel();
  port1.addEventListener('message', () => {
    const end = performance.now();
    console.profileEnd('list');
    setTimeout(() => tell(start, end), 500);
  });
  port1.start();
  port2.postMessage('');
}

function tell(start: number, end: number): void {
  const counted = tasks.filter(({startTime, duration}) => startTime + duration > start);
  const longest = Math.max(0, ...counted.map(({duration}) => duration));
  Object.assign(globalThis, {listTimes: {painted: end - start, longest} satisfies ListTimes});
}
