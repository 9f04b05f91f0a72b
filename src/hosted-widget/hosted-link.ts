// Responsible for: what an address of Altegio's hosted form means, as attributes of <altegio-booking>. Pure.
// Not for: the deep link text in it (components/booking/choice/start-text.ts), or which link was pressed (popups.ts).

/** An address that <altegio-booking> can stand for. Each attribute is absent where the address says nothing of it. */
export interface HostedLink {
  /** The address itself, for where no booking of ours opens. */
  readonly url: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** `b`, `n` and `w` before the number of the form. A form of YCLIENTS has a number of its own, and is not known to Altegio. */
const host = /^[bnw](\d+)\.alteg\.io$/;
/** What may follow the location: steps of a booking, now and in old addresses (`idx:0/service`). Anything else is another page. */
const steps =
  /^(personal\/(menu|select-(services|master|time))|activity(\/select)?|create-record\/record|record-type|(idx:\d+\/?)?(menu|service|master|time|date|record)?)$/;
const language = /^[a-z]{2,3}(-[a-z\d]{2,8})?$/i;
const orders: readonly (readonly [step: RegExp, order: string])[] = [
  [/services?$/, 'services team-member time'],
  [/master$/, 'team-member services time'],
  [/(time|date)$/, 'time services team-member'],
];

/**
 * @param address absolute, or as it stands on a page
 * @param page the address of the page
 * @returns null for what is no address of a booking: another host, a certificate, an appointment that was made
 */
export function readHostedLink(address: string, page: string): HostedLink | null {
  const url = parsed(address, page);
  const [, formId] = host.exec(url?.hostname ?? '') ?? [];
  if (!url || !formId || !/^https?:$/.test(url.protocol)) return null;
  const found = /^\/([a-z]{2}(?=\/|$))?\/?(?:company[/:](\d+)(?=\/|$))?\/?(.*?)\/?$/.exec(url.pathname);
  const [, alias = '', locationId, step = ''] = found ?? [];
  if (!steps.test(step)) return null;
  const said = {
    'form-id': formId,
    'location-id': locationId,
    start: url.searchParams.get('o'),
    kind: step.startsWith('activity') && 'events',
    order: orders.find(([of]) => of.test(step))?.[1],
    lang: language.exec(url.searchParams.get('lang') ?? alias)?.[0],
  };
  const attributes = Object.fromEntries(Object.entries(said).filter((one): one is [string, string] => Boolean(one[1])));
  return {url: url.href, attributes};
}

function parsed(address: string, page: string): URL | undefined {
  try {
    return new URL(address.trim(), page);
  } catch {
    return undefined;
  }
}
