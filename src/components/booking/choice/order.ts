// Responsible for: which steps there are, in which order, and which of them is next. Pure.
// Not for: what is chosen in them (choice.ts), or what a step reads (booking.reads.ts).
import type {BookingForm, BookingKind} from '../../../api/models/catalogue.js';
import {partOf, type Choice} from './choice.js';

export type ServiceStep = 'services' | 'team-member' | 'time';
export type ChoiceStep = 'location' | 'event' | ServiceStep;
/** Where a client stands. */
export type StepName = ChoiceStep | 'details' | 'code' | 'checking' | 'unknown' | 'done';

/** A step of one appointment; the services are chosen for all of them at once. */
export interface Place {
  readonly step: ChoiceStep;
  readonly part: number;
}

export const usualOrder: readonly ServiceStep[] = ['services', 'team-member', 'time'];

export interface Order {
  readonly steps: readonly ServiceStep[];
  /** The client may begin with any of them. */
  readonly anywhere: boolean;
  /** Steps that are never shown. */
  readonly hidden: readonly ChoiceStep[];
}

/** Known words in their order, then what they do not name. */
export function orderOf(words: string | undefined, form: BookingForm | null): Order {
  const hiddenNames = new Set((form?.steps ?? []).filter(({hidden}) => hidden).map(({name}) => name));
  const hidden = (['location', ...usualOrder] as const).filter((name) => hiddenNames.has(name));
  const named = readWords(words).filter((word) => usualOrder.some((step) => step === word));
  if (named.length) return {steps: complete(named), anywhere: false, hidden};
  if (form?.sequence === 'steps') return {steps: complete(form.steps.map(({name}) => name)), anywhere: false, hidden};
  return {steps: usualOrder, anywhere: form?.sequence === 'menu', hidden};
}

export function readWords(words: string | undefined): readonly string[] {
  return `${words || ''}`.split(/[\s,]+/).filter(Boolean);
}

function complete(names: readonly string[]): readonly ServiceStep[] {
  const known = names.filter((name): name is ServiceStep => usualOrder.includes(name as ServiceStep));
  return [...new Set([...known, ...usualOrder])];
}

/** The client has begun with a step of a form that lets them. */
export function beginWith(order: Order, first: ServiceStep): Order {
  const orders: Readonly<Record<ServiceStep, readonly ServiceStep[]>> = {
    services: usualOrder,
    'team-member': ['team-member', 'services', 'time'],
    time: ['time', 'services', 'team-member'],
  };
  return {...order, steps: orders[first]};
}

/** What cannot be skipped because it has no answer yet. */
export interface Asked {
  readonly kind: BookingKind;
  /** The location has to be chosen. */
  readonly location: boolean;
  readonly order: Order;
}

/** All steps of the choice for what is chosen now, in their order. */
export function placesOf({kind, location, order}: Asked, choice: Choice): readonly Place[] {
  const where: readonly Place[] = location ? [{step: 'location', part: 0}] : [];
  if (kind === 'events' || choice.event) return [...where, {step: 'event', part: 0}];
  const steps = order.steps.filter((step) => !order.hidden.includes(step));
  const first = steps.map((step): Place => ({step, part: 0}));
  // After the first appointment, each other one has its team member and its time.
  const others = choice.parts
    .slice(1)
    .flatMap((_, index) => steps.filter((step) => step !== 'services').map((step): Place => ({step, part: index + 1})));
  return [...where, ...first, ...others];
}

export function isAnswered(choice: Choice, {step, part}: Place): boolean {
  const {serviceIds, teamMemberId, time} = partOf(choice, part);
  switch (step) {
    case 'location':
      return choice.locationId !== null;
    case 'services':
      return serviceIds.length > 0;
    case 'team-member':
      return teamMemberId !== null;
    case 'time':
      return time !== null;
    case 'event':
      return choice.event !== null;
  }
}

/** The first step that has no answer; null when the choice is complete. */
export function nextPlace(asked: Asked, choice: Choice): Place | null {
  return placesOf(asked, choice).find((place) => !isAnswered(choice, place)) ?? null;
}

export function isSame(one: Place | undefined, other: Place): boolean {
  return one?.step === other.step && one.part === other.part;
}
