// Responsible for: the address that a request comes from, and the group of addresses that counts as one visitor.
// Not for: the limits per address (sms/sms-guard.ts).
import ipaddr from 'ipaddr.js';

/**
 * The client's address. Anybody can write `X-Forwarded-For`, so only the entry added by the outermost of `trustedHops` own
 * proxies counts. Without a valid address there, it is the peer's.
 */
export function clientAddress(peer: string, forwardedFor: string | null, trustedHops: number): string {
  if (trustedHops < 1 || forwardedFor === null) return peer;
  const entry = forwardedFor.split(',').at(-trustedHops);
  if (entry === undefined) return peer;
  const address = bareAddress(entry);
  return parse(address) ? address : peer;
}

/** IPv4: the address, also if it is mapped into IPv6. IPv6: its /64, such as `2001:db8:0:1::/64`. Other text: `unknown`. */
export function addressGroup(address: string): string {
  const parsed = parse(bareAddress(address));
  if (!parsed) return 'unknown';
  if (parsed instanceof ipaddr.IPv4) return parsed.toString();
  if (parsed.isIPv4MappedAddress()) return parsed.toIPv4Address().toString();
  return `${new ipaddr.IPv6([...parsed.parts.slice(0, 4), 0, 0, 0, 0]).toString()}/64`;
}

// Some proxies write `[2001:db8::1]:443`, `192.0.2.1:443`, quotes, or a zone. Only the address identifies the client.
function bareAddress(text: string): string {
  const trimmed = text.trim().replace(/^"(.*)"$/, '$1');
  const bracketed = /^\[([^\]]*)\](?::[0-9]{1,5})?$/.exec(trimmed)?.[1];
  const address = bracketed ?? trimmed.replace(/^([0-9.]+):[0-9]{1,5}$/, '$1');
  return address.replace(/^([0-9a-f:.]*:[0-9a-f:.]*)%[\w.-]{1,64}$/i, '$1');
}

// The package also reads `010.1` and `::1.2.3.4`, which other programs read as other addresses. So IPv4 must be four decimal
// parts, and the package never sees an IPv4 part inside IPv6.
function parse(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  if (!/^[0-9a-f:.]{2,45}$/i.test(text)) return null;
  const groups = text.replace(/(?<=:)[0-9]+(?:\.[0-9]+){3}$/, (part) =>
    ipaddr.IPv4.isValidFourPartDecimal(part) ? asGroups(ipaddr.IPv4.parse(part)) : part,
  );
  return !groups.includes('.') && ipaddr.IPv6.isValid(groups) ? ipaddr.IPv6.parse(groups) : null;
}

function asGroups({octets: [a = 0, b = 0, c = 0, d = 0]}: ipaddr.IPv4): string {
  return [(a << 8) | b, (c << 8) | d].map((group) => group.toString(16)).join(':');
}
