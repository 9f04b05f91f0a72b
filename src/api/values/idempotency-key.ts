// Responsible for: a new idempotency key. Not for: which writes share one (base/writes.ts).
/** A random idempotency key. Works without `crypto.randomUUID`, which is missing on plain http. */
export function newKey(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}
