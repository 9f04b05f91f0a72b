// Responsible for: what a row of the route table can say of an address: its input, its guards, and what is kept of its answer.
// Not for: the rows themselves (the other files here), and how input is checked (request/input.ts).
import type {Priority} from '../events.js';

export const METHODS = ['GET', 'POST', 'PUT', 'DELETE'] as const;

export type Method = (typeof METHODS)[number];

export interface QueryRule {
  readonly pattern: RegExp;
  /** How often the name may be given. Default: once. */
  readonly atMost?: number;
  /** Must be given. */
  readonly required?: true;
  /** A date of the calendar. Also checked in a path parameter of that name. */
  readonly isDay?: true;
  /** If the text begins with a date, it must be a date of the calendar. */
  readonly beginsWithDay?: true;
  /** The value is the id of a location or chain that `LOCATION_IDS` may forbid. */
  readonly names?: 'location' | 'chain';
  /** Meant for the proxy: not sent to Altegio. */
  readonly forProxy?: true;
}

export interface TextRule {
  /** Maximum length, in UTF-16 code units. */
  readonly maxLength: number;
  readonly pattern?: RegExp;
  /** If the text begins with a date, it must be a date of the calendar. */
  readonly beginsWithDay?: true;
  /** Or a whole number whose digits fit. Altegio's documentation sends some codes and ids as numbers. */
  readonly orNumber?: true;
  /** Meant for the proxy: not sent to Altegio. */
  readonly forProxy?: true;
}

/** True or false. */
export interface FlagRule {
  readonly flag: true;
}

export interface ListRule {
  readonly items: FieldRule;
  readonly atMost: number;
}

/** An object that may have these fields and no other. */
export interface ObjectRule {
  readonly fields: Fields;
}

/** An object whose names are not known here. Its values are texts, numbers, or true and false. */
export interface ValuesRule {
  readonly names: RegExp;
  readonly atMost: number;
  /** Maximum length of a text. */
  readonly maxLength: number;
}

export type FieldRule = TextRule | FlagRule | ListRule | ObjectRule | ValuesRule;

export type Fields = Readonly<Record<string, FieldRule>>;

/**
 * How long an answer that is the same for everybody is kept, each by a limit of its own. `availability`: free times, which a
 * booking changes. A row that is asked with a `datetime` is about free times, whatever else it is.
 */
export type Kept = 'availability' | 'catalogue' | 'form' | 'policy';

export interface Route {
  /** Used in logs and metrics instead of the URL. */
  readonly name: string;
  readonly method: Method;
  /** Relative to Altegio's base URL. `:name` is a parameter. */
  readonly path: string;
  /**
   * `user`: partner and user token. `user-or-hash`: for a guest, the hash in the path is enough. `anyone`: the user token goes
   * along if there is a session, and a guest is served too.
   */
  readonly auth: 'partner' | 'user' | 'user-or-hash' | 'anyone';
  /** What a success does to the session cookie. Routes without this field never change it. */
  readonly session?: 'opens' | 'renews' | 'closes';
  /** Answered by the proxy itself: whether the browser has a session, or the first answer under an Idempotency-Key. */
  readonly tells?: 'session' | 'outcome';
  /** `sends`: sends an SMS, which costs money. `checks`: tries a code, which can be guessed. Both have a field `phone`. */
  readonly sms?: 'sends' | 'checks';
  /** The field with the code that `checks` is about. A body without it tries none. Default: every call tries one. */
  readonly codeIn?: string;
  /**
   * `booking`: makes an appointment, and is counted by phone, address and location. `check`: is counted by address alone. `token`: a wrong token in the
   * path is counted by address.
   */
  readonly guards?: 'booking' | 'check' | 'token';
  /**
   * Accepts an Idempotency-Key, because Altegio gives the answer only once. `booking`: kept longer, and readable by whoever has
   * the key.
   */
  readonly replays?: true | 'booking';
  /** The answer is the same for everybody and may be kept. */
  readonly shared?: Kept;
  /** 404 and a success without a body are answers like any other, and are kept: there is none. */
  readonly keepsNone?: true;
  /** What is kept of the location's free times is forgotten: after the call, or if it was refused because of a time. */
  readonly forgets?: 'always' | 'when-refused';
  /** The answer is a list of locations, of which only those served are shown. */
  readonly listsLocations?: true;
  /** Default: changes first, then a client's own reads, then public reads. */
  readonly priority?: Priority;
  readonly query?: Readonly<Record<string, QueryRule>>;
  readonly body?: Fields;
  /** Default: 16 KB. */
  readonly maxBodyBytes?: number;
  /** Accepted with and without a slash at the end: Altegio's clients write both. */
  readonly eitherSlash?: true;
}
