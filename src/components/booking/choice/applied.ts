// Responsible for: the choice that a booking begins with: what is preset and offered, and what a form's hidden steps say. Pure.
// Not for: whether a team member or a time fits it (choice-check.ts asks Altegio).
import type {BookingForm} from '../../../api/models/catalogue.js';
import type {PlaceRead} from '../booking.reads.js';
import {nothingChosen, type Choice, type MemberChoice} from './choice.js';
import type {Order} from './order.js';
import type {Presets} from './presets.js';

/** What a client is told once. */
export type Told =
  'presetService' | 'presetDate' | 'presetEvent' | 'presetMember' | 'presetForm' | 'presetLocation' | 'presetOther';

export interface Applied {
  readonly choice: Choice;
  readonly told: readonly Told[];
  /** A time that is not known to be free yet. */
  readonly wanted: {readonly day: string; readonly clock: string | null} | null;
}

/** @param today at the location, `YYYY-MM-DD`; asked only where a day is preset, as the first format of a date takes a phone 0.1 s */
export function applied(
  presets: Presets,
  {location, catalogue}: PlaceRead,
  order: Order,
  form: BookingForm | null,
  {today, most, noAny}: {readonly today: () => string; readonly most: number; readonly noAny?: boolean | undefined},
): Applied {
  const hidden = (name: 'services' | 'team-member'): number | 'any' | null =>
    form?.steps.find((step) => step.hidden && step.name === name)?.default ?? null;
  const service = hidden('services');
  const asked = presets.serviceIds.length ? presets.serviceIds : typeof service === 'number' ? [service] : [];
  const offered = asked.filter((id) => catalogue.services.some((one) => one.id === id));
  const {teamMemberId} = presets;
  const member: MemberChoice | null =
    (noAny && teamMemberId === 'any' ? null : teamMemberId) ??
    hidden('team-member') ??
    (order.hidden.includes('team-member') ? 'any' : null);
  const past = presets.day !== null && presets.day < today();
  const told: Told[] = [];
  if (offered.length < asked.length) told.push('presetService');
  if (past) told.push('presetDate');
  if (presets.unreadable.length || offered.length > most) told.push('presetOther');
  return {
    choice: {
      ...nothingChosen,
      locationId: location.id,
      parts: [{serviceIds: offered.slice(0, most), teamMemberId: member, time: null, offeredFor: ''}],
    },
    told,
    wanted: presets.day !== null && !past ? {day: presets.day, clock: presets.clock} : null,
  };
}

/** A hidden step that says nothing has to be shown. */
export function shownWhereNeeded(order: Order, choice: Choice): Order {
  const services = choice.parts.some(({serviceIds}) => serviceIds.length);
  const hidden = order.hidden.filter((step) => step !== 'time' && (step !== 'services' || services));
  return {...order, hidden};
}
