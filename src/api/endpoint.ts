// Responsible for: what endpoints have in common: their options, and ids. Not for: the options of a single endpoint.
export interface Options {
  /** Aborts the request. The promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** An id of Altegio, as a number or a text. */
export type Id = number | string;

/** The team member where there is one: `any` is the absence of one in a query. */
export const named = (teamMemberId: Id | undefined): Id | undefined =>
  teamMemberId === 'any' ? undefined : teamMemberId;
