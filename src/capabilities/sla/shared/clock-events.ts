/** What happened to a clock and when (seconds since 1970), as the log tells it. */
export type ClockEvent =
  | { readonly at: number; readonly did: 'started' | 'stopped' | 'restarted' | 'canceled' }
  | { readonly at: number; readonly did: 'paused'; readonly reason: string }
  /** Without a reason it ends every pause. */
  | { readonly at: number; readonly did: 'resumed'; readonly reason?: string | undefined };

export type Phase = 'running' | 'paused' | 'stopped' | 'canceled';

/** A time during which nothing was said of a clock. `reasons` are those of all pauses that lasted through it, in order. */
export type Stretch = { readonly from: number; readonly to: number; readonly phase: Phase; readonly reasons: readonly string[] };

/** What holds at a moment; `phase` leaves pauses out, for they may begin before a clock does and outlast its end. */
type Standing = { phase: Phase | 'waiting'; pauses: readonly string[]; cycle: number };

type Cycle = { readonly cycle: number; readonly stretches: readonly Stretch[] };

/**
 * The stretches of the current cycle until `now`; undefined before the clock was started.
 * A pause lasts until its own reason is over, so that of two that overlap the clock waits for the later end. A restart begins a new cycle at
 * zero and leaves pauses be; a start after a stop goes on from where it stood. Nothing counts before what the log told earlier: machines
 * disagree by milliseconds, and a clock never runs backwards.
 */
export function cycleOf(events: readonly ClockEvent[], now: number): Cycle | undefined {
  let standing: Standing = { phase: 'waiting', pauses: [], cycle: 0 };
  let stretches: Stretch[] = [];
  let since = Number.NEGATIVE_INFINITY;
  for (const event of events) {
    const at = Math.max(since, event.at);
    if (at > now) break;
    stretches = event.did === 'restarted' ? [] : extended(stretches, standing, since, at);
    standing = after(standing, event);
    since = at;
  }
  if (standing.phase === 'waiting') return undefined;
  return { cycle: standing.cycle, stretches: extended(stretches, standing, since, now, true) };
}

/** The last stretch is told even if it has no length yet: it says how the clock stands. What changes nothing cuts nothing. */
function extended(stretches: Stretch[], { phase, pauses }: Standing, from: number, to: number, isLast = false): Stretch[] {
  if (phase === 'waiting' || (from === to && !isLast)) return stretches;
  const isPaused = phase === 'running' && pauses.length > 0;
  const next: Stretch = { from, to, phase: isPaused ? 'paused' : phase, reasons: isPaused ? pauses : [] };
  const last = stretches.at(-1);
  return last !== undefined && isAlike(last, next) ? [...stretches.slice(0, -1), { ...last, to }] : [...stretches, next];
}

const isAlike = (one: Stretch, other: Stretch): boolean =>
  one.phase === other.phase && one.reasons.length === other.reasons.length && one.reasons.every((reason) => other.reasons.includes(reason));

function after(standing: Standing, event: ClockEvent): Standing {
  const { pauses, cycle } = standing;
  if (event.did === 'paused') return { ...standing, pauses: pauses.includes(event.reason) ? pauses : [...pauses, event.reason] };
  if (event.did === 'resumed')
    return { ...standing, pauses: event.reason === undefined ? [] : pauses.filter((one) => one !== event.reason) };
  if (event.did === 'restarted') return { phase: 'running', pauses, cycle: cycle + 1 };
  if (event.did === 'started') return { phase: 'running', pauses, cycle: Math.max(1, cycle) };
  // Only what runs can stop: a clock that was canceled is not met by what comes later, and one that was met is not canceled.
  return standing.phase === 'running' ? { ...standing, phase: event.did } : standing;
}
