import { type Call, permitNew } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { hoursOfCalendars, type OpenAt } from '../../sla/public.ts';
import { latestTickets, type PastTicket } from '../../tickets/public/led.ts';
import type { SimulationReply } from '../contract.ts';
import { mayTryRules } from '../policy.ts';
import { turnsOf } from '../queries/candidates.ts';
import { type MemberRow, membersIn, peopleNames, teamNames } from '../queries/people.ts';
import type { Decision } from '../shared/decide.ts';
import type { AssignmentRules, Rule } from '../shared/definition.ts';
import { localDay } from '../shared/local-day.ts';
import { type Member, type Past, simulate } from '../shared/simulate.ts';
import { answeredFor, calendarsOf } from './assign.ts';
import { runs } from './books.ts';
import { refuseWrongRules } from './check-rules.ts';

const howMany = 500;

/** Where the newest tickets of a workspace would be under these rules, beside where they are. Nothing is changed. */
export async function tryRules(call: Call, { workspace, ...rules }: AssignmentRules & { workspace: string }): Promise<SimulationReply> {
  const { tx, actor } = call;
  permitNew(await runs(call, workspace), 'simulate', mayTryRules(actor, { workspaceId: workspace }));
  await refuseWrongRules(call, workspace, rules);
  const newestFirst = await latestTickets(tx, workspace, { limit: howMany, tasks: rules.rules.some(isForTasks) });
  const [rows, turns] = await Promise.all([
    membersIn(tx, { workspaceId: workspace, calendar: rules.calendar, before: newestFirst.at(-1)?.id ?? null }),
    turnsOf(tx, workspace),
  ]);
  const hours = await hoursOfCalendars(tx, calendarsOf(rows));
  const teams = teamsFrom(rows, hours);
  const tickets = newestFirst.toReversed();
  const decisions = await simulate(await Promise.all(tickets.map((ticket) => pastOf(tx, rules, ticket))), {
    rules,
    teams,
    turns: new Map(turns.map(({ ruleId, personId }) => [ruleId, personId])),
  });
  return await reply(call, rules, tickets, decisions);
}

/** Where no rule is for tasks they stay with whom they are: they would only take the place of tickets that rules are for. */
const isForTasks = ({ active, tasks }: Rule): boolean => active && tasks === true;

async function pastOf(tx: Tx, rules: AssignmentRules, ticket: PastTicket): Promise<Past> {
  const { id, namedTeam, ticketNumber: _, madeAt, overAt, requesterId, asked, ...known } = ticket;
  const facts = { ...known, requestType: asked?.requestTypeId ?? null, requester: requesterId, team: namedTeam };
  return { id, madeAt, overAt, requesterId, facts, answered: await answeredFor(tx, rules, asked) };
}

/** A team without members is a team all the same: its row has no person. */
function teamsFrom(rows: readonly MemberRow[], hours: ReadonlyMap<string, OpenAt>): Map<string, Member[]> {
  const teams = new Map<string, Member[]>();
  for (const row of rows) teams.set(row.teamId, [...(teams.get(row.teamId) ?? []), ...memberOf(row, hours)]);
  return teams;
}

function memberOf(row: MemberRow, hours: ReadonlyMap<string, OpenAt>): Member[] {
  const { id, timeZone, calendarId, absences } = row;
  if (id === null) return [];
  const open = calendarId === null ? undefined : hours.get(calendarId);
  return [
    {
      id,
      skills: row.skills,
      capacity: row.capacity,
      older: row.older,
      isAbsentAt: (at) => absences.length > 0 && isWithin(localDay(at, timeZone ?? 'UTC'), absences),
      isAtWorkAt: (at) => open?.(at) ?? true,
    },
  ];
}

const isWithin = (day: string, spans: MemberRow['absences']): boolean => spans.some(({ from, until }) => day >= from && day <= until);

type Item = SimulationReply['items'][number];

async function reply({ tx }: Call, { rules }: AssignmentRules, tickets: readonly PastTicket[], decisions: readonly Decision[]) {
  const [teams, people] = await Promise.all([
    teamNames(tx, [
      ...new Set([...decisions.map(({ teamId }) => teamId), ...tickets.map(({ namedTeam }) => namedTeam)].flatMap((id) => id ?? [])),
    ]),
    peopleNames(tx, [...new Set(decisions.flatMap(({ personId }) => personId ?? []))]),
  ]);
  const teamNamed = (id: string | null) => (id === null ? null : { id, name: teams.find((one) => one.id === id)?.name ?? '' });
  const personNamed = (id: string | null) => (id === null ? null : { id, name: people.find((one) => one.id === id)?.name ?? '' });
  const items = tickets.flatMap((ticket, at): Item[] => {
    const decision = decisions[at];
    if (decision === undefined) return [];
    const now = { team: named(ticket.teamId, ticket.teamName), person: named(ticket.assigneeId, ticket.assigneeName) };
    const draft = { team: teamNamed(decision.teamId ?? ticket.namedTeam), person: personNamed(decision.personId) };
    return [
      {
        number: ticket.ticketNumber,
        title: ticket.title,
        createdAt: ticket.madeAt.toISOString(),
        now,
        draft,
        rule: decision.ruleId,
        because: decision.because,
        otherTeam: now.team?.id !== draft.team?.id,
        otherPerson: now.person?.id !== draft.person?.id,
      },
    ];
  });
  return { counts: countsOf(items), byRule: byRule(rules, decisions), items: items.toReversed() };
}

const named = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });

const countsOf = (items: readonly Item[]): SimulationReply['counts'] => ({
  tickets: items.length,
  otherTeam: items.filter(({ otherTeam }) => otherTeam).length,
  otherPerson: items.filter(({ otherPerson }) => otherPerson).length,
  noRule: items.filter(({ because }) => because === 'noRule').length,
  nobodyFree: items.filter(({ because }) => because === 'nobodyFree').length,
});

const byRule = (rules: AssignmentRules['rules'], decisions: readonly Decision[]): SimulationReply['byRule'] =>
  rules.map(({ id }) => ({ rule: id, tickets: decisions.filter(({ ruleId }) => ruleId === id).length }));
