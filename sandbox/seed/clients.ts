// Responsible for: the people with an account or an appointment at the start of the sandbox.
// Not for: their appointments (story.ts) and later changes (state.ts).

export interface SeedClient {
  readonly id: number;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  /** null: signed in by SMS and never set a password. */
  readonly password: string | null;
  /** Blocked by the location: 403 / 434 (reference A.4). */
  readonly blocked: boolean;
}

/** The client whose appointments the demo shows. */
export const demoClient = {
  phone: '+13155550175',
  email: 'grace.miller@example.com',
  password: 'qwerty123',
} as const;

/** A client with an account and no appointment. */
export const emptyClient = {
  phone: '+442079460018',
  email: 'arthur.penrose@example.com',
  password: 'teatime-at-4',
} as const;

/** A blocked number: it receives no code. */
export const blockedPhone = '+13155550148';

/** The phone of a guest without an account. The guest records are hers. */
export const guestPhone = '+13155550163';

export const clientIds = {main: 88101, empty: 88102, blocked: 88103, guest: 88104} as const;

export const seedClients: readonly SeedClient[] = [
  {id: clientIds.main, name: 'Grace Miller', blocked: false, ...demoClient},
  {id: clientIds.empty, name: 'Arthur Penrose', blocked: false, ...emptyClient},
  {id: clientIds.blocked, name: 'Victor Stone', phone: blockedPhone, email: '', password: null, blocked: true},
  {id: clientIds.guest, name: 'Olivia Reed', phone: guestPhone, email: '', password: null, blocked: false},
];
