// Responsible for: everything about Altegio that nobody outside has seen, as one flat, mutable object with defaults,
// and the check of a change that comes in over HTTP.
// Not responsible for: faults, which are about the wire and not about Altegio (faults.ts).

/** What is unknown about Altegio. "reference" is `altegio-api.md`; its section E lists the unknowns. */
export interface SandboxSettings {
  /** HTTP status of a wrong or expired SMS code, 422. Undocumented on user/auth; book_record answers 422 (A.4). */
  wrongCodeStatus: number;
  /** Number in `meta.errors[0].code` of a wrong SMS code, 432 as in book_record (A.4); null: no `errors` at all. */
  wrongCodeAltegioCode: number | null;
  /** HTTP status of a wrong login or password on booking/auth, 401. Undocumented (A.1, E). */
  wrongPasswordStatus: number;
  /** HTTP status of a wrong `old_password`, 422. Undocumented (A.5, E). */
  wrongOldPasswordStatus: number;
  /** HTTP status of a new password under 8 characters, 422. The hosted widget states the rule, not the status (A.2). */
  weakPasswordStatus: number;
  /** HTTP status for a user token that was replaced by a password change, 401 (B.8). */
  revokedTokenStatus: number;
  /** HTTP status for a partner token that is not the right one, 403; a missing one is always 401 (section 0). */
  wrongPartnerTokenStatus: number;
  /** HTTP status when the rules forbid a deletion, 403. It may be 422 (E). */
  forbiddenCancelStatus: number;
  /** HTTP status when the rules forbid a move, 403. Undocumented (E). */
  forbiddenChangeStatus: number;
  /** HTTP status of a move into a taken slot, 422. Undocumented on PUT book_record, 422 on POST (A.4). */
  slotTakenStatus: number;
  /** Number in `meta.errors[0].code` of a taken slot: 433 documented, 422 seen live (B.1); null: no `errors`. */
  slotTakenCode: number | null;
  /** HTTP status when the new phone belongs to another client, 422. The hosted widget has a text for it (A.2). */
  phoneTakenStatus: number;
  /** HTTP status for a record that is not there, not yours, or asked for with a wrong hash, 404. Undocumented. */
  unknownRecordStatus: number;
  /** Body of a successful deletion: 200 with JSON, 200 without a body, or 204 (B.4). */
  cancelAnswer: 'json' | 'empty' | 'no-content';
  /** HTTP status of GET user/records: 200 as in the wild (B.3, the default here); 201 as documented. */
  recordsStatus: number;
  /** True: a cancelled record is gone, by list and by id. False: it stays with `deleted: true`. Both were seen (B.4). */
  cancelledGone: boolean;
  /** Records per page of GET user/records (`?page=` from 1); null: all at once, as far as anybody has seen (B.3). */
  recordsPageSize: number | null;
  /** True: `?company_id=` on user/records filters. False, as far as anybody has seen: it is ignored (B.3). */
  recordsFilterByCompany: boolean;
  /** Digits of an SMS code, 4 to 8. The samples have 5 (A.1). */
  codeLength: number;
  /** Seconds that an SMS code is good for, 600. Unknown. */
  codeLifeSeconds: number;
  /** False: the answer is 201 or 202, and no SMS comes (pain C.1). */
  smsArrives: boolean;
  /** True: POST book_code without `fullname` answers 422 / 435, as a location may demand a name (A.4). */
  fullnameRequired: boolean;
  /** True: an Accept of v2 gets the envelope, any other the bare v1 data (B.1). False: bare for everybody. */
  wrapped: boolean;
  /** Errors of company/{id}: `{errors, meta}` without `success` as documented (section 0), or the usual envelope. */
  companyErrorShape: 'documented' | 'standard';
  /** True: 5 requests a second and 200 a minute, then 429 (B.2). Off by default: tests are faster than people. */
  rateLimit: boolean;
  /** True: that 429 has a Retry-After header. Undocumented (B.2). */
  rateLimitRetryAfter: boolean;
  /** False: answers of 400 and above come without CORS headers. Unknown (E). */
  corsOnFailures: boolean;
  /** Where the pictures of team members and locations lie. Altegio's own host by default; the demo has its own. */
  imageBase: string;
}

export const defaultSettings: Readonly<SandboxSettings> = {
  wrongCodeStatus: 422,
  wrongCodeAltegioCode: 432,
  wrongPasswordStatus: 401,
  wrongOldPasswordStatus: 422,
  weakPasswordStatus: 422,
  revokedTokenStatus: 401,
  wrongPartnerTokenStatus: 403,
  forbiddenCancelStatus: 403,
  forbiddenChangeStatus: 403,
  slotTakenStatus: 422,
  slotTakenCode: 433,
  phoneTakenStatus: 422,
  unknownRecordStatus: 404,
  cancelAnswer: 'json',
  recordsStatus: 200,
  cancelledGone: false,
  recordsPageSize: null,
  recordsFilterByCompany: false,
  codeLength: 5,
  codeLifeSeconds: 600,
  smsArrives: true,
  fullnameRequired: false,
  wrapped: true,
  companyErrorShape: 'documented',
  rateLimit: false,
  rateLimitRetryAfter: false,
  corsOnFailures: true,
  imageBase: 'https://app.alteg.io/images',
};

const choices: Readonly<Record<string, readonly string[]>> = {
  cancelAnswer: ['json', 'empty', 'no-content'],
  companyErrorShape: ['documented', 'standard'],
};
const nullable: readonly string[] = ['wrongCodeAltegioCode', 'slotTakenCode', 'recordsPageSize'];

/** Why the value cannot be that setting, as a sentence; null when it can. */
export function settingProblem(name: string, value: unknown): string | null {
  if (!Object.hasOwn(defaultSettings, name)) {
    return `There is no setting "${name}". Settings: ${Object.keys(defaultSettings).join(', ')}.`;
  }
  const example: unknown = Reflect.get(defaultSettings, name);
  const allowed = choices[name];
  if (allowed) return allowed.includes(String(value)) ? null : `"${name}" is one of ${allowed.join(', ')}.`;
  if (nullable.includes(name)) {
    return value === null || isCount(value) ? null : `"${name}" is a whole number from 1, or null.`;
  }
  if (name === 'codeLength') {
    return isCount(value) && value >= 4 && value <= 8 ? null : '"codeLength" is a whole number from 4 to 8.';
  }
  if (name === 'recordsStatus') return value === 200 || value === 201 ? null : '"recordsStatus" is 200 or 201.';
  if (name.endsWith('Status')) {
    return isCount(value) && value >= 400 && value <= 599 ? null : `"${name}" is an HTTP status from 400 to 599.`;
  }
  if (typeof example === 'number') return isCount(value) ? null : `"${name}" is a whole number from 1.`;
  return typeof value === typeof example ? null : `"${name}" is a ${typeof example}.`;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}
