// Says which address a request comes from, and which addresses are one visitor. Parsed by hand: no Node module at the edge.
// Not here: what is counted per address (sms-guard.ts).

/**
 * The client's address. `X-Forwarded-For` is what anyone may write: only the entry that the outermost of `trustedHops`
 * own proxies has added is believed; when that is missing or no address, the peer stands.
 */
export function clientAddress(peer: string, forwardedFor: string | null, trustedHops: number): string {
  if (trustedHops < 1 || forwardedFor === null) return peer;
  const entry = forwardedFor.split(',').at(-trustedHops);
  if (entry === undefined) return peer;
  const address = bareAddress(entry);
  return (readIpv4(address) ?? readIpv6(address)) ? address : peer;
}

/** IPv4: itself, also when written as IPv6; IPv6: its /64, as in `2001:db8:0:1::/64`; anything else: `unknown`. */
export function addressGroup(address: string): string {
  const bare = bareAddress(address);
  const ipv4 = readIpv4(bare);
  if (ipv4) return ipv4.join('.');
  const groups = readIpv6(bare);
  if (!groups) return 'unknown';
  const [high = 0, low = 0] = groups.slice(6);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
  const network = groups.slice(0, 4).map((group) => group.toString(16));
  while (network.at(-1) === '0') network.pop();
  return `${network.join(':')}::/64`;
}

// Some proxies write `[2001:db8::1]:443`, `192.0.2.1:443`, `"..."` or a zone; none of it says who the client is.
function bareAddress(text: string): string {
  const trimmed = text.trim().replace(/^"(.*)"$/, '$1');
  const bracketed = /^\[([^\]]*)\](?::[0-9]{1,5})?$/.exec(trimmed)?.[1];
  const address = bracketed ?? trimmed.replace(/^([0-9.]+):[0-9]{1,5}$/, '$1');
  return address.replace(/^([0-9a-f:.]*:[0-9a-f:.]*)%[\w.-]{1,64}$/i, '$1');
}

function readIpv4(text: string): number[] | null {
  // No zero before a digit: some read 010 as eight.
  if (!/^(?:(?:0|[1-9][0-9]{0,2})(?:\.(?!$)|$)){4}$/.test(text)) return null;
  const bytes = text.split('.').map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : null;
}

/** Eight groups of 16 bits. */
function readIpv6(text: string): number[] | null {
  if (text.length > 45 || !/^[0-9a-f:]+(?:[0-9]+\.[0-9.]+)?$/i.test(text)) return null;
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const [head = '', tail] = halves;
  const before = readGroups(head, tail === undefined);
  const after = tail === undefined ? [] : readGroups(tail, true);
  if (!before || !after) return null;
  const missing = 8 - before.length - after.length;
  // `::` stands for at least one group; without it all eight are there.
  if (tail === undefined ? missing !== 0 : missing < 1) return null;
  return [...before, ...Array<number>(missing).fill(0), ...after];
}

function readGroups(text: string, endsAddress: boolean): number[] | null {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    const ipv4 = endsAddress && index === parts.length - 1 ? readIpv4(part) : null;
    if (ipv4) {
      const [a = 0, b = 0, c = 0, d = 0] = ipv4;
      groups.push((a << 8) | b, (c << 8) | d);
    } else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(parseInt(part, 16));
    else return null;
  }
  return groups;
}
