// Every number that the proxy holds to, once: its default, its bounds and what it means. Each is a setting; its
// environment variable is the name in capitals (`gateSpacingMs` is GATE_SPACING_MS). Not here: who counts (gate.ts, sms-guard.ts).

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
  gateWaitMs: setting(8_000, 0, 60_000, 'Longest wait for a turn; who would wait longer is told to come back.'),
  gateClosedMs: setting(2_000, 0, 600_000, 'Pause after a 429 or a bot wall without Retry-After; doubles each time.'),
  gateClosedMaxMs: setting(60_000, 0, 3_600_000, 'Longest such pause, and the most of a Retry-After that is believed.'),
  upstreamTimeoutMs: setting(10_000, 100, 60_000, 'How long Altegio may take for an answer, its body included.'),
  upstreamMaxBytes: setting(2_097_152, 1_024, 67_108_864, 'Largest answer of Altegio that is read.'),
  cacheAvailabilitySeconds: setting(5, 0, 600, 'How long free dates and times are kept; 0: not at all.'),
  cacheStaleSeconds: setting(60, 0, 3_600, 'How long they may still be shown when Altegio fails.'),
  smsNumberGap1Seconds: setting(60, 0, 86_400, 'Wait after the first SMS to a number in a day.'),
  smsNumberGap2Seconds: setting(120, 0, 86_400, 'Wait after the second.'),
  smsNumberGap3Seconds: setting(300, 0, 86_400, 'Wait after the third.'),
  smsNumberGap4Seconds: setting(600, 0, 86_400, 'Wait after the fourth and each later one.'),
  smsNumberPerHour: setting(3, 1, 100_000, 'SMS to one number in an hour.'),
  smsNumberPerDay: setting(5, 1, 100_000, 'SMS to one number in 24 hours.'),
  smsNumberReserve: setting(2, 0, 100_000, 'As many more a day for a browser that has confirmed this number before.'),
  smsAddressPerHour: setting(6, 1, 100_000, 'SMS asked for by one address (IPv4 /32, IPv6 /64) in an hour.'),
  smsAddressPerDay: setting(20, 1, 100_000, 'The same in 24 hours.'),
  smsPrefixPerHour: setting(10, 1, 100_000, 'SMS to numbers with the same first 7 digits in an hour.'),
  smsPerHour: setting(30, 1, 100_000, 'SMS of the whole installation in an hour.'),
  smsPerDay: setting(300, 1, 100_000, 'SMS of the whole installation in 24 hours.'),
  codeTries: setting(5, 1, 1_000, 'Tries for one code.'),
  codeTriesPerDay: setting(10, 1, 100_000, 'Tries for one number in 24 hours.'),
  codeWrongPer10Minutes: setting(30, 1, 100_000, 'Wrong codes of the whole installation in 10 minutes.'),
  proofConversionPercent: setting(
    20,
    0,
    100,
    'A proof of work is asked for when fewer SMS than this are confirmed; 0: never.',
  ),
  proofAfterSms: setting(10, 1, 100_000, 'SMS in 24 hours before that share means anything.'),
  proofCapPercent: setting(
    80,
    1,
    100,
    'It is also asked for when this much of an hourly or daily cap is used; 100: never.',
  ),
  proofSeconds: setting(300, 30, 3_600, 'How long a proof may take.'),
  proofCost: setting(20_000, 1, 10_000_000, 'Hashes that a browser computes for a proof, on average.'),
  sessionHours: setting(12, 1, 720, 'Life of a session from sign-in or password change.'),
  replayMinutes: setting(5, 1, 60, 'How long an answer to a request with Idempotency-Key is kept to be given again.'),
} as const satisfies Record<string, Setting>;

export type LimitName = keyof typeof SETTINGS;
export type Limits = Readonly<Record<LimitName, number>>;

export const LIMIT_NAMES = Object.keys(SETTINGS) as readonly LimitName[];

export const DEFAULT_LIMITS: Limits = Object.fromEntries(
  LIMIT_NAMES.map((name) => [name, SETTINGS[name].is]),
) as unknown as Limits;

/** For the sandbox: no SMS is real and no address is shared, so a developer may try as often as they like. */
export const OPEN_LIMITS: Limits = {
  ...DEFAULT_LIMITS,
  gateSpacingMs: 0,
  gatePerMinute: 0,
  gateQueue: 10_000,
  gateClosedMs: 0,
  gateClosedMaxMs: 0,
  cacheAvailabilitySeconds: 0,
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
  codeTries: 1_000,
  codeTriesPerDay: 100_000,
  codeWrongPer10Minutes: 100_000,
  proofConversionPercent: 0,
};

/** `gateSpacingMs` is GATE_SPACING_MS, `codeWrongPer10Minutes` is CODE_WRONG_PER_10_MINUTES. */
export function environmentName(name: LimitName): string {
  return name.replace(/([A-Z]|\d+)/g, '_$1').toUpperCase();
}
