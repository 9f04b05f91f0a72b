// Whose address counts, and which addresses are one visitor.
import assert from 'node:assert/strict';
import {isIP, isIPv6} from 'node:net';
import {describe, it} from 'node:test';
import * as fc from 'fast-check';
import {addressGroup, clientAddress} from '../../../proxy/src/request/client-address.js';
import {volume} from '../../support/node/volume.js';

describe('clientAddress', () => {
  const PEER = '192.0.2.1';
  const CASES: readonly [title: string, forwardedFor: string | null, hops: number, expected: string][] = [
    ['without trusted hops the peer, whatever is claimed', '203.0.113.9', 0, PEER],
    ['without the header the peer', null, 1, PEER],
    ['one hop: the last entry', '203.0.113.9', 1, '203.0.113.9'],
    ['one hop: what the client claimed before it is not read', '198.51.100.7, 203.0.113.9', 1, '203.0.113.9'],
    ['two hops: the second from the right', '198.51.100.7, 203.0.113.9, 10.0.0.1', 2, '203.0.113.9'],
    ['no blank between', '198.51.100.7,203.0.113.9,10.0.0.1', 2, '203.0.113.9'],
    ['as many entries as hops', '203.0.113.9, 10.0.0.1', 2, '203.0.113.9'],
    ['fewer entries than hops: the peer', '203.0.113.9', 2, PEER],
    ['an empty header: the peer', '', 1, PEER],
    ['an empty entry there: the peer', '203.0.113.9, ', 1, PEER],
    ['no address there: the peer', '203.0.113.9, unknown', 1, PEER],
    ['a hidden name there: the peer', '203.0.113.9, _secret', 1, PEER],
    ['half an address there: the peer', '203.0.113', 1, PEER],
    ['a number too large: the peer', '203.0.113.256', 1, PEER],
    ['an octal: the peer', '203.0.113.010', 1, PEER],
    ['IPv6', '2001:db8::7', 1, '2001:db8::7'],
    ['with a port', '203.0.113.9:40112', 1, '203.0.113.9'],
    ['IPv6 with brackets and port', '[2001:db8::7]:40112', 1, '2001:db8::7'],
    ['IPv6 in brackets and quotes', '"[2001:db8::7]"', 1, '2001:db8::7'],
    ['IPv6 with a zone', 'fe80::7%eth0', 1, 'fe80::7'],
    ['a line break and more: the peer', '203.0.113.9\r\nX: y', 1, PEER],
  ];
  for (const [title, forwardedFor, hops, expected] of CASES) {
    it(title, () => assert.equal(clientAddress(PEER, forwardedFor, hops), expected));
  }

  it('reads the same from a header with a thousand claims before it', () => {
    assert.equal(clientAddress(PEER, `${'198.51.100.7, '.repeat(1000)}203.0.113.9`, 1), '203.0.113.9');
  });
});

describe('addressGroup', () => {
  const CASES: readonly [address: string, group: string][] = [
    ['192.0.2.1', '192.0.2.1'],
    ['0.0.0.0', '0.0.0.0'],
    ['255.255.255.255', '255.255.255.255'],
    ['192.0.2.1:8080', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:c000:0201', '192.0.2.1'],
    ['0:0:0:0:0:ffff:192.0.2.1', '192.0.2.1'],
    ['[::ffff:192.0.2.1]:443', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8::/64'],
    ['2001:db8:0:0:ffff::', '2001:db8::/64'],
    ['2001:0:0:1::1', '2001:0:0:1::/64'],
    ['fe80::1%eth0', 'fe80::/64'],
    ['fe80::1%en0.5', 'fe80::/64'],
    ['[2001:db8::1]:443', '2001:db8::/64'],
    ['::1', '::/64'],
    // Two forms that other programs read in another way.
    ['::203.0.113.7', '::/64'],
    ['::ffff:010.0.0.1', 'unknown'],
    ['::', '::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b::/64'],
    ['1::2:3:4:5:6:7', '1:0:2:3::/64'],
  ];
  for (const [address, group] of CASES) it(`${address} is ${group}`, () => assert.equal(addressGroup(address), group));

  const NONE = [
    ...'|unknown|localhost|192.0.2|192.0.2.1.|.192.0.2.1|192.0.2.1.5|192.0.2.256|192.0.02.1|0x7f.0.0.1|1e3.0.0.1'.split(
      '|',
    ),
    ...'1:2:3:4:5:6:7|1:2:3:4:5:6:7:8:9|1::2::3|:::|:1:2:3:4:5:6:7|1:2:3:4:5:6:7:|12345::|g::|::192.0.2.256'.split('|'),
    ...'192.0.2.1::|1:2:3:4:5:6:7::8|::1/64|[::1|::1]|%eth0|192.0.2.1%eth0|192.0.2.1:123456|-1.0.0.0|１.2.3.4'.split(
      '|',
    ),
    '1'.repeat(10_000),
    ':'.repeat(10_000),
  ];
  it('anything else is unknown', () => {
    for (const text of NONE) assert.equal(addressGroup(text), 'unknown', text.slice(0, 50));
  });

  it('takes for an address what Node takes for one, and nothing else', () => {
    const text = fc.oneof(
      fc.ipV4(),
      fc.ipV6(),
      fc.string({unit: fc.constantFrom(...':.0123456789abcdefFg'), maxLength: 24}),
      fc
        .array(fc.constantFrom('0', '1', 'ffff', '', '255', '1.2.3.4'), {maxLength: 10})
        .map((parts) => parts.join(':')),
    );
    fc.assert(
      // A port is taken off before anything is read, which Node does not do.
      fc.property(
        text.filter((given) => !/^[0-9.]+:[0-9]{1,5}$/.test(given)),
        (given) => {
          assert.equal(addressGroup(given) !== 'unknown', isIP(given) !== 0, given);
        },
      ),
      {numRuns: volume(20_000)},
    );
  });

  it('is the same for every address of one /64, however it is written, and another outside of it', () => {
    const group = fc.integer({min: 0, max: 0xffff});
    const half = fc.tuple(group, group, group, group);
    const hex = (groups: readonly number[]): string => groups.map((n) => n.toString(16)).join(':');
    fc.assert(
      // Not ::ffff:0:0/96: that is IPv4.
      fc.property(
        half.filter(([first]) => first !== 0),
        half,
        half,
        fc.integer({min: 0, max: 3}),
        (net, a, b, at) => {
          const full = (groups: readonly number[]): string =>
            groups.map((n) => n.toString(16).padStart(4, '0')).join(':');
          const one = addressGroup(`${hex(net)}:${hex(a)}`);
          assert.equal(addressGroup(`${full(net)}:${full(b)}`.toUpperCase()), one);
          assert.equal(addressGroup(new URL(`http://[${hex(net)}:${hex(b)}]/`).hostname), one);
          assert.ok(isIPv6(one.replace('/64', '')));
          const other = net.map((n, index) => (index === at ? n ^ 1 : n));
          assert.notEqual(addressGroup(`${hex(other)}:${hex(a)}`), one);
        },
      ),
      {numRuns: volume(2_000)},
    );
  });
});
