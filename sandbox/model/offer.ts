// Responsible for: what a location offers right now: the seed, less what the settings have taken away; who does a service, and
// how long it takes them.
// Not for: free times (slots.ts), and JSON (endpoints/).

import type {Service} from '../seed/services.js';
import type {TeamMember} from '../seed/team.js';
import {peopleAt, serviceById, servicesAt} from '../seed/world.js';
import type {SandboxSettings} from '../settings.js';

type Changes = Pick<SandboxSettings, 'removedServices' | 'dearerServices' | 'leftTeamMembers'>;

export function servicesOffered(locationId: number, settings: Changes): readonly Service[] {
  return servicesAt(locationId)
    .filter(({id}) => !settings.removedServices.includes(id))
    .map((service) => priced(service, settings));
}

/** undefined: never offered there, or not any more. */
export function offeredService(id: number, locationId: number, settings: Changes): Service | undefined {
  const service = serviceById(id);
  if (service?.locationId !== locationId || settings.removedServices.includes(id)) return undefined;
  return priced(service, settings);
}

export function teamOffered(locationId: number, settings: Changes): readonly TeamMember[] {
  return peopleAt(locationId).filter(({id}) => !settings.leftTeamMembers.includes(id));
}

export function performs({does}: TeamMember, serviceIds: readonly number[]): boolean {
  return !does || serviceIds.every((id) => does.includes(id));
}

/** Seconds of a service by a team member. */
export function secondsBy(person: TeamMember, {seconds}: Service): number {
  // In steps of five minutes.
  return Math.ceil((seconds * (person.pace ?? 100)) / 100 / 300) * 300;
}

/** Seconds of services one after another, by a team member. */
export function totalSeconds(person: TeamMember, services: readonly Service[]): number {
  return services.reduce((sum, service) => sum + secondsBy(person, service), 0);
}

function priced(service: Service, {dearerServices}: Changes): Service {
  if (!dearerServices.includes(service.id)) return service;
  const {priceMin, priceMax} = service;
  return {...service, priceMin: Math.ceil((priceMin * 4) / 3), priceMax: Math.ceil((priceMax * 4) / 3)};
}
