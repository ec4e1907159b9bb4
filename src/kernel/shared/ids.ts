const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const pool = new Uint8Array(16 * 256);
const startingTurn = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
const drawn = { at: pool.length };
type Turns = { turn: number };
/** Of moments, and of whole days: of what is kept of the day only nobody may read between which others of the hour it was made. */
const [ofMoments, ofDays]: readonly [Turns, Turns] = [{ turn: startingTurn() }, { turn: startingTurn() }];
const aDay = 86_400_000;

/**
 * A UUIDv7 (RFC 9562): sorts by the time of its making, so that indexes grow at one end. Within a millisecond those of one process sort in
 * their order, too, by a counter of 26 bits with steps by chance (6.2, method 2): what happened next stands next.
 */
export function newId(at: number = Date.now()): string {
  const from = nextRandom();
  const byte = (index: number): string => hex[pool[from + index] ?? 0] ?? '';
  // A UUIDv7 knows no time before 1970; what is brought along from elsewhere may say one.
  const time = Math.max(0, at).toString(16).padStart(12, '0');
  const turn = nextTurn(at % aDay === 0 ? ofDays : ofMoments, pool[from + 6] ?? 0);
  const version = `7${(turn >>> 14).toString(16).padStart(3, '0')}`;
  const variant = ((turn & 0x3fff) | 0x8000).toString(16);
  const rest = `${byte(10)}${byte(11)}${byte(12)}${byte(13)}${byte(14)}${byte(15)}`;
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${rest}`;
}

function nextTurn(turns: Turns, chance: number): number {
  turns.turn = (turns.turn + 1 + (chance & 0x3f)) & 0x3ffffff;
  return turns.turn;
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
