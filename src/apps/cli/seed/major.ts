import type { Step } from '../../../../db/seeds/stories.ts';
import { majorOfTicket } from '../../../capabilities/major-incidents/queries.ts';
import { resolve } from '../../../capabilities/major-incidents/service/children.ts';
import { decide, propose } from '../../../capabilities/major-incidents/service/course.ts';
import { addAction, seeReview, writeReview } from '../../../capabilities/major-incidents/service/review.ts';
import { nameRole, setCadence } from '../../../capabilities/major-incidents/service/roles.ts';
import { tell } from '../../../capabilities/major-incidents/service/updates.ts';
import type { Call } from '../../../kernel/access/access.ts';

type MajorStep = Extract<Step, { do: 'major' }>;
type Of = { id: string; number: string };

const everywhere = { onPortal: true, onStatusPage: true, onTicket: false, onChildren: false };

/** What somebody did about a ticket as major incident. */
export async function lead(call: Call, { id: ticketId, number }: Of, step: MajorStep, person: (name: string) => string): Promise<unknown> {
  if (step.act === 'propose') return await propose(call, number, step.why);
  const major = await majorOfTicket(call.tx, ticketId);
  if (major === undefined) throw new Error('Nobody has proposed this as major incident');
  const { id } = major;
  switch (step.act) {
    case 'accept':
      return await decide(call, id, { answer: 'accept', reason: '' });
    case 'lead':
      await setCadence(call, id, 60);
      return await nameRole(call, id, { role: 'commander', person: person(step.person) });
    case 'tell':
      return await tell(call, id, { ...everywhere, phase: step.phase, headline: step.headline, said: step.said });
    case 'resolve':
      return await resolve(call, id, { code: 'solved', notes: step.notes, said: step.said, numbers: [number] });
    case 'review':
      return await writeReview(call, id, step.texts, { ifMatch: (await seeReview(call, id)).version });
    case 'action':
      return await addAction(call, id, { title: step.title, team: null, assignee: person(step.to), dueAt: null });
  }
}
