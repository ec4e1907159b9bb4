import type { Call } from '../../../kernel/access/access.ts';
import type { ReadEvent } from '../../../kernel/events/read.ts';
import { localeOf } from '../../../kernel/i18n/locale.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { write } from '../../../kernel/mail/letter.ts';
import { originOfTenant } from '../../../kernel/mail/origin.ts';
import { workingIn } from '../../directory/public.ts';
import { whatNextLetter } from '../letters.ts';
import { planSteps } from '../queries/plan-steps.ts';
import { numberOf } from '../replies/row.ts';
import { latestAttempts } from '../shared/fulfilment.ts';
import { stepsOf } from './fulfilment.ts';
import { heldById } from './held.ts';

/** Writes to whoever has the request, or to its team while nobody has, that a step failed and somebody has to say what comes next. */
export async function tellWhatNext(call: Call, { objectId, actorId, facts }: ReadEvent): Promise<void> {
  const held = await heldById(call, objectId);
  if (held?.open !== true) return;
  const row = latestAttempts(await planSteps(call.tx, held.id)).get(String(facts['step']));
  // Somebody has said it meanwhile.
  if (row === undefined || row.decision !== 'asks') return;
  const { assigneeId, teamId, workspaceId } = held;
  const [people, teams] = assigneeId === null ? [[], teamId === null ? [] : [teamId]] : [[assigneeId], []];
  const step = (await stepsOf(call, held, new Set([row.key]))).find(({ key }) => key === row.key);
  const number = numberOf(held);
  const address = `${await originOfTenant(call.tx.tenantId)}/t/${number}`;
  for (const { id, name, email, locale } of await workingIn(call.tx, { workspaceId, people, teams, ledTeams: [] })) {
    // Nobody is told of their own act.
    if (id === actorId) continue;
    const told = { name, number, title: held.title, step: step?.title[localeOf(locale)] ?? row.key, address };
    await enqueueMail(call, { personId: id, address: email, letter: write(whatNextLetter, locale, told), workspaceId });
  }
}
