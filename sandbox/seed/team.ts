// Responsible for: the team of each location, with the special cases of live data: hidden rating, no position, no photo, a
// photo over http, a member who has left.
// Not for: their free times (model/slots.ts) and their JSON (model/record-shape.ts, endpoints/catalogue.ts).

import {locationIds} from './locations.js';

export interface TeamMember {
  readonly id: number;
  readonly locationId: number;
  readonly name: string;
  readonly specialization: string;
  /** null is written as `[]`, as PHP writes an empty object. */
  readonly position: {readonly id: number; readonly title: string} | null;
  readonly showRating: 0 | 1;
  readonly rating: number;
  readonly votes: number;
  readonly comments: number;
  /** A file under the image base, a full address, or null for Altegio's default picture. */
  readonly photo: string | null;
  readonly information: string;
  /** False: listed in the team, but not bookable online. */
  readonly bookable: boolean;
  /** True: has left, but still appears in old appointments. */
  readonly left: boolean;
  /** `required`: all services of this member are paid in advance. Default: forbidden. */
  readonly prepaid?: 'forbidden' | 'allowed' | 'required';
  /** Ids of the services that this member does. Default: all of the location. */
  readonly does?: readonly number[];
  /** Percent of a service's usual time that this member takes. Default: 100. */
  readonly pace?: number;
}

export const member = (
  id: number,
  locationId: number,
  name: string,
  specialization: string,
  more: Partial<TeamMember> = {},
): TeamMember => ({
  id,
  locationId,
  name,
  specialization,
  position: null,
  showRating: 0,
  rating: 0,
  votes: 0,
  comments: 0,
  photo: null,
  information: '',
  bookable: true,
  left: false,
  ...more,
});

/** Every team member, including those who have left. */
export const team: readonly TeamMember[] = [
  member(55436, locationIds.newYork, 'Natalie Parker', 'Manicure and pedicure', {
    position: {id: 446, title: 'Manicurist'},
    showRating: 1,
    rating: 4.84,
    votes: 112,
    comments: 37,
    photo: 'masters/55436.jpg',
    information: '<p>Ten years of <i>steady hands</i>.</p>',
  }),
  member(55437, locationIds.newYork, 'Rosa Delgado', 'Nail art', {
    position: {id: 447, title: 'Senior nail artist'},
    // Has a rating, but the location hides it.
    rating: 3.9,
    votes: 12,
    comments: 4,
  }),
  member(55438, locationIds.newYork, 'Yuki Tanaka', 'Manicure, trainee', {
    position: {id: 448, title: 'Trainee'},
    showRating: 1,
    bookable: false,
  }),
  member(61201, locationIds.london, 'Theo Whitlock', 'Cuts and hot towel shaves', {
    position: {id: 512, title: 'Master barber'},
    showRating: 1,
    rating: 5,
    votes: 41,
    comments: 29,
    photo: 'masters/61201.jpg',
  }),
  member(61202, locationIds.london, 'Samir Haddad', 'Beards'),
  member(72310, locationIds.almaty, 'Айгерим Сарсенова', 'Массаж, хаммам', {
    position: {id: 630, title: 'Массажист'},
    showRating: 1,
    rating: 4.6,
    votes: 58,
    comments: 19,
    photo: 'masters/72310.jpg',
  }),
  member(72311, locationIds.almaty, 'Daniyar Omarov', 'Sports massage', {position: {id: 631, title: 'Therapist'}}),
  member(80115, locationIds.tbilisi, 'Nino Beridze', 'Hatha and yin yoga', {
    position: {id: 702, title: 'Teacher'},
    showRating: 1,
    rating: 4.97,
    votes: 203,
    comments: 88,
    photo: 'http://example.com/image.png',
  }),
  member(80116, locationIds.tbilisi, 'Giorgi Kapanadze', 'Breathing', {bookable: false, left: true}),
];

const byId = new Map(team.map((person) => [person.id, person]));

export function findTeamMember(id: number): TeamMember | undefined {
  return byId.get(id);
}

/** The location's team list, without members who have left. */
export function teamOf(locationId: number): readonly TeamMember[] {
  return team.filter((person) => person.locationId === locationId && !person.left);
}
