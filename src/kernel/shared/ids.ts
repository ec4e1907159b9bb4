const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const pool = new Uint8Array(16 * 256);
const drawn = { at: pool.length };

/** A UUIDv7 (RFC 9562): sorts by the time of its making, so that indexes grow at one end. */
export function newId(at: number = Date.now()): string {
  const from = nextRandom();
  const byte = (index: number): string => hex[pool[from + index] ?? 0] ?? '';
  const time = at.toString(16).padStart(12, '0');
  const version = `7${byte(6).charAt(1)}${byte(7)}`;
  const variant = hex[((pool[from + 8] ?? 0) & 0x3f) | 0x80];
  const rest = `${byte(10)}${byte(11)}${byte(12)}${byte(13)}${byte(14)}${byte(15)}`;
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}${byte(9)}-${rest}`;
}

/** Where the next sixteen random bytes stand: drawn many at a time, since each draw is a call into the system. */
function nextRandom(): number {
  if (drawn.at >= pool.length) {
    crypto.getRandomValues(pool);
    drawn.at = 0;
  }
  drawn.at += 16;
  return drawn.at - 16;
}
