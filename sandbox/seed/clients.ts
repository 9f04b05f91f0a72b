// Responsible for: the people who have an account or an appointment when the sandbox starts.
// Not responsible for: their appointments (story.ts) or what happens to them later (state.ts).

export interface SeedClient {
  readonly id: number;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  /** null: came by SMS and never set one. */
  readonly password: string | null;
  /** On the location's black list: 403 / 434 (reference A.4). */
  readonly blocked: boolean;
}

/** The client whose appointments the demo shows. */
export const demoClient = {
  phone: '+13155550175',
  email: 'grace.miller@example.com',
  password: 'qwerty123',
} as const;

/** Known, with an account and no appointment. */
export const emptyClient = {
  phone: '+442079460018',
  email: 'arthur.penrose@example.com',
  password: 'teatime-at-4',
} as const;

/** On the black list: no code is sent to it. */
export const blockedPhone = '+13155550148';

/** Books without an account; the guest records are hers. */
export const guestPhone = '+13155550163';

export const clientIds = {main: 88101, empty: 88102, blocked: 88103, guest: 88104} as const;

export const seedClients: readonly SeedClient[] = [
  {id: clientIds.main, name: 'Grace Miller', blocked: false, ...demoClient},
  {id: clientIds.empty, name: 'Arthur Penrose', blocked: false, ...emptyClient},
  {id: clientIds.blocked, name: 'Victor Stone', phone: blockedPhone, email: '', password: null, blocked: true},
  {id: clientIds.guest, name: 'Olivia Reed', phone: guestPhone, email: '', password: null, blocked: false},
];
