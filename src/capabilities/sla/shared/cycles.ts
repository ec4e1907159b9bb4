import type { Snapshot } from './clock-rules.ts';
import { type InForce, inForceAt, type Published } from './in-force.ts';
import { begun, countedBy, fits, goneOn, type HoursFor, isEnded, isStarted, type Pinned, type Place, renewed } from './pinned.ts';
import { type Cycle, readPinned } from './read-pinned.ts';

/**
 * Every cycle of every clock of a ticket until `now`, those of one clock in their order. A cycle begins when an agreement begins to fit a ticket,
 * when another one does, when what was over is taken up again, and when somebody has running clocks counted anew; it keeps for ever the versions
 * of the agreement and of the hours that were published at that moment. What is published later moves nothing by itself: only what happens to
 * the ticket does.
 */
export function cyclesOf(told: readonly Snapshot[], published: Published, hoursFor: HoursFor, now: number): Cycle[] {
  const history = inOrder(told).filter(({ at }) => at <= now);
  const clocks = new Map<string, readonly Pinned[]>();
  for (const at of history.keys()) {
    const place = { history, hoursFor, at };
    const agreed = Map.groupBy(agreedAt(place, published), slotOf);
    for (const slot of new Set([...agreed.keys(), ...clocks.keys()]))
      clocks.set(slot, followed(clocks.get(slot) ?? [], agreed.get(slot) ?? [], place));
  }
  return [...clocks.values()].flatMap((pins) => pins.map((_, index) => readPinned(pins, index, { history, hoursFor, now })));
}

/** Nothing happened earlier than what the log told before it. */
function inOrder(told: readonly Snapshot[]): Snapshot[] {
  let since = Number.NEGATIVE_INFINITY;
  return told.map((one) => {
    since = Math.max(since, one.at);
    return since === one.at ? one : { ...one, at: since };
  });
}

/** Targets of their own stand beside each other, as holds of different teams do. */
const slotOf = ({ id, definition: { kind, target, team } }: InForce): string => (target === 'own' ? id : `${kind} ${target} ${team ?? ''}`);

function agreedAt({ history, at }: Place, published: Published): readonly InForce[] {
  const snapshot = history[at];
  const workspace = snapshot?.record['workspace'];
  return snapshot === undefined || typeof workspace !== 'string'
    ? []
    : inForceAt(published, workspace, new Date(snapshot.millis ?? snapshot.at * 1000));
}

/** What a moment makes of a clock. Of several agreements that fit the ticket then the first counts. */
function followed(pins: readonly Pinned[], agreed: readonly InForce[], place: Place): readonly Pinned[] {
  const last = pins.at(-1);
  const first = agreed.find((level) => fits(level, place));
  if (last === undefined || last.replaced !== null) return isNew(first, place) ? [...pins, begun(first, place, 0)] : pins;
  if (last.over === null) return [...pins.slice(0, -1), ...running(last, agreed, place)];
  if (!isTakenUp(last, first, place)) return pins;
  return [...pins, begun(first, place, goesOn(first) ? countedBy(last, place) : 0)];
}

/** What becomes of a cycle that counts or waits: itself, and what takes its place. */
function running(last: Pinned, agreed: readonly InForce[], place: Place): Pinned[] {
  const now = goneOn(last, place);
  if (now.over !== null) return [now];
  const replaced = { ...now, replaced: place.at };
  if (isRenewed(last, place)) {
    const level = agreed.find(({ id }) => id === last.level.id);
    return level !== undefined && fits(level, place) ? [replaced, renewed(level, now, place)] : [replaced];
  }
  const first = agreed.find((level) => fits(level, place));
  if (!isLeft(last, agreed, first, place)) return [now];
  return first === undefined || isEnded(first, place) ? [replaced] : [replaced, begun(first, place, countedBy(last, place))];
}

const goesOn = ({ definition: { target, rules } }: InForce): boolean =>
  target === 'own' ? rules?.onReopen !== 'restarts' : target !== 'hold' && target !== 'update';
const isRenewed = ({ level }: Pinned, { history, at }: Place): boolean => history[at]?.renewed?.includes(level.id) === true;

/** It begins to count because of what happened: what was agreed later, and would have counted already, counts for none that began before. */
function isNew(level: InForce | undefined, place: Place): level is InForce {
  if (level === undefined || !counts(level, place)) return false;
  return place.at === 0 || !counts(level, { ...place, at: place.at - 1 });
}

const counts = (level: InForce, place: Place): boolean => fits(level, place) && isStarted(level, place) && !isEnded(level, place);

const isTakenUp = (last: Pinned, first: InForce | undefined, place: Place): first is InForce =>
  first !== undefined && !isEnded(last.level, place) && !isEnded(first, place);

/** The pinned agreement no longer fits; or another one goes before it, and that because of what happened and not of what was published. */
function isLeft({ level }: Pinned, agreed: readonly InForce[], first: InForce | undefined, place: Place): boolean {
  if (!fits(level, place)) return true;
  if (first === undefined || first.id === level.id) return false;
  const earlier = { ...place, at: Math.max(0, place.at - 1) };
  return agreed.find((one) => fits(one, earlier))?.id !== first.id;
}
