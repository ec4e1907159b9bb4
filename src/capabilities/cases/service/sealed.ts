import { type Call, type Permitted, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { keysFor, newKey } from '../../../kernel/events/keys.ts';
import { contentOf, sealPayload } from '../../../kernel/events/payloads.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import type { SealedField, SealedFields } from '../contract-sealed.ts';
import { type GuardedSeal, mayAskHolders, mayLetOpen, mayOpenSealed, maySeal } from '../policy.ts';
import { caseById, type FoundCase } from '../queries/cases.ts';
import { asksOf } from '../queries/glass.ts';
import { boxOf, type FoundField, fieldById, fieldsHeldBy, fieldsOf, groupChoices, holdersOf } from '../queries/sealed.ts';
import { settingsOf } from '../queries/settings.ts';
import { subjectsOf } from '../queries/within.ts';
import { askReply, fieldReplies, waysOf } from '../replies-sealed.ts';
import {
  answerQuestion,
  endSeal,
  holdField,
  insertField,
  insertQuestion,
  insertSealRead,
  insertSeals,
  type NewSeal,
} from '../store-sealed.ts';
import { absent, held, knownPeople, seen, wrongField } from './found.ts';
import { tellOf } from './told.ts';
import { tellHolders } from './told-sealed.ts';

/** Whoever holds a seal without being in the case has no way into it. */
export const outside = { requesterId: null, kinds: [] } as const;

export async function listSealed(call: Call, reference: string): Promise<SealedFields> {
  const { tx, actor } = call;
  const found = await seen(call, reference);
  const seals = maySeal(actor, found);
  const [items, groups, asks, { glassMinutes }] = await Promise.all([
    fieldsOf(tx, found.id).then((fields) => fieldReplies(call, fields, found)),
    seals && found.confidentiality === 'confidential' ? groupChoices(tx, found.workspaceId) : [],
    asksOf(tx, found.id),
    settingsOf(tx),
  ]);
  return { items, groups, asks: asks.map((one) => askReply(call, one)), minutes: glassMinutes, can: { seal: seals } };
}

export async function listHeld(call: Call): Promise<{ items: SealedField[] }> {
  return { items: await fieldReplies(call, await fieldsHeldBy(call.tx, call.actor.id), outside) };
}

/** A deed that is repeated is answered from what is there then: whoever was let out meanwhile finds nothing. */
export async function fieldAgain(call: Call, id: string): Promise<SealedField> {
  const field = await fieldById(call.tx, id);
  if (field === undefined) throw absent();
  return await replied(call, field);
}

/** One field as its reader sees it, from within the case or from outside. */
async function replied(call: Call, { id, caseId }: Pick<FoundField, 'id' | 'caseId'>): Promise<SealedField> {
  const [field, within] = await Promise.all([fieldById(call.tx, id), caseById(call.tx, call.actor, caseId)]);
  const [reply] = field === undefined ? [] : await fieldReplies(call, [field], within ?? outside);
  if (reply === undefined) throw new Error('A sealed field is gone that was there before');
  return reply;
}

export type NewSealed = { readonly label: string; readonly groups: readonly string[]; readonly people: readonly string[] };

/** What is sealed: words, or how its bytes are opened, with how many they are. */
type Content = { readonly id: string; readonly content: Record<string, unknown>; readonly bytes: number | null };

type Boxed = { readonly subjectId: string | null; readonly wrapped: Buffer | null; readonly box: Buffer };

/** Under the key of whom the case is for, so that erasing them leaves nothing of it; in a case of nobody under one of its own, which outlives who sealed it. */
async function boxed(call: Call, { requesterId }: Pick<FoundCase, 'requesterId'>, content: Record<string, unknown>): Promise<Boxed> {
  if (requesterId === null) {
    const { key, wrapped } = newKey();
    return { subjectId: null, wrapped, box: sealPayload(key, { subjectId: '', content }).box };
  }
  const key = (await keysFor(call, [requesterId])).get(requesterId);
  if (key === undefined) throw new Error('A subject without a key');
  return { subjectId: requesterId, wrapped: null, box: sealPayload(key, { subjectId: requesterId, content }).box };
}

/** Words; a file comes by a route of its own. */
export const seal = (call: Call, reference: string, { value, ...wanted }: NewSealed & { readonly value: string }): Promise<SealedField> =>
  sealContent(call, reference, wanted, { id: newId(call.tx.now.getTime()), content: { value }, bytes: null });

/** Where something may be sealed by this actor, for these. */
export async function sealable(call: Call, reference: string, { groups, people }: NewSealed): Promise<Permitted<FoundCase, 'seal'>> {
  const found = await held(call, reference, 'seal', (one) => maySeal(call.actor, one));
  await Promise.all([checkPeople(call, found.id, people, '/people'), checkGroups(call, found, groups, '/groups')]);
  return found;
}

/**
 * The value stands in no event, letter or answer: an answer
 * that is kept for its repeat would hold it in the clear.
 */
export async function sealContent(call: Call, reference: string, wanted: NewSealed, { id, content, bytes }: Content): Promise<SealedField> {
  const { tx, actor } = call;
  const { label, groups, people } = wanted;
  const found = await sealable(call, reference, wanted);
  const kept = { ...(await boxed(call, found, content)), bytes };
  const row = { id, caseId: found.id, reference: found.reference, label, byId: actor.id, ...kept };
  await insertField(tx, permitNew(row, 'seal', maySeal(actor, found)));
  const grantOf = granting(call, row.id, found.id);
  await insertSeals(
    tx,
    permitNew(
      [
        grantOf({ personId: actor.id, kind: 'sealer' }),
        ...groups.map((groupId) => grantOf({ groupId, kind: 'group' })),
        ...people.filter((one) => one !== actor.id).map((personId) => grantOf({ personId, kind: 'named' })),
      ],
      'letOpen',
      true,
    ),
  );
  tx.emit({ type: 'case.sealed', objectId: found.id, facts: { fieldId: row.id } });
  await tellHolders(call, found, row.id);
  return await replied(call, row);
}

type Wanted = Pick<NewSeal, 'kind'> & Partial<Pick<NewSeal, 'personId' | 'groupId' | 'reason' | 'until'>>;

const granting =
  ({ tx, actor }: Call, fieldId: string, caseId: string) =>
  ({ kind, personId = null, groupId = null, reason = '', until = null }: Wanted): NewSeal => ({
    id: newId(tx.now.getTime()),
    caseId,
    fieldId,
    personId,
    groupId,
    kind,
    reason,
    byId: actor.id,
    until,
  });

/** Whom a case is about can never open anything of it; who does not see the case is not told whom it is about, and the database keeps them out. */
async function checkPeople(call: Call, caseId: string, people: readonly string[], pointer: string): Promise<void> {
  await knownPeople(call, people, pointer);
  const subjects = await subjectsOf(call.tx, caseId);
  if (subjects.some(({ id }) => people.includes(id)))
    throw wrongField(pointer, 'The case is about them: they can never be let in', 'Choose somebody else.');
}

type Place = Pick<FoundCase, 'workspaceId' | 'confidentiality'>;

async function checkGroups({ tx }: Call, { workspaceId, confidentiality }: Place, groups: readonly string[], pointer: string) {
  if (groups.length === 0) return;
  if (confidentiality !== 'confidential')
    throw wrongField(pointer, 'Into such a case people are let one by one', 'Name each of them, with the reason.');
  const known = await groupChoices(tx, workspaceId);
  if (groups.some((id) => !known.some((one) => one.id === id)))
    throw wrongField(pointer, 'There is no such group here', 'Choose one of the list.');
}

/** One that the actor sees, with the ways in which they can open it. */
async function sealedFor<Deed extends string>(
  call: Call,
  id: string,
  deed: Deed,
  allowed: (sealed: GuardedSeal) => boolean,
): Promise<Permitted<FoundField & GuardedSeal, Deed>> {
  const [field, holders] = await Promise.all([fieldById(call.tx, id), holdersOf(call.tx, [id])]);
  return permit(field === undefined ? undefined : { ...field, ways: waysOf(call.actor, holders) }, deed, allowed);
}

export async function openSealed(call: Call, id: string): Promise<{ value: string }> {
  const { value } = await opened(call, id, false);
  return { value: String(value) };
}

/** Opens it: whoever does leaves their name, the moment and whether the glass was broken, before they are shown anything. */
export async function opened(call: Call, id: string, asFile: boolean): Promise<Record<string, unknown>> {
  const { tx, actor } = call;
  const field = await sealedFor(call, id, 'read', (one) => mayOpenSealed(actor, one));
  if (field.isFile !== asFile)
    throw new Refusal('conflict', asFile ? 'What is sealed here are words' : 'What is sealed here is a file', {
      next: 'Open it as what it is.',
    });
  const byGlass = field.ways.every((way) => way === 'breakGlass');
  const row = { id: newId(tx.now.getTime()), caseId: field.caseId, fieldId: id, personId: actor.id, byGlass };
  await insertSealRead(tx, permitNew(row, 'read', mayOpenSealed(actor, field)));
  tx.emit({ type: 'case.sealOpened', objectId: field.caseId, facts: { fieldId: id, byGlass } });
  const kept = await boxOf(tx, id);
  if (kept === undefined) throw absent();
  if (kept.wrapped === null) throw new Refusal('conflict', 'What was sealed went with the person whom it was about');
  return contentOf(kept.wrapped, kept.box);
}

type LetOpen = {
  readonly person?: string | undefined;
  readonly group?: string | undefined;
  readonly reason: string;
  readonly until: string | null;
};

export async function letOpen(call: Call, id: string, { person, group, reason, until }: LetOpen): Promise<SealedField> {
  const { tx, actor } = call;
  await holdField(tx, id);
  const field = await sealedFor(call, id, 'letOpen', (one) => mayLetOpen(actor, one));
  if (until !== null && Date.parse(until) <= tx.now.getTime())
    throw wrongField('/until', 'This moment is past', 'Name a later one, or none.');
  const within = await caseById(tx, actor, field.caseId);
  if (person !== undefined) await checkPerson(call, field, person);
  if (group !== undefined) {
    // Which groups there are is told to who is in the case.
    if (within === undefined) throw wrongField('/group', 'There is no such group here', 'Name each of them, with the reason.');
    await checkGroups(call, within, [group], '/group');
  }
  const kind = person === undefined ? 'group' : 'named';
  const row = granting(call, id, field.caseId)({ kind, personId: person ?? null, groupId: group ?? null, reason, until });
  await insertSeals(tx, permitNew([row], 'letOpen', mayLetOpen(actor, field)));
  tx.emit({ type: 'case.sealGranted', objectId: field.caseId, facts: { fieldId: id, grantId: row.id, kind } });
  await tellHolders(call, field, id, row.id);
  return await replied(call, field);
}

async function checkPerson(call: Call, { id, caseId }: FoundField, person: string): Promise<void> {
  await checkPeople(call, caseId, [person], '/person');
  const standing = (await holdersOf(call.tx, [id])).some((one) => one.person.id === person && one.kind !== 'breakGlass');
  if (standing) throw new Refusal('conflict', 'They can open it already', { next: 'Take that back first to let them for longer.' });
}

/** Somebody who is not there by a broken glass can always open it. */
export async function endOpening(call: Call, id: string, grant: string, reason: string): Promise<{ ended: true }> {
  const { tx, actor } = call;
  await holdField(tx, id);
  const field = await sealedFor(call, id, 'endSeal', (one) => mayLetOpen(actor, one));
  const holders = await holdersOf(tx, [id]);
  if (!holders.some(({ grantId }) => grantId === grant)) throw absent();
  if (!holders.some(({ grantId, kind }) => grantId !== grant && kind !== 'breakGlass'))
    throw new Refusal('conflict', 'Nobody could open it any more', { next: 'Let somebody else open it first.' });
  await endSeal(tx, field, { grantId: grant, reason, by: actor.id });
  tx.emit({ type: 'case.sealEnded', objectId: field.caseId, facts: { fieldId: id, grantId: grant } });
  return { ended: true };
}

/** Instead of opening it: those who can are asked, and answer as much as is needed. */
export async function askHolders(call: Call, id: string, text: string): Promise<SealedField> {
  const { tx, actor } = call;
  const found = await fieldById(tx, id);
  const within = found === undefined ? undefined : await caseById(tx, actor, found.caseId);
  const field = await sealedFor(call, id, 'ask', (one) => mayAskHolders(actor, within ?? outside, one));
  const row = { id: newId(tx.now.getTime()), caseId: field.caseId, fieldId: id, byId: actor.id, text };
  await insertQuestion(tx, permitNew(row, 'ask', mayAskHolders(actor, within ?? outside, field)));
  tx.emit({ type: 'case.sealAsked', objectId: field.caseId, facts: { fieldId: id, questionId: row.id } });
  await tellHolders(call, field, id);
  return await replied(call, field);
}

type Answer = { readonly question: string; readonly text: string };

export async function answerAsked(call: Call, id: string, { question, text }: Answer): Promise<SealedField> {
  const { tx, actor } = call;
  const field = await sealedFor(call, id, 'answer', (one) => mayLetOpen(actor, one));
  if ((await answerQuestion(tx, field, { question, text, by: actor.id })) === 0) throw absent();
  tx.emit({ type: 'case.sealAnswered', objectId: field.caseId, facts: { fieldId: id, questionId: question } });
  const reply = await replied(call, field);
  const asker = reply.questions.find((one) => one.id === question)?.by.id;
  if (asker !== undefined) await tellOf(call, { reference: field.reference, requesterId: null }, [asker]);
  return reply;
}
