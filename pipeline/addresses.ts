import {BlockList, isIP} from "node:net";

/** What lies within a house or is kept for other uses (RFC 6890 and its registries): never the web. */
const inner: [string, number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3]
];

/** Of IPv6 only 2000::/3 is given out; these parts of it are not the web, or wrap an IPv4 address. */
const innerSix: [string, number][] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20]
];

const [blocked, given] = [new BlockList(), new BlockList()];
for (const [net, prefix] of inner) blocked.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of innerSix) blocked.addSubnet(net, prefix, "ipv6");
given.addSubnet("2000::", 3, "ipv6");

/** Whether an address is one of the open web: not of this machine, this house, or a cloud's inside. */
export function isPublic(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !blocked.check(address, "ipv4");
  return version === 6 && given.check(address, "ipv6") && !blocked.check(address, "ipv6");
}
