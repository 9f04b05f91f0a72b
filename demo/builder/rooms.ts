// Responsible for: the room that the tag alone keeps on a page until there is something to show: one CSS rule, for before the script
// (`:not(:defined)`) and for while words or files are on their way (`:state(coming)`). Not for: the rest of the snippet (snippet.ts).

/**
 * The height of what comes, by the tag with the option that changes it: on a phone of 360 px, and on a page of 800 px.
 * test/pages/first-visit.spec.ts measures them.
 */
export const rooms: Readonly<Record<string, readonly [narrow: number, wide: number]>> = {
  'altegio-booking': [396, 396],
  'altegio-change-password': [363, 379],
  'altegio-change-password confirm': [453, 469],
  'altegio-my-bookings': [754, 468],
  'altegio-phone-verify': [233, 249],
  'altegio-sign-in': [285, 301],
  'altegio-sign-in methods="sms"': [233, 249],
  'altegio-sign-in methods="password"': [300, 316],
  'altegio-sign-in methods="password sms"': [352, 368],
};

/** @param attributes of the tag; a true boolean has the value '' */
export function roomOf(tag: string, attributes: readonly (readonly [name: string, value: string])[] = []): string {
  const written = attributes.map(([name, value]) => `${tag} ${value ? `${name}="${value}"` : name}`);
  const [narrow, wide] = rooms[written.find((one) => one in rooms) ?? tag] ?? [];
  if (!narrow || !wide) return '';
  // A browser that does not know the second word leaves out only that.
  const of = `${tag}:is(:not(:defined), :state(coming))`;
  const base = `${of} {\n  display: block;\n  min-height: ${narrow}px;\n}`;
  return narrow === wide ? base : `${base}\n@media (min-width: 600px) {\n  ${of} {\n    min-height: ${wide}px;\n  }\n}`;
}
