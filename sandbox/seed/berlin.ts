// Responsible for: a location in Berlin with every case of a booking: prices, prepayment, memberships, composite services, who
// does what and how long; and its annex, which offers nothing online.
// Not for: the appointments of the demo client, who has none here (story.ts).

import type {Location} from './locations.js';
import type {Service, ServiceCategory, ServiceTraits} from './services.js';
import {member, type TeamMember} from './team.js';

export const berlinIds = {lindenhof: 6230, annex: 6231} as const;

/** Services of Berlin by their case. */
export const berlinServices = {
  cut: 630101,
  colour: 630102,
  /** Done by Mira only. */
  braids: 630103,
  /** Done by Jonas only: nobody does braids and beard. */
  beard: 630104,
  free: 630105,
  prepaidRequired: 630106,
  prepaidAllowed: 630107,
  membershipOnly: 630108,
  composite: 630109,
} as const;

/** Team members of Berlin by their case. */
export const berlinTeam = {
  mira: 6301,
  jonas: 6302,
  /** Takes half as long again as the others. */
  trainee: 6303,
  prepaidRequired: 6304,
  notBookable: 6305,
} as const;

const base = {
  zone: 'Europe/Berlin',
  timezone: '1',
  countryId: 49,
  country: 'Germany',
  cityId: 305,
  city: 'Berlin',
  address: 'Lindenstraße 14, 10969 Berlin',
  zip: '10969',
  phone: '+49 30 5550140',
  phones: ['+49 30 5550140'],
  site: 'lindenhof.example',
  latitude: 52.5034,
  longitude: 13.3951,
  currency: 'EURO',
  logo: null,
  shortDescription: '',
  description: '',
  chainId: 0,
  allowDelete: true,
  allowChange: true,
  allowDeletePrepaid: true,
  allowChangePrepaid: true,
  deleteDelay: 7_200,
  changeDelay: 7_200,
  phoneConfirmation: true,
} as const;

export const berlinLocations: readonly Location[] = [
  {...base, id: berlinIds.lindenhof, title: 'Lindenhof', publicTitle: 'Lindenhof Hair & Skin'},
  {...base, id: berlinIds.annex, title: 'Lindenhof Annex', publicTitle: 'Lindenhof Annex'},
];

export const berlinCategories: readonly ServiceCategory[] = [
  {id: 6310, locationId: berlinIds.lindenhof, title: 'Skin', weight: 5},
  {id: 6311, locationId: berlinIds.lindenhof, title: 'Hair', weight: 50},
];

const service = (
  id: number,
  categoryId: number,
  title: string,
  [priceMin, priceMax]: readonly [number, number],
  minutes: number,
  traits: ServiceTraits = {},
  prepaid: Service['prepaid'] = 'forbidden',
): Service => ({
  id,
  locationId: berlinIds.lindenhof,
  categoryId,
  title,
  priceMin,
  priceMax,
  seconds: minutes * 60,
  prepaid,
  traits,
});

export const berlinServiceList: readonly Service[] = [
  service(berlinServices.cut, 6311, 'Cut and finish', [55, 70], 60, {weight: 90, discount: 10}),
  service(berlinServices.colour, 6311, 'Colour', [80, 80], 90, {weight: 100, image: 'services/630102.jpg'}),
  service(berlinServices.braids, 6311, 'Braids', [60, 120], 120, {
    weight: 40,
    gender: 2,
    comment: 'Please come with dry hair.',
  }),
  service(berlinServices.beard, 6311, 'Beard', [25, 25], 30, {weight: 40, gender: 1}),
  service(berlinServices.free, 6310, 'Skin consultation', [0, 0], 20, {weight: 8}),
  service(berlinServices.prepaidRequired, 6310, 'Laser, first session', [140, 140], 45, {weight: 7}, 'required'),
  service(berlinServices.prepaidAllowed, 6310, 'Deep cleansing', [90, 110], 75, {weight: 6}, 'allowed'),
  service(berlinServices.membershipOnly, 6310, 'Members’ facial', [70, 70], 60, {weight: 5, membershipOnly: true}),
  service(berlinServices.composite, 6311, 'Colour and cut, two pairs of hands', [120, 150], 120, {
    weight: 30,
    composite: true,
  }),
];

const {cut, colour, braids, beard, free, prepaidRequired, prepaidAllowed, membershipOnly, composite} = berlinServices;

export const berlinTeamList: readonly TeamMember[] = [
  member(berlinTeam.mira, berlinIds.lindenhof, 'Mira Vogt', 'Colour and braids', {
    position: {id: 640, title: 'Stylist'},
    showRating: 1,
    rating: 4.9,
    votes: 60,
    comments: 22,
    photo: 'masters/6301.jpg',
    information: '<p>Colour since 2009.<br>Speaks <b>German &amp; English</b>.</p><script>alert(1)</script>',
    does: [cut, colour, braids, composite, prepaidAllowed, membershipOnly],
  }),
  member(berlinTeam.jonas, berlinIds.lindenhof, 'Jonas Adler', 'Barber', {does: [cut, beard, composite]}),
  member(berlinTeam.trainee, berlinIds.lindenhof, 'Emil Kaya', 'Trainee', {does: [cut, colour, free], pace: 150}),
  member(berlinTeam.prepaidRequired, berlinIds.lindenhof, 'Dr. Hanna Weiss', 'Dermatology', {
    position: {id: 641, title: 'Physician'},
    does: [free, prepaidRequired, prepaidAllowed],
    prepaid: 'required',
  }),
  member(berlinTeam.notBookable, berlinIds.lindenhof, 'Ruth Lind', 'Owner', {bookable: false}),
];
