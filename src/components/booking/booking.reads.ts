// Responsible for: what a booking reads before and between its steps, each answer once for what it was asked for.
// Not for: what follows from an answer (booking.store.ts), or free times (parts/free-times).
import type {Id} from '../../api/endpoint.js';
import {AltegioApiError, isApiError} from '../../api/errors.js';
import type {
  BookableLocation,
  BookableMember,
  BookingForm,
  BookingKind,
  Catalogue,
} from '../../api/models/catalogue.js';
import {readId} from './choice/presets.js';
import type {MemberChoice} from './choice/choice.js';
import type {BookingApi} from './booking.api.js';

/** Where to book, as the embedder wrote it. */
export interface Where {
  readonly formId: Id | undefined;
  readonly locationId: Id | undefined;
  readonly chainId: Id | undefined;
  /** The embedder's; else the form's or the location's. */
  readonly kind: BookingKind | undefined;
}

export interface Setup {
  readonly form: BookingForm | null;
  /** Of the chain, where one is given; a chain of one is none. */
  readonly locations: readonly BookableLocation[];
  /** null: to be chosen. */
  readonly place: PlaceRead | null;
  /** What could not be used. */
  readonly problems: readonly ('form-id' | 'location-id')[];
}

/** A location, and what can be booked there. */
export interface PlaceRead {
  readonly location: BookableLocation;
  readonly kind: BookingKind;
  /** Empty where only events are booked. */
  readonly catalogue: Catalogue;
}

const nothingOffered: Catalogue = {services: [], categories: []};

export class BookingReads {
  readonly #api: () => BookingApi;
  readonly #catalogues = new Map<string, Promise<Catalogue>>();
  readonly #teams = new Map<string, Promise<readonly BookableMember[]>>();

  /** Another one once everything is asked again. */
  age = 0;

  constructor(api: () => BookingApi) {
    this.#api = api;
  }

  /** Everything is asked again: it may be older than what has happened, or in another language. */
  forget(): void {
    this.age++;
    this.#catalogues.clear();
    this.#teams.clear();
  }

  /** The location and its services are asked for beside the form where their ids are known. */
  async setup(where: Where, signal: AbortSignal): Promise<Setup> {
    const api = this.#api();
    const {formId, locationId} = where;
    const problems: Setup['problems'][number][] = [];
    const early = locationId && !where.chainId ? this.place(where, locationId, null, signal) : null;
    // It is awaited later, and its failure is not lost.
    early?.catch(() => {});
    const form = formId ? await this.#form(formId, signal) : null;
    if (formId && !form) problems.push('form-id');
    const chainId = where.chainId ?? form?.chainId ?? undefined;
    const locations = chainId && !early ? await api.getLocations({chainId, signal}) : [];
    if (early) return {form, locations: [], place: withKind(await early, where, form), problems};
    const wanted = readId(locationId) ?? hiddenLocation(form) ?? (chainId ? null : (form?.locationId ?? null));
    const known = !locations.length || locations.some(({id}) => id === wanted);
    if (wanted !== null && !known) problems.push('location-id');
    const only = locations.length === 1 ? (locations[0]?.id ?? null) : null;
    const id = (known ? wanted : null) ?? only;
    if (id === null && !locations.length) throw new AltegioApiError(formId || chainId ? 'not-found' : 'config');
    const place = id === null ? null : await this.place(where, id, form, signal);
    return {form, locations: only === null ? locations : [], place, problems};
  }

  /** A number that is none of a form is the embedder's mistake; all else is a failure. */
  async #form(formId: Id, signal: AbortSignal): Promise<BookingForm | null> {
    try {
      return await this.#api().getBookingForm({formId, signal});
    } catch (error) {
      if (isApiError(error) && /^(not-found|invalid-request|forbidden|bad-response)$/.test(error.code)) return null;
      throw error;
    }
  }

  async place(where: Where, locationId: Id, form: BookingForm | null, signal: AbortSignal): Promise<PlaceRead> {
    const {formId} = where;
    const onlyEvents = (where.kind ?? form?.kind) === 'events';
    const [location, catalogue] = await Promise.all([
      this.#api().getLocation({locationId, formId, signal}),
      onlyEvents ? nothingOffered : this.services(locationId, null, undefined, signal),
    ]);
    return withKind({location, catalogue, kind: 'appointments'}, where, form);
  }

  /** @param teamMemberId gives the lengths as well */
  services(
    locationId: Id,
    teamMemberId: MemberChoice | null,
    datetime: string | undefined,
    signal: AbortSignal,
  ): Promise<Catalogue> {
    const key = JSON.stringify([Number(locationId), teamMemberId === 'any' ? null : teamMemberId, datetime]);
    const options = {locationId, teamMemberId: teamMemberId ?? undefined, datetime, signal};
    return once(this.#catalogues, key, () => this.#api().getServices(options));
  }

  /** Who does all the services. @param datetime only who is free then */
  team(
    locationId: Id,
    serviceIds: readonly number[],
    datetime: string | undefined,
    signal: AbortSignal,
  ): Promise<readonly BookableMember[]> {
    const key = JSON.stringify([Number(locationId), serviceIds.toSorted(), datetime]);
    return once(this.#teams, key, () => this.#api().getTeam({locationId, serviceIds, datetime, signal}));
  }
}

/** A question that failed, or was given up, is asked again. */
function once<T>(answers: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const before = answers.get(key);
  if (before) return before;
  const answer = ask();
  answers.set(key, answer);
  answer.catch(() => answers.delete(key));
  return answer;
}

function withKind(place: PlaceRead, {kind}: Where, form: BookingForm | null): PlaceRead {
  return {...place, kind: kind ?? form?.kind ?? place.location.rules.kind ?? 'appointments'};
}

function hiddenLocation(form: BookingForm | null): number | null {
  const preset = form?.steps.find(({name, hidden}) => hidden && name === 'location')?.default;
  return typeof preset === 'number' ? preset : null;
}
