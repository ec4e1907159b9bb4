import { type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import type { GlassAsk } from '../contract-sealed.ts';
import { mayAskForCase, mayBreakGlass, mayDecideAsk } from '../policy.ts';
import { caseById, caseByReference } from '../queries/cases.ts';
import { askById, asksFor, type FoundAsk, secondsOf, waitingAsk } from '../queries/glass.ts';
import { fieldById, holdersOf } from '../queries/sealed.ts';
import { countsFrom, settingsOf } from '../queries/settings.ts';
import { askReply, waysOf } from '../replies-sealed.ts';
import { decideAsk, insertCaseAsk, insertFieldAsk } from '../store-sealed.ts';
import { absent, wrongField } from './found.ts';
import { outside } from './sealed.ts';
import { tellOf } from './told.ts';
import { tellHearers } from './told-sealed.ts';

/** What is asked for waits a day for its second person. */
const waits = 86_400_000;

type Asks = { items: GlassAsk[]; toDecide: number; minutes: number; countsFrom: string | null };

export async function listAsks(call: Call): Promise<Asks> {
  const { tx, actor } = call;
  const [found, { glassMinutes }, from] = await Promise.all([asksFor(tx, actor.id), settingsOf(tx), countsFrom(tx)]);
  const items = found.map((one) => askReply(call, one));
  const toDecide = items.filter(({ can }) => can.decide).length;
  return { items, toDecide, minutes: glassMinutes, countsFrom: from?.toISOString() ?? null };
}

type Wish = { readonly reason: string; readonly minutes?: number | undefined };

/** As many minutes as the tenant allows, or fewer. */
async function minutesFor({ tx }: Call, { minutes }: Wish): Promise<number> {
  const { glassMinutes } = await settingsOf(tx);
  if (minutes !== undefined && minutes > glassMinutes)
    throw wrongField('/minutes', 'This is longer than your organisation allows', 'Ask for fewer minutes, or leave them out.');
  return minutes ?? glassMinutes;
}

/** Asks to break the glass over what is sealed: whose it is and whoever guards privacy are told at once. */
export async function askForField(call: Call, fieldId: string, wish: Wish): Promise<GlassAsk> {
  const { tx, actor } = call;
  const [found, holders] = await Promise.all([fieldById(tx, fieldId), holdersOf(tx, [fieldId])]);
  const within = found === undefined ? undefined : await caseById(tx, actor, found.caseId);
  const allowed = mayBreakGlass(actor, within ?? outside, { ways: waysOf(actor, holders) });
  const field = permit(found, 'breakGlass', () => allowed);
  await refuseTwice(call, field.reference, fieldId);
  const { caseId, reference, label } = field;
  const asked = { reason: wish.reason, minutes: await minutesFor(call, wish) };
  const row = { ...fresh(call), caseId, fieldId, reference, label, ...asked, askerId: actor.id };
  await insertFieldAsk(tx, permitNew(row, 'breakGlass', allowed));
  tx.emit({ type: 'case.glassAsked', objectId: caseId, facts: { askId: row.id, fieldId } });
  await tellHearers(call, reference, await hearersOf(call, row.id));
  await tellOwners(call, field, within?.requesterId ?? null);
  return await replied(call, row.id);
}

const fresh = ({ tx }: Call) => ({ id: newId(tx.now.getTime()), lapsesAt: new Date(tx.now.getTime() + waits) });
const hearersOf = async ({ tx }: Call, askId: string): Promise<string[]> => (await secondsOf(tx, askId)).map(({ id }) => id);

type Owned = { readonly reference: string; readonly sealedBy: { readonly id: string } };

/** Who sealed it, and whose case it is: where they find it is the case. */
const tellOwners = (call: Call, { reference, sealedBy }: Owned, requesterId: string | null): Promise<void> =>
  tellOf(call, { reference, requesterId }, requesterId === null ? [sealedBy.id] : [sealedBy.id, requesterId]);

/**
 * Asks for a case by its exact reference. That there is none, that it is about whoever asks, or that it waits: they get one answer. What stands behind the
 * reference is read by the database and told to the second person.
 */
export async function askForCase(call: Call, { reference, ...wish }: Wish & { readonly reference: string }): Promise<GlassAsk> {
  const { tx, actor } = call;
  if ((await caseByReference(tx, actor, reference)) !== undefined) throw wrongField('/reference', 'You can see this case', 'Open it.');
  await refuseTwice(call, reference, null);
  await refuseTooSoon(call);
  const row = { ...fresh(call), reference, reason: wish.reason, minutes: await minutesFor(call, wish) };
  await insertCaseAsk(tx, permitNew(row, 'breakGlass', mayAskForCase(actor)));
  tx.emit({ type: 'case.glassAsked', objectId: row.id });
  await tellHearers(call, reference, await hearersOf(call, row.id));
  return await replied(call, row.id);
}

/** Whoever was appointed a moment ago would else be asker and second person for whoever appointed them. The same whatever reference was typed. */
async function refuseTooSoon({ tx, actor }: Call): Promise<void> {
  const from = await countsFrom(tx);
  if (mayAskForCase(actor) && (from === null || from > tx.now))
    throw new Refusal('conflict', 'You have not guarded privacy for long enough', { next: 'Let somebody ask who has, or wait.' });
}

async function refuseTwice({ tx, actor }: Call, reference: string, fieldId: string | null): Promise<void> {
  if ((await waitingAsk(tx, { askerId: actor.id, reference, fieldId })) !== undefined)
    throw new Refusal('conflict', 'You have asked for this, and it waits', { next: 'Wait for the second person.' });
}

/** As it stands; a repeat of the deed is answered by it too. */
export async function replied(call: Call, id: string): Promise<GlassAsk> {
  const found = await askById(call.tx, id);
  if (found === undefined) throw absent();
  return askReply(call, found);
}

type Decision = { readonly confirm: boolean; readonly reason: string };

/** The second person decides. The database looks again, under a lock, whether they may; what is opened ends by its clock. */
export async function decide(call: Call, id: string, { confirm, reason }: Decision, edge: Edge): Promise<GlassAsk> {
  const { tx, actor } = call;
  const found = permit(await askById(tx, id), 'decide', (one) => mayDecideAsk(actor, one));
  refuseStale(edge, { ...standing(found), version: found.version }, { confirm, reason });
  if (!confirm && reason === '') throw wrongField('/reason', 'Declining needs a reason', 'Say why, and send it again.');
  if (confirm && found.caseId === null) throw new Refusal('conflict', 'There is nothing that this could open', { next: 'Decline it.' });
  const grantId = newId(tx.now.getTime());
  if (!(await decideAsk(tx, found, { confirm, reason, grantId })))
    throw new Refusal('conflict', 'This was decided already, or has lapsed', { next: 'Look at how it stands.' });
  tx.emit({ type: confirm ? 'case.glassBroken' : 'case.glassDeclined', objectId: found.caseId ?? id, facts: { askId: id } });
  await tellDecided(call, found, confirm);
  return await replied(call, id);
}

const standing = ({ confirmed, decideReason }: FoundAsk) => ({ confirm: confirmed, reason: decideReason });

/** Whoever asked, and once something is open everybody who hears of it; the requester of the case reads it there. */
async function tellDecided(call: Call, found: FoundAsk, confirm: boolean): Promise<void> {
  const { reference, asker, fieldId } = found;
  const hearers = confirm ? await hearersOf(call, found.id) : [];
  await tellHearers(call, reference, [asker.id, ...hearers]);
  if (!confirm || fieldId === null) return;
  const field = await fieldById(call.tx, fieldId);
  if (field !== undefined) await tellHearers(call, reference, [field.sealedBy.id]);
}
