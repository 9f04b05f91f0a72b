// Responsible for: the options of every endpoint. Not for: the options of a single endpoint.
export interface Options {
  /** Aborts the request. The promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** An id of Altegio, as a number or a text. */
export type Id = number | string;
