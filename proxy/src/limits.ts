// Responsible for: every limit of the proxy: its default, its bounds and its meaning. Each is a setting, and its environment
// variable is the name in capitals (`gateSpacingMs` is GATE_SPACING_MS).
// Not for: counting (rate-limit/, sms/, booking/).

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

interface Setting {
  readonly is: number;
  readonly least: number;
  readonly most: number;
  readonly what: string;
}

const setting = (is: number, least: number, most: number, what: string): Setting => ({is, least, most, what});

// Altegio allows 5 requests a second and 200 a minute per address, and all visitors share the proxy's.
export const SETTINGS = {
  gateSpacingMs: setting(250, 0, 60_000, 'Shortest time between two calls to Altegio; 0: none.'),
  gatePerMinute: setting(180, 0, 1_000_000, 'Calls to Altegio in any 60 seconds; 0: no limit.'),
  gateQueue: setting(24, 1, 10_000, 'Calls that may wait for their turn in one process.'),
  gateWaitMs: setting(
    8_000,
    0,
    60_000,
    'Longest wait for a turn; a call that would wait longer is refused with a Retry-After.',
  ),
  gateClosedMs: setting(2_000, 0, 600_000, 'Pause after a 429 or a bot wall without Retry-After; doubles each time.'),
  gateClosedMaxMs: setting(60_000, 0, 3_600_000, 'Longest such pause; a longer Retry-After is shortened to it.'),
  upstreamTimeoutMs: setting(10_000, 100, 60_000, 'How long Altegio may take for an answer, including its body.'),
  upstreamMaxBytes: setting(2_097_152, 1_024, 67_108_864, 'Largest answer of Altegio that is read.'),
  cacheAvailabilitySeconds: setting(5, 0, 600, 'How long free dates and times are kept; 0: not at all.'),
  cacheCatalogueSeconds: setting(
    60,
    0,
    3_600,
    'How long locations, services and event filters are kept; 0: not at all.',
  ),
  cacheFormSeconds: setting(300, 0, 86_400, 'How long booking forms and lists of locations are kept; 0: not at all.'),
  cachePolicySeconds: setting(
    600,
    0,
    86_400,
    'How long privacy policies are kept, also that there is none; 0: not at all.',
  ),
  cacheStaleSeconds: setting(60, 0, 3_600, 'How long all of these may still be given when Altegio fails.'),
  smsNumberGap1Seconds: setting(60, 0, 86_400, 'Wait after the first SMS to a number in a day.'),
  smsNumberGap2Seconds: setting(120, 0, 86_400, 'Wait after the second.'),
  smsNumberGap3Seconds: setting(300, 0, 86_400, 'Wait after the third.'),
  smsNumberGap4Seconds: setting(600, 0, 86_400, 'Wait after the fourth and each later one.'),
  smsNumberPerHour: setting(3, 1, 100_000, 'SMS to one number in an hour.'),
  smsNumberPerDay: setting(5, 1, 100_000, 'SMS to one number in 24 hours.'),
  smsNumberReserve: setting(2, 0, 100_000, 'Additional SMS a day for a browser that has confirmed this number before.'),
  smsAddressPerHour: setting(6, 1, 100_000, 'SMS requested by one address (IPv4 /32, IPv6 /64) in an hour.'),
  smsAddressPerDay: setting(20, 1, 100_000, 'The same in 24 hours.'),
  smsPrefixPerHour: setting(10, 1, 100_000, 'SMS to numbers with the same first 7 digits in an hour.'),
  smsPerHour: setting(30, 1, 100_000, 'SMS of the whole installation in an hour.'),
  smsPerDay: setting(300, 1, 100_000, 'SMS of the whole installation in 24 hours.'),
  bookingNumberPerHour: setting(5, 1, 100_000, 'Bookings for one phone in an hour.'),
  bookingNumberPerDay: setting(10, 1, 100_000, 'The same in 24 hours.'),
  bookingNumberReserve: setting(
    2,
    0,
    100_000,
    'Additional bookings a day for a browser that has confirmed this number.',
  ),
  bookingAddressPerHour: setting(
    10,
    1,
    100_000,
    'Bookings from one address (IPv4 /32, IPv6 /64) in an hour without a proof of work.',
  ),
  bookingAddressProvenPerHour: setting(40, 1, 100_000, 'Bookings from one address in an hour with a proof of work.'),
  bookingLocationPerHour: setting(100, 1, 100_000, 'Bookings at one location in an hour.'),
  bookingLocationPerDay: setting(600, 1, 100_000, 'The same in 24 hours.'),
  bookingCheckPerMinute: setting(
    20,
    1,
    100_000,
    'Questions of one address in a minute whether something can be booked.',
  ),
  reviewWrongPerHour: setting(20, 1, 100_000, 'Reviews that there are not, asked for by one address in an hour.'),
  codeTries: setting(5, 1, 1_000, 'Tries for one code.'),
  codeTriesPerDay: setting(10, 1, 100_000, 'Tries for one number in 24 hours.'),
  codeWrongPer10Minutes: setting(30, 1, 100_000, 'Wrong codes of the whole installation in 10 minutes.'),
  proofConversionPercent: setting(
    20,
    0,
    100,
    'A proof of work is required when fewer SMS than this are confirmed; 0: never.',
  ),
  proofAfterSms: setting(10, 1, 100_000, 'SMS in 24 hours before that share is used.'),
  proofCapPercent: setting(
    80,
    1,
    100,
    'It is also required when this much of an hourly or daily cap is used; 100: never.',
  ),
  proofSeconds: setting(300, 30, 3_600, 'How long a proof of work may take.'),
  proofCost: setting(20_000, 1, 10_000_000, 'Hashes that a browser computes for a proof of work, on average.'),
  sessionHours: setting(12, 1, 720, 'Life of a session from sign-in or password change.'),
  replayMinutes: setting(
    5,
    1,
    60,
    'How long the answer to a request with an Idempotency-Key is stored for repeated requests.',
  ),
  replayBookingMinutes: setting(30, 1, 1_440, 'The same for a booking, whose outcome can also be asked for.'),
} as const satisfies Record<string, Setting>;

