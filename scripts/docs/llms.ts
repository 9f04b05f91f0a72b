// Responsible for: llms.txt: a short description of the elements for language models, from the same source as the documentation.
// Not for: the pages of the documentation (pages.ts).

import {elementsOf, type Attribute, type Element, type Manifest, type Named, type Parameter} from './model.js';

/** @param link returns the address of an element's page. Without it, the text has no links */
export function llmsText(manifest: Manifest, link?: (tagName: string) => string): string {
  const elements = elementsOf(manifest);
  const [first] = elements;
  if (!first) throw new Error('The manifest has no element');
  const shared = {
    ...first,
    attributes: inAll(elements, ({attributes}) => attributes),
    events: inAll(elements, ({events}) => events),
    members: inAll(elements, ({members}) => members),
    slots: [],
  };
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
- Options are attributes: text where no type is named; a boolean is false by default. Objects are properties. Events bubble
  and are composed. Each failure that is shown is also an \`altegio-error\` event: tell them apart by \`detail.code\`.
- Each SMS costs the location money: it is sent when the client presses the button. Do not call \`send()\` without a press.
- Never put a partner token into a page. Nothing private is in events, attributes or URLs.

## Every element

Attributes:

${lines(shared.attributes)}

${names(shared)}
${elements.map((element, at) => elementText(element, {shared, before: elements.slice(0, at), link})).join('\n')}
## Looks

Custom properties, set on any ancestor:

${first.cssProperties.map(({name, description, default: value}) => `- \`${name}\`: ${description}. Default \`${value}\`.`).join('\n')}

Shadow parts, for \`::part()\`: ${words([...new Set(elements.flatMap(({cssParts}) => cssParts.map(({name}) => name)))])}.
`;
}

interface Around {
  /** What every element has. */
  readonly shared: Element;
  /** The elements whose texts stand above. */
  readonly before: readonly Element[];
  readonly link?: ((tagName: string) => string) | undefined;
}

function elementText(element: Element, {shared, before, link}: Around): string {
  const {tagName, description = ''} = element;
  const own = {
    ...element,
    attributes: without(element.attributes, shared.attributes),
    events: without(element.events, shared.events),
    members: without(element.members, shared.members),
  };
  return `## <${tagName}>

${description.replaceAll('\n\n', '\n')}${link ? ` [All of it](${link(tagName)})` : ''}

${own.attributes.length ? `Attributes:\n\n${lines(own.attributes, before)}\n\n` : ''}${names(own)}`;
}

/** Events, methods and slots. */
function names({events, members, slots}: Element): string {
  const methods = members.filter(({kind}) => kind === 'method');
  const lists = {
    Events: events.map(({name, detail = []}) => withFields(`\`${name}\``, detail)).join(', '),
    Methods: words(methods.map(({name, parameters = []}) => `${name}(${parameters.map(optional).join(', ')})`)),
    Slots: slots.map(({name}) => (name ? `\`${name}\`` : 'the default one')).join(', '),
  };
  const said = Object.entries(lists).filter(([, list]) => list);
  return said.map(([kind, list]) => `${kind}: ${list}.\n`).join('');
}

function withFields(event: string, fields: readonly Named[]): string {
  return fields.length ? `${event} {${words(fields.map(({name}) => name)).replaceAll('`', '')}}` : event;
}

const optional = (one: Parameter): string => one.name + (one.optional ? '?' : '');

const words = (list: readonly string[]): string => list.map((word) => `\`${word}\``).join(', ');

/** Attributes of the same words share a line. @param before an attribute that one of these has in the same words is only named */
function lines(attributes: readonly Attribute[], before: readonly Element[] = []): string {
  const named = new Map<string, string[]>();
  for (const one of attributes) {
    const same = before.find((other) =>
      other.attributes.some((its) => its.name === one.name && told(its) === told(one)),
    );
    const text = same ? `: as in \`<${same.tagName}>\`.` : told(one);
    named.set(text, [...(named.get(text) ?? []), one.name]);
  }
  return [...named].map(([text, list]) => `- ${words(list)}${text}`).join('\n');
}

function told({type, description, default: value, fallback}: Attribute): string {
  const kind = type?.text === 'string' ? '' : ` (${type?.text})`;
  const absent = value === undefined ? ` Else ${fallback}.` : value === 'false' ? '' : ` Default \`${value}\`.`;
  return `${kind}: ${description?.replaceAll('\n', ' ')}${absent}`;
}

/** What each of the elements has. */
function inAll<One extends Named>(elements: readonly Element[], listOf: (element: Element) => readonly One[]): One[] {
  const [first, ...others] = elements.map(listOf);
  return (first ?? []).filter(({name}) => others.every((list) => list.some((one) => one.name === name)));
}

const without = <One extends Named>(list: readonly One[], others: readonly Named[]): One[] =>
  list.filter(({name}) => !others.some((one) => one.name === name));
