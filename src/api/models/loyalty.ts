// Responsible for: the models of what a client has at a chain or a location: loyalty cards, memberships, gift cards.
// Not for: Altegio's own field names (wire/loyalty.ts).

/** A loyalty card of a chain. */
export interface LoyaltyCard {
  readonly id: number | null;
  readonly number: string;
  /** The kind of card. */
  readonly title: string;
  readonly chainId: number | null;
  readonly chainName: string;
  /** Money on the card. null: unknown, as are the other amounts. */
  readonly balance: number | null;
  readonly points: number | null;
  /** What the client has paid, and been sold, with the card. */
  readonly paid: number | null;
  readonly sold: number | null;
  readonly visits: number | null;
  /** Names of the card's programs. */
  readonly programs: readonly string[];
}

/** A membership of a location (Altegio's `abonement`): visits that are paid in advance. */
export interface Membership {
  readonly id: number | null;
  readonly number: string;
  /** The kind of membership. */
  readonly title: string;
  /** Altegio's word for its state, in the language of the request. */
  readonly status: string;
  /** The last day, `YYYY-MM-DD`. null: no end, or unreadable. */
  readonly validUntil: string | null;
  /** How long it lasts from its first use. null: unknown. */
  readonly period: {readonly count: number; readonly unit: 'day' | 'week' | 'month' | 'year'} | null;
  readonly frozen: boolean;
  /** May the client book while it is frozen? */
  readonly bookableWhenFrozen: boolean;
  /** Altegio's summary, such as `Surfing (x10)`. */
  readonly balance: string;
  /** All services share one number of visits. */
  readonly united: boolean;
  /** Visits left of a united membership. null: not united, unlimited, or unknown. */
  readonly visitsLeft: number | null;
  /** A united membership without an end of visits. */
  readonly unlimited: boolean;
  /** Visits left by service or category. Of a united membership: what it is good for. */
  readonly visits: readonly MembershipVisits[];
}

export interface MembershipVisits {
  readonly kind: 'service' | 'category';
  readonly id: number | null;
  readonly title: string;
  /** null: unlimited, or unknown. */
  readonly left: number | null;
  readonly unlimited: boolean;
}

/** A gift card of a location (Altegio's `certificate`). Its number is as good as money: show its last 4 characters, and log nothing. */
export interface GiftCard {
  readonly id: number | null;
  readonly number: string;
  /** The kind of gift card. */
  readonly title: string;
  /** Money left. null: unknown. */
  readonly balance: number | null;
  /** Money at the beginning. null: unknown. */
  readonly initialBalance: number | null;
  /** The last day, `YYYY-MM-DD`. null: no end, or unreadable. */
  readonly validUntil: string | null;
  /** Altegio's word for its state, in the language of the request. */
  readonly status: string;
  /** May be spent in parts. */
  readonly reusable: boolean;
}
