// Responsible for: a chain of 60 locations, the first of which has 300 services and 60 team members: the size at which a booking
// must still be quick.
// Not for: special cases (berlin.ts, story.ts).

import {locations, type Location} from './locations.js';
import {pick, randomFor} from './random.js';
import type {Service, ServiceCategory} from './services.js';
import {member, type TeamMember} from './team.js';

export const bigChain = {id: 700, title: 'Northlight'} as const;

/** The location with 300 services and 60 team members. */
export const bigLocationId = 8001;

const locationCount = 60;
const firstService = 800_001;
const firstMember = 81_001;
const small = {services: 5, people: 3};
const big = {services: 300, people: 60};

const kinds = ['Cut', 'Colour', 'Manicure', 'Massage', 'Facial', 'Waxing'] as const;
const lengths = ['short', 'medium', 'long', 'with care', 'express', 'for two'] as const;
const firstNames = ['Ada', 'Ben', 'Cleo', 'Dan', 'Edith', 'Finn', 'Gala', 'Hugo', 'Ines', 'Jude'] as const;
const lastNames = ['Abbott', 'Baird', 'Cole', 'Drake', 'Ellis', 'Frost', 'Grant', 'Hale', 'Irwin', 'Jarvis'] as const;

function sizeOf(locationId: number): typeof big {
  return locationId === bigLocationId ? big : small;
}

export const bigChainLocations: readonly Location[] = Array.from({length: locationCount}, (_, index) => {
  const [model] = locations.slice(index % 2, 2);
  if (!model) throw new Error('The seed has no location to take after');
  const title = `${bigChain.title} ${index + 1}`;
  return {
    ...model,
    id: bigLocationId + index,
    title,
    publicTitle: title,
    address: `${index + 1} ${model.address}`,
    chainId: bigChain.id,
    phoneConfirmation: false,
  };
});

export const bigChainCategories: readonly ServiceCategory[] = bigChainLocations.flatMap(({id}, at) =>
  kinds.map((title, index) => ({id: 90_000 + at * 10 + index, locationId: id, title, weight: kinds.length - index})),
);

let nextService = firstService;
export const bigChainServices: readonly Service[] = bigChainLocations.flatMap((location, at) =>
  Array.from({length: sizeOf(location.id).services}, (_, index) => {
    const random = randomFor('big-chain', location.id, index);
    const kind = index % kinds.length;
    const price = 20 + index;
    return {
      id: nextService++,
      locationId: location.id,
      categoryId: 90_000 + at * 10 + kind,
      title: `${kinds[kind]}, ${pick(random, lengths)} ${index + 1}`,
      priceMin: price,
      priceMax: price + (index % 3) * 10,
      seconds: (2 + (index % 4)) * 900,
      prepaid: 'forbidden' as const,
    };
  }),
);

let nextMember = firstMember;
export const bigChainTeam: readonly TeamMember[] = bigChainLocations.flatMap((location) =>
  Array.from({length: sizeOf(location.id).people}, (_, index) => {
    const random = randomFor('big-chain-team', location.id, index);
    const name = `${pick(random, firstNames)} ${pick(random, lastNames)}`;
    return member(nextMember++, location.id, name, kinds[index % kinds.length] ?? '', {
      showRating: 1,
      rating: 4.5,
      votes: 9,
    });
  }),
);
