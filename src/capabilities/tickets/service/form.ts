import { type Call, permit, Refusal } from '../../../kernel/access/access.ts';
import { contextFor } from '../../catalog/public.ts';
import type { TicketForm } from '../contract.ts';
import { mayEdit, maySee, visible } from '../policy.ts';
import { askedBy } from '../queries/ticket.ts';
import { pinnedForm } from './answers.ts';

/** The form that a ticket keeps, for whoever may change its answers: changes are checked against this version. */
export async function readForm(call: Call, number: string): Promise<TicketForm> {
  const { actor } = call;
  const found = await askedBy(call, number, visible(actor));
  const ticket = permit(
    found,
    'edit',
    (one) => mayEdit(actor, one),
    (one) => maySee(actor, one),
  );
  const [definition, { teamIds }] = await Promise.all([pinnedForm(call, ticket), contextFor(call, ticket.requesterId)]);
  if (definition === undefined || ticket.requestTypeVersion === null)
    throw new Refusal('not_found', 'This ticket was asked without a form');
  return { version: ticket.requestTypeVersion, form: definition.form, requesterTeams: [...teamIds] };
}
