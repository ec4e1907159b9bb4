import type { LevelReply } from '../../contract-levels.ts';

type Placed = Pick<LevelReply, 'id' | 'kind' | 'target' | 'team' | 'position'>;

/** Of those of one slot that fit a ticket the first counts; targets of their own stand beside each other. */
export const slotOf = ({ kind, target, team }: Placed): string => [kind, target, team].filter(Boolean).join(' ');

/** What is promised, as it is called: of what a supplier has it is no team that has it. */
export const targetWord = <K extends Placed['kind'], T extends Placed['target']>({ kind, target }: { kind: K; target: T }) =>
  target === 'hold' && kind === 'contract' ? ('target_contract' as const) : (`target_${target}` as const);

const kinds: readonly Placed['kind'][] = ['sla', 'ola', 'contract'];
const targets: readonly Placed['target'][] = ['response', 'update', 'resolution', 'hold', 'own'];

/** Levels of one slot together, each slot in its order; slots as a ticket meets them, so that moving within one moves no other. */
export function bySlot<L extends Placed>(levels: readonly L[]): L[][] {
  const slots = new Map<string, L[]>();
  const sorted = levels.toSorted(
    (one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || targets.indexOf(one.target) - targets.indexOf(other.target),
  );
  for (const level of sorted) slots.set(slotOf(level), [...(slots.get(slotOf(level)) ?? []), level]);
  return [...slots.values()];
}

/** Who gets another place, if one of them is moved by so many. */
export function movedBy<L extends Placed>(slot: readonly L[], id: string, by: 1 | -1): { level: L; position: number }[] {
  const at = slot.findIndex((level) => level.id === id);
  const other = slot[at + by];
  const one = slot[at];
  if (one === undefined || other === undefined) return [];
  const next = [...slot].with(at, other).with(at + by, one);
  return next.map((level, position) => ({ level, position })).filter(({ level, position }) => level.position !== position);
}
