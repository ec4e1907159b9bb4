import type { Call } from '../../../kernel/access/access.ts';
import type { ReadEvent } from '../../../kernel/events/read.ts';
import { localeOf } from '../../../kernel/i18n/locale.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { write } from '../../../kernel/mail/letter.ts';
import { originOfTenant } from '../../../kernel/mail/origin.ts';
import { isTeamActive, type KnownPerson, workingIn } from '../../directory/public.ts';
import { escalateTicket, type Late, lateTicket, runMacroByItself } from '../../tickets/public/led.ts';
import { lateLetter } from '../letters.ts';
import { levelVersion } from '../queries/levels.ts';
import type { Escalation, EscalationDeed, LevelInput } from '../shared/level-definition.ts';
import { keyOf } from '../shared/marks.ts';

/** Does what was agreed for a moment that a clock has reached, once: in the transaction that reads on in the log. */
export async function hearOfMoment(call: Call, { objectId, facts }: ReadEvent): Promise<void> {
  if (facts['acts'] !== true) return;
  const found = await levelVersion(call.tx, String(facts['levelId']), Number(facts['number']));
  const escalation = found?.definition.escalations.find((one) => keyOf(one) === facts['mark']);
  const ticket = escalation === undefined ? undefined : await lateTicket(call, objectId);
  if (found === undefined || escalation === undefined || ticket === undefined) return;
  // Whoever had it is told too, and not only the team that gets it.
  const people = await toTell(call, escalation.deeds, ticket);
  await change(call, objectId, found.definition, escalation.deeds);
  await tell(call, people, { ticket, level: found.definition, escalation, due: dueIn(facts['dueAt']) });
}

const dueIn = (said: unknown): Date | null => (typeof said === 'string' ? new Date(said) : null);

/** A team that was given up cannot get it: the rest happens all the same, and whatever is due of other tickets. */
async function change(call: Call, id: string, { name }: LevelInput, deeds: readonly EscalationDeed[]): Promise<void> {
  const wanted = deeds.find((one) => one.deed === 'reassign')?.team;
  const team = wanted !== undefined && (await isTeamActive(call.tx, wanted)) ? wanted : undefined;
  const raise = deeds.some(({ deed }) => deed === 'raise') ? name.en : undefined;
  const tags = deeds.flatMap((one) => (one.deed === 'tag' ? [one.tag] : []));
  for (const one of deeds) if (one.deed === 'macro') await runMacroByItself(call, id, one.macro);
  if (team !== undefined || raise !== undefined || tags.length > 0) await escalateTicket(call, id, { team, raise, tags });
}

type Notify = Extract<EscalationDeed, { deed: 'notify' }>;

async function toTell({ tx }: Call, deeds: readonly EscalationDeed[], ticket: Late): Promise<KnownPerson[]> {
  const told = deeds.filter((one): one is Notify => one.deed === 'notify');
  const named = (who: Notify['who']): string[] => told.flatMap((one) => (one.who === who ? [idOf(one, ticket) ?? []].flat() : []));
  const people = [...named('assignee'), ...named('person')];
  const [teams, ledTeams] = [named('team'), named('lead')];
  if (people.length + teams.length + ledTeams.length === 0) return [];
  return await workingIn(tx, { workspaceId: ticket.workspaceId, people, teams, ledTeams });
}

function idOf({ who, id }: Notify, { assigneeId, teamId }: Late): string | null {
  if (who === 'assignee') return assigneeId;
  return who === 'lead' ? teamId : id;
}

type About = { ticket: Late; level: LevelInput; escalation: Escalation; due: Date | null };

async function tell(call: Call, people: readonly KnownPerson[], { ticket, level, escalation, due }: About): Promise<void> {
  const { number, title, workspaceId } = ticket;
  const address = people.length === 0 ? '' : `${await originOfTenant(call.tx.tenantId)}/t/${number}`;
  for (const { id, name, email, locale, timeZone } of people) {
    const facts = { name, number, title, level: level.name[localeOf(locale)] || level.name.en, when: escalation, address };
    const letter = write(lateLetter, locale, { ...facts, due: due === null ? null : inWords(due, localeOf(locale), timeZone) });
    await enqueueMail(call, { personId: id, address: email, letter, workspaceId });
  }
}

const inWords = (due: Date, locale: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(due);
