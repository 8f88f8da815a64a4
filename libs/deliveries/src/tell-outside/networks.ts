import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Networks that are not the internet: private, shared, link-local, multicast, reserved, and IPv6 forms of IPv4. */
const inside = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(net, bits, 'ipv6');

const within = (list: BlockList, address: string): boolean => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Whether a host is this machine by its very name. */
export function isLoopbackHost(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  return bare === 'localhost' || (isIP(bare) !== 0 && within(loopback, bare));
}

/** Which addresses a connection may go to. */
export interface Reach {
  /** The target is this machine by its name: then only loopback. */
  readonly loopback: boolean;
  /** Private networks as well. */
  readonly privateNetworks: boolean;
}

export function mayReach(address: string, { loopback: here, privateNetworks }: Reach): boolean {
  if (isIP(address) === 0) return false;
  return here ? within(loopback, address) : privateNetworks || !within(inside, address);
}

/** The code of an address that may not be reached. */
export const FORBIDDEN = 'forbidden-network';

/** Finds addresses as usual and gives only those that may be reached, so that the one looked at is the one connected to. */
export function lookupWithin(reach: Reach): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '');
      const allowed = found.filter(({ address }) => mayReach(address, reach));
      if (allowed.length === 0) return callback(Object.assign(new Error('No address that may be reached.'), { code: FORBIDDEN }), '');
      if (options.all) return callback(null, allowed);
      callback(null, allowed[0]!.address, allowed[0]!.family);
    });
  };
}