export type LimitName = keyof typeof SETTINGS;
export type Limits = Readonly<Record<LimitName, number>>;

export const LIMIT_NAMES = Object.keys(SETTINGS) as readonly LimitName[];

export const DEFAULT_LIMITS: Limits = limitsOf((name) => SETTINGS[name].is);

/** For the sandbox: its SMS cost nothing and it has no limits, so a developer may try as often as they like. */
export const OPEN_LIMITS: Limits = {
  ...DEFAULT_LIMITS,
  gateSpacingMs: 0,
  gatePerMinute: 0,
  gateQueue: 10_000,
  gateClosedMs: 0,
  gateClosedMaxMs: 0,
  cacheAvailabilitySeconds: 0,
  cacheCatalogueSeconds: 0,
  cacheFormSeconds: 0,
  cachePolicySeconds: 0,
  smsNumberGap1Seconds: 0,
  smsNumberGap2Seconds: 0,
  smsNumberGap3Seconds: 0,
  smsNumberGap4Seconds: 0,
  smsNumberPerHour: 100_000,
  smsNumberPerDay: 100_000,
  smsAddressPerHour: 100_000,
  smsAddressPerDay: 100_000,
  smsPrefixPerHour: 100_000,
  smsPerHour: 100_000,
  smsPerDay: 100_000,
  bookingNumberPerHour: 100_000,
  bookingNumberPerDay: 100_000,
  bookingAddressPerHour: 100_000,
  bookingAddressProvenPerHour: 100_000,
  bookingLocationPerHour: 100_000,
  bookingLocationPerDay: 100_000,
  bookingCheckPerMinute: 100_000,
  reviewWrongPerHour: 100_000,
  codeTries: 1_000,
  codeTriesPerDay: 100_000,
  codeWrongPer10Minutes: 100_000,
  proofConversionPercent: 0,
};

/** One number for each limit. */
export function limitsOf(valueOf: (name: LimitName) => number): Limits {
  return Object.fromEntries(LIMIT_NAMES.map((name) => [name, valueOf(name)])) as Record<LimitName, number>;
}

/** `gateSpacingMs` is GATE_SPACING_MS, `codeWrongPer10Minutes` is CODE_WRONG_PER_10_MINUTES. */
export function environmentName(name: LimitName): string {
  return name.replace(/([A-Z]|\d+)/g, '_$1').toUpperCase();
}
