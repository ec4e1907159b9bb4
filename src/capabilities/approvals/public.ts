import type { Call } from '../../kernel/access/access.ts';
import type { Vote } from './contract.ts';
import { latestOf } from './queries.ts';
import { vote } from './service/answer.ts';
import { askFor } from './service/ask.ts';

/** Asks for a request that waits, where no event tells of it: history that is told again asks for itself. */
export const askForApproval = (call: Call, ticketId: string): Promise<void> => askFor(call, { ticketId, step: null });

/** Answers in the last round of a request, or of a step of its fulfilment. */
export async function voteOnRequest(call: Call, ticketId: string, given: Vote, step: string | null = null): Promise<void> {
  const latest = await latestOf(call.tx, ticketId, step);
  if (latest === undefined) throw new Error('A request that nobody was asked to approve');
  await vote(call, latest.id, given);
}
