// Responsible for: what every endpoint takes. Not for: what one endpoint takes besides.
export interface Options {
  /** Gives the request up; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** An id as Altegio counts, or the text of one. */
export type Id = number | string;
