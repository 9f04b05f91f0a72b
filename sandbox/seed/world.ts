// Responsible for: every location, service, category and team member there is, by id and by location.
// Not for: what a setting has taken away of it (model/offer.ts).

import {berlinCategories, berlinLocations, berlinServiceList, berlinTeamList} from './berlin.js';
import {bigChain, bigChainCategories, bigChainLocations, bigChainServices, bigChainTeam} from './big-chain.js';
import {chain, locations, type Location} from './locations.js';
import {categories, services, type Service, type ServiceCategory} from './services.js';
import {team, type TeamMember} from './team.js';

export const allLocations: readonly Location[] = [...locations, ...berlinLocations, ...bigChainLocations];
export const chains = [chain, bigChain] as const;

const allServices: readonly Service[] = [...services, ...berlinServiceList, ...bigChainServices];
const allPeople: readonly TeamMember[] = [...team, ...berlinTeamList, ...bigChainTeam];
const allCategories: readonly ServiceCategory[] = [...categories, ...berlinCategories, ...bigChainCategories];

const locationsById = new Map(allLocations.map((location) => [location.id, location]));
const servicesById = new Map(allServices.map((service) => [service.id, service]));
const peopleById = new Map(allPeople.map((person) => [person.id, person]));
const servicesByLocation = grouped(allServices);
const peopleByLocation = grouped(allPeople.filter((person) => !person.left));
const categoriesByLocation = grouped(allCategories);

export const locationById = (id: number): Location | undefined => locationsById.get(id);
export const serviceById = (id: number): Service | undefined => servicesById.get(id);
export const personById = (id: number): TeamMember | undefined => peopleById.get(id);
export const servicesAt = (locationId: number): readonly Service[] => servicesByLocation.get(locationId) ?? [];
/** Without those who have left. */
export const peopleAt = (locationId: number): readonly TeamMember[] => peopleByLocation.get(locationId) ?? [];
export const categoriesAt = (locationId: number): readonly ServiceCategory[] =>
  categoriesByLocation.get(locationId) ?? [];

function grouped<T extends {readonly locationId: number}>(items: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) groups.set(item.locationId, [...(groups.get(item.locationId) ?? []), item]);
  return groups;
}
