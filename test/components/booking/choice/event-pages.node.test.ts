// The events of a span, whatever Altegio makes of a page.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {GroupEvent} from '../../../../src/api/models/event.js';
import {eventPages} from '../../../../src/components/booking/choice/event-pages.js';
import {checkFree} from '../../../../src/components/booking/write/free-check.js';
import {createClient} from '../../../../src/api/index.js';

const span = {locationId: 1, from: '2026-09-21', to: '2026-09-28'};
const event = (id: number): GroupEvent => ({id}) as GroupEvent;

async function idsOf(pages: readonly (readonly number[])[], again = false): Promise<readonly number[]> {
  const getEvents = ({page = 1}: {readonly page?: number | undefined}): Promise<readonly GroupEvent[]> =>
    Promise.resolve((pages[again ? 0 : page - 1] ?? []).map(event));
  const found: number[] = [];
  for await (const events of eventPages({getEvents}, span)) found.push(...events.map(({id}) => id));
  return found;
}

describe('the events of a span', () => {
  it('come from every page, however many a page holds, each once', async () => {
    assert.deepEqual(await idsOf([[1, 2], [3], [3, 4], [], [5]]), [1, 2, 3, 4]);
    assert.deepEqual(await idsOf([[1, 2]], true), [1, 2], 'a server that ignores the page');
    assert.deepEqual(await idsOf([]), []);
  });
});

describe('the seats of an event', () => {
  const data = (page: number): object[] =>
    page > 2
      ? []
      : Array.from({length: 20}, (_, index) => ({
          id: page * 100 + index,
          date: '2026-09-23 18:30:00',
          capacity: 8,
          records_count: 7,
          service: {id: page, title: 'Yoga'},
          staff: {id: page, name: 'Ann'},
        }));
  const client = createClient({
    proxyUrl: 'https://proxy.example/altegio',
    fetch: (request) => {
      const page = Number(new URL(request.url).searchParams.get('page'));
      return Promise.resolve(Response.json({success: true, data: data(page), meta: []}));
    },
  });
  const wanted = (eventId: number, seats: number) => ({
    locationId: 1,
    event: {
      eventId,
      seats,
      serviceIds: [2],
      teamMemberId: 2,
      wallClock: '2026-09-23T18:30',
      datetime: '2026-09-23T18:30',
      durationSeconds: 0,
    },
  });

  it('are found on a later page of a server that narrows nothing', async () => {
    await checkFree(client, wanted(219, 1));
    await assert.rejects(checkFree(client, wanted(219, 2)), {code: 'slot-taken'});
    await assert.rejects(checkFree(client, wanted(999, 1)), {code: 'not-found'});
  });
});
