/**
 * The beginning of a network address, before anything stores it: 24 bits of IPv4, 48 of IPv6. Null for what is no address. The database
 * refuses a longer one by itself.
 */
export function cutShort(address: string): string | null {
  const plain = address.replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1] ?? plain;
  if (isIPv4(mapped)) return `${mapped.split('.').slice(0, 3).join('.')}.0/24`;
  if (!/^[\da-f:.]+$/i.test(plain) || !plain.includes(':')) return null;
  const groups = whole(plain).slice(0, 3);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/48`;
}

/** The eight groups of an IPv6 address, of which `::` leaves some out. */
function whole(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const before = groupsOf(head);
  if (tail === undefined) return before;
  const after = groupsOf(tail);
  return [...before, ...Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0'), ...after];
}

const isIPv4 = (address: string): boolean =>
  /^\d{1,3}(\.\d{1,3}){3}$/.test(address) && address.split('.').every((part) => Number(part) < 256);

const groupsOf = (text: string): string[] => (text === '' ? [] : text.split(':').flatMap(inGroups));

/** An IPv4 address at the end stands for two groups. */
function inGroups(part: string): string[] {
  if (!part.includes('.')) return [part];
  const [a = 0, b = 0, c = 0, d = 0] = part.split('.').map(Number);
  return [(a * 256 + b).toString(16), (c * 256 + d).toString(16)];
}
