import { type Call, permit } from '../../../kernel/access/access.ts';
import { peopleById } from '../../directory/public.ts';
import { ticketSeen } from '../../tickets/public.ts';
import { becauses, passedWhys, skippedWhys, type WhyReply } from '../contract.ts';
import { mayKnowWhy } from '../policy.ts';
import { rulesOf } from '../queries/books.ts';
import { type DecidedRow, decidedOn } from '../queries/candidates.ts';
import { teamNames } from '../queries/people.ts';

type Decided = NonNullable<WhyReply['decision']>;

/** Why a ticket went where it went, with the names of today. */
export async function whyAssigned(call: Call, number: string): Promise<WhyReply> {
  const { id, workspaceId } = permit(await ticketSeen(call, number), 'read', (one) => mayKnowWhy(call.actor, one));
  const row = await decidedOn(call.tx, id);
  if (row === undefined) return { decision: null, handedOn: null };
  return { decision: await decisionReply(call, row, workspaceId), handedOn: handedOn(row) };
}

const handedOn = ({ handedAt, handedBy, handedByName }: DecidedRow): WhyReply['handedOn'] =>
  handedAt === null || handedBy === null ? null : { at: handedAt.toISOString(), by: { id: handedBy, name: handedByName ?? '' } };

async function decisionReply({ tx, actor }: Call, { facts, at }: DecidedRow, here: string): Promise<Decided> {
  const text = (fact: string): string | null => (typeof facts[fact] === 'string' ? facts[fact] : null);
  const lists = (fact: string): string[][] => (Array.isArray(facts[fact]) ? facts[fact].map((one) => String(one).split(' ')) : []);
  const [rule, team, person, number] = [text('rule'), text('team'), text('assignee'), Number(facts['number'])];
  const where = text('workspaceId') ?? here;
  // A ticket that was handed on to another workspace does not take along who was away where it came from.
  const passed = mayKnowWhy(actor, { workspaceId: where }) ? lists('passed') : [];
  const named = [person, ...passed.map(([, id]) => id ?? null)].flatMap((id) => id ?? []);
  const [{ rules }, people, teams] = await Promise.all([
    rulesOf(tx, where, number),
    peopleById(tx, named),
    teamNames(tx, team === null ? [] : [team]),
  ]);
  const ruleNamed = (id: string) => ({ id, name: rules.find((one) => one.id === id)?.name ?? null });
  const personNamed = (id: string) => ({ id, name: people.find((one) => one.id === id)?.name ?? '' });
  return {
    at: at.toISOString(),
    number,
    rule: rule === null ? null : ruleNamed(rule),
    method: rules.find(({ id }) => id === rule)?.method ?? null,
    team: team === null ? null : { id: team, name: teams[0]?.name ?? '' },
    person: person === null ? null : personNamed(person),
    because: oneOf(becauses, text('because')) ?? 'noRule',
    passed: passed.flatMap(([ruleId, personId, word]) => {
      const why = oneOf(passedWhys, word);
      return ruleId === undefined || personId === undefined || why === undefined
        ? []
        : [{ person: personNamed(personId), rule: ruleNamed(ruleId), why }];
    }),
    skipped: lists('skipped').flatMap(([ruleId, word]) => {
      const why = oneOf(skippedWhys, word);
      return ruleId === undefined || why === undefined ? [] : [{ rule: ruleNamed(ruleId), why }];
    }),
  };
}

const oneOf = <T extends string>(words: readonly T[], word: string | null | undefined): T | undefined => words.find((one) => one === word);
