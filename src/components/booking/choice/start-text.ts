// Responsible for: Altegio's deep link text (`o=` of a hosted form), read and written. Pure.
// Not for: whether what it names is offered (presets.ts), or the address around it (hand-over.ts).

/** What a deep link names; what cannot be read of it is left out. */
export interface StartText {
  readonly teamMemberId?: number | 'any';
  readonly serviceIds: readonly number[];
  /** `YYYY-MM-DD` at the location. */
  readonly day?: string;
  /** `17:30` at the location. */
  readonly clock?: string;
  /** Events are meant, from `day` on where it has one. */
  readonly events: boolean;
}

// A number ends where the next part begins: of `s38904x` nothing can be read.
const token = /act(\d{4}-\d\d-\d\d(?!\d))?|(?:m(-?\d+)|s(\d+)|d(\d+))(?![^\Wmsda])/g;
// The day stands before the month.
const moment = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/;

export function readStart(text: string): StartText {
  let found: StartText = {serviceIds: [], events: false};
  for (const [part, date, member, service, time] of text.matchAll(token)) {
    if (part.startsWith('act')) found = {...found, events: true, ...(isDay(date) && {day: date})};
    else if (member) found = {...found, ...memberOf(Number(member))};
    else if (service) found = {...found, serviceIds: [...found.serviceIds, Number(service)].filter(isId)};
    else if (time) found = {...found, ...timeOf(time)};
  }
  return {...found, serviceIds: [...new Set(found.serviceIds)]};
}

/** @param day,clock as in StartText: both, or neither */
export function writeStart({teamMemberId, serviceIds, day, clock, events}: StartText): string {
  if (events) return `act${day ?? ''}`;
  const [year, month, date] = (day ?? '').slice(2).split('-');
  return [
    teamMemberId === undefined ? '' : `m${teamMemberId === 'any' ? -1 : teamMemberId}`,
    ...serviceIds.map((id) => `s${id}`),
    day && clock ? `d${year}${date}${month}${clock.replace(':', '')}` : '',
  ].join('');
}

/** A day of the calendar, as `YYYY-MM-DD`. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8))));
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isId(id: number): boolean {
  return Number.isSafeInteger(id) && id > 0;
}

function memberOf(id: number): Pick<StartText, 'teamMemberId'> {
  return id === -1 ? {teamMemberId: 'any'} : isId(id) ? {teamMemberId: id} : {};
}

function timeOf(text: string): Pick<StartText, 'day' | 'clock'> {
  const [, year, date, month, hour = '', minute = ''] = moment.exec(text) ?? [];
  const day = `20${year}-${month}-${date}`;
  return isDay(day) && hour < '24' && minute < '60' ? {day, clock: `${hour}:${minute}`} : {};
}
