import { type Call, Refusal } from '../../../kernel/access/access.ts';
import type { Condition } from '../../../kernel/shared/conditions/condition.ts';
import { typeCheck } from '../../../kernel/shared/conditions/type-check.ts';
import { sameJson } from '../../../kernel/shared/same-json.ts';
import { peopleById, workspaceOf } from '../../directory/public.ts';
import { runsByItself } from '../../tickets/public/led.ts';
import { calendarById } from '../queries/calendars.ts';
import type { LevelRow } from '../queries/levels.ts';
import type { Escalation, EscalationDeed, LevelInput } from '../shared/level-definition.ts';
import { keyOf } from '../shared/marks.ts';
import { ticketFacts } from '../shared/ticket-facts.ts';

type Wrong = { pointer: string; reason: string };

/**
 * Says everything that is wrong with an agreement, each beside its field. Of one that is not in force only what is said anew is looked up: a
 * calendar that was withdrawn and people who left must not keep it from ending.
 */
export async function refuseWrongLevel(call: Call, { definition, workspaceId }: LevelRow, before?: LevelInput): Promise<void> {
  const isLookedUp = (field: 'calendar' | 'team' | 'escalations'): boolean =>
    definition.active || before === undefined || !sameJson(definition[field], before[field]);
  const errors = [
    ...shapeProblems(definition),
    ...conditionProblems(definition),
    ...(isLookedUp('calendar') ? await calendarProblems(call, definition, workspaceId) : []),
    ...(isLookedUp('team') ? await teamProblems(call, definition) : []),
    ...(isLookedUp('escalations') ? await escalationProblems(call, definition.escalations, workspaceId) : []),
  ];
  if (errors.length === 0) return;
  throw new Refusal('wrong_input', 'This agreement cannot be published', { errors, next: 'Mend what is named and save again.' });
}

function shapeProblems({ kind, supplier, target, team, rules }: LevelInput): Wrong[] {
  const isTeams = target === 'hold' && kind !== 'contract';
  return [
    ...(supplier === null || kind === 'contract' ? [] : [{ pointer: '/supplier', reason: 'Only a contract names a supplier' }]),
    ...(isTeams === (team !== null) ? [] : [{ pointer: '/team', reason: 'A hold of a team names it, and nothing else does' }]),
    ...((target === 'own') === (rules !== null) ? [] : [{ pointer: '/rules', reason: 'A target of its own has rules, and no other has' }]),
  ];
}

function conditionProblems({ when, rules, pauses }: LevelInput): Wrong[] {
  const named: [string, Condition][] = [
    ...(when === null ? [] : [['/when', when] as [string, Condition]]),
    ...(rules === null
      ? []
      : ([
          ['/rules/start', rules.start],
          ['/rules/stop', rules.stop],
        ] as [string, Condition][])),
    ...pauses.map((pause, index): [string, Condition] => [`/pauses/${index}/when`, pause.when]),
  ];
  return named.flatMap(([at, condition]) =>
    typeCheck(condition, ticketFacts).map(({ path }) => ({
      pointer: `${at}${path}`,
      reason: 'This says nothing that the log tells of a ticket',
    })),
  );
}

async function calendarProblems({ tx }: Call, { calendar: id }: LevelInput, workspaceId: string): Promise<Wrong[]> {
  const calendar = await calendarById(tx, id);
  const isOpen = calendar?.active === true && (calendar.workspaceId === null || calendar.workspaceId === workspaceId);
  return isOpen ? [] : [{ pointer: '/calendar', reason: 'This workspace has no such calendar' }];
}

async function teamProblems({ tx }: Call, { team }: LevelInput): Promise<Wrong[]> {
  const isKnown = team === null || (await workspaceOf(tx, team)) !== undefined;
  return isKnown ? [] : [{ pointer: '/team', reason: 'There is no such team' }];
}

/** Each moment stands there once, and whoever is named is there. */
async function escalationProblems(call: Call, escalations: readonly Escalation[], workspaceId: string): Promise<Wrong[]> {
  const keys = escalations.map(keyOf);
  const twice = keys.flatMap((key, index) =>
    keys.indexOf(key) === index ? [] : [{ pointer: `/escalations/${index}/amount`, reason: 'This moment is named twice' }],
  );
  const deeds = escalations.flatMap(({ deeds: all }, index) =>
    all.map((deed, place) => ({ deed, pointer: `/escalations/${index}/deeds/${place}` })),
  );
  const unknown = await Promise.all(
    deeds.map(async ({ deed, pointer }) => ((await isThere(call, deed, workspaceId)) ? [] : [wrongDeed(deed, pointer)])),
  );
  return [...twice, ...unknown.flat()];
}

async function isThere({ tx }: Call, deed: EscalationDeed, workspaceId: string): Promise<boolean> {
  if (deed.deed === 'reassign') return (await workspaceOf(tx, deed.team)) !== undefined;
  if (deed.deed === 'macro') return await runsByItself(tx, deed.macro, workspaceId);
  if (deed.deed !== 'notify') return true;
  if (deed.who === 'assignee' || deed.who === 'lead') return deed.id === null;
  if (deed.id === null) return false;
  if (deed.who === 'team') return (await workspaceOf(tx, deed.id)) !== undefined;
  return (await peopleById(tx, [deed.id])).some(({ active }) => active);
}

function wrongDeed(deed: EscalationDeed, pointer: string): Wrong {
  if (deed.deed === 'reassign') return { pointer: `${pointer}/team`, reason: 'There is no such team' };
  if (deed.deed === 'macro')
    return { pointer: `${pointer}/macro`, reason: 'This workspace has no such macro, or it assigns to whoever runs it' };
  return { pointer: `${pointer}/id`, reason: 'This names nobody who could be told' };
}
