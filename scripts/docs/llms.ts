// Responsible for: llms.txt: a short description of the elements for language models, from the same source as the documentation.
// Not for: the pages of the documentation (pages.ts).

import {elementsOf, type Attribute, type Element, type Manifest} from './model.js';

/** @param link returns the address of an element's page. Without it, the text has no links */
export function llmsText(manifest: Manifest, link?: (tagName: string) => string): string {
  const elements = elementsOf(manifest);
  const [first] = elements;
  if (!first) throw new Error('The manifest has no element');
  const shared = first.attributes.filter(({name}) =>
    elements.every((one) => one.attributes.some((a) => a.name === name)),
  );
  const own = ({attributes}: Element): Attribute[] =>
    attributes.filter(({name}) => !shared.some((one) => one.name === name));
  return `# Altegio Elements

> Custom elements for the clients of a salon, clinic or studio that books with Altegio: book, sign in, see, move and cancel
> appointments, change phone and password. npm package \`altegio-elements\`, or one script tag. They talk to a proxy that
> holds the partner token; a browser never has it.

## Embed

\`\`\`html
<script type="module" src="/altegio/altegio-elements.js" data-proxy-url="/altegio" data-location-id="4564"></script>
<altegio-sign-in></altegio-sign-in>
<altegio-booking></altegio-booking>
<altegio-my-bookings view="upcoming"></altegio-my-bookings>
\`\`\`

- With a bundler: \`import 'altegio-elements'\`, or one element: \`import 'altegio-elements/elements/my-bookings.js'\`.
- Page-wide: \`import {configure} from 'altegio-elements/pure'; configure({proxyUrl: '/altegio', locationId: 4564})\`.
- Elements of a page share one session without being nested; no script is needed between them.
- Options are attributes; objects are properties. Events bubble and are composed. Each failure that is shown is also an
  \`altegio-error\` event: tell them apart by \`detail.code\`.
- Each SMS costs the location money: it is sent when the client presses the button. Do not call \`send()\` without a press.
- Never put a partner token into a page. Nothing private is in events, attributes or URLs.

## Attributes of every element

${lines(shared)}

${elements.map((element) => elementText(element, own(element), link)).join('\n')}
## Looks

Custom properties, set on any ancestor:

${first.cssProperties.map(({name, description, default: value}) => `- \`${name}\`: ${description}. Default \`${value}\`.`).join('\n')}

Shadow parts, for \`::part()\`: ${words([...new Set(elements.flatMap(({cssParts}) => cssParts.map(({name}) => name)))])}.
`;
}

function elementText(
  {tagName, description = '', members, events, slots}: Element,
  attributes: readonly Attribute[],
  link?: (tagName: string) => string,
): string {
  const methods = members.filter(({kind}) => kind === 'method');
  return `## <${tagName}>

${description.replaceAll('\n\n', '\n')}${link ? ` [All of it](${link(tagName)})` : ''}

Attributes:

${lines(attributes)}

Events: ${events.map(({name, detail = []}) => `\`${name}\`${detail.length ? ` {${detail.map((one) => one.name).join(', ')}}` : ''}`).join(', ')}.
${methods.length ? `Methods: ${words(methods.map(({name, parameters = []}) => `${name}(${parameters.map((one) => one.name + (one.optional ? '?' : '')).join(', ')})`))}.\n` : ''}${slots.length ? `Slots: ${words(slots.map(({name}) => name))}.\n` : ''}`;
}

const words = (list: readonly string[]): string => list.map((word) => `\`${word}\``).join(', ');

function lines(attributes: readonly Attribute[]): string {
  return attributes
    .map(({name, type, description, default: value, fallback}) => {
      const without = value === undefined ? `Else ${fallback}.` : `Default \`${value}\`.`;
      return `- \`${name}\` (${type?.text}): ${description} ${without}`;
    })
    .join('\n');
}
