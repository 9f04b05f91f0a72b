// The one clock of the list bench's pages, inline in each before everything else.
//
// It starts when the whole answer has reached the page, as bytes: decoding, parsing, reading and drawing count, the line
// does not. It stops after the frame that first fills the screen with cards, or has all of a page: a message that is
// posted in that frame's rAF arrives when its styles, layout and paint are done. Largest contentful paint is no use here:
// the skeleton comes first, and it tells no moment to count from.
export interface ListTimes {
  /** Milliseconds from the answer to the first screen. */
  readonly painted: number;
  /** Milliseconds of the longest task in that time and half a second after; below 50 nothing is told: 0. */
  readonly longest: number;
}

const realFetch = globalThis.fetch;
const tasks: PerformanceEntry[] = [];
new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({entryTypes: ['longtask']});

globalThis.fetch = async (input) => {
  const response = await realFetch(input);
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
