import { createHash } from 'node:crypto';
import { type Call, permitNew, Refusal } from '../../../kernel/access/access.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { languageOf, textLanguage } from '../../../kernel/shared/locales.ts';
import { type ChangedTicket, numberOfTicket, problemWork, type TicketEdit, type TicketHeld } from '../../tickets/public.ts';
import type { ProblemReply } from '../contract.ts';
import type { AnnouncementInput, AnnouncementPreview, LeftOut, ToTell } from '../contract-announcements.ts';
import { mayAnalyse } from '../policy.ts';
import { actDone, type IncidentRow, incidentsBehind } from '../queries/incidents.ts';
import type { WholeProblem } from '../queries/problems.ts';
import { htmlOf, type Texts, textFor } from '../shared/told-text.ts';
import { mostTold } from '../shared/words.ts';
import { insertAnnouncement, insertTold } from '../store/announcements.ts';
import { problemToWork, seeProblem } from './problems.ts';

type Wish = AnnouncementInput & { readonly number: string };
type Speaking = Pick<Edge, 'locale'>;
/** An incident that is told, with what will stand in it. */
type Recipient = { readonly row: IncidentRow; readonly text: string; readonly language: 'en' | 'de' };
type Plan = { readonly told: readonly Recipient[]; readonly leftOut: readonly LeftOut[] };

/** Who would be told what, and who is left out and why. */
export async function previewAnnouncement(call: Call, wish: Wish, { locale }: Speaking): Promise<AnnouncementPreview> {
  const problem = await problemToWork(call, wish.number);
  const plan = await planOf(call, problem, wish);
  const changes = await carryOut(call, plan, wish, { preview: true, locale });
  return previewOf(plan, changes, wish);
}

type Act = Wish & { readonly id: string; readonly seal: string };

/** Tells all of them in one transaction. What has been done already is not done again, whoever presses how often. */
export async function announce(call: Call, { id, seal, ...wish }: Act, { locale }: Speaking): Promise<ProblemReply> {
  const { tx, actor } = call;
  const problem = await problemToWork(call, wish.number);
  const done = await actDone(call, id);
  if (done !== undefined && done.ticketId !== problem.id) throw new Refusal('conflict', 'This act belongs to another problem');
  if (done !== undefined) return await seeProblem(call, wish.number);
  const plan = await planOf(call, problem, wish);
  refuseChanged(previewOf(plan, await carryOut(call, plan, wish, { preview: true, locale }), wish), seal);
  const changes = await carryOut(call, plan, wish, { preview: false, locale });
  const told = changes
    .filter(({ outcome }) => outcome === 'changes')
    .map((one) => ({ ticketId: one.id, resolved: resolvedBy(one) !== null }));
  const row = { id, ticketId: problem.id, kind: wish.kind, text: wish.text, resolves: wish.resolves, personId: actor.id };
  const announcement = permitNew(row, 'tell', mayAnalyse(actor, problem));
  await insertAnnouncement(tx, announcement);
  await insertTold(tx, announcement, told);
  if (wish.resolvesProblem) await problemWork.resolveAsFixed(call, wish.number, notesOf(wish.text));
  tx.emit({
    type: 'problem.announced',
    objectId: problem.id,
    facts: { workspaceId: problem.workspaceId, announcement: id, kind: wish.kind, incidents: told.length, resolves: wish.resolves },
  });
  return await seeProblem(call, wish.number);
}

const notesOf = ({ en, de }: Texts): string => (en.trim() === '' ? de : en).replace(/\{(name|number)\}/g, '').trim();

async function planOf(call: Call, problem: WholeProblem, wish: Wish): Promise<Plan> {
  if (wish.text.en === '' && wish.text.de === '')
    throw wrongField('/text/en', 'There is nothing to tell', 'Write it in one language at least.');
  if (wish.resolvesProblem && wish.kind !== 'fix')
    throw wrongField('/resolvesProblem', 'Only a fix ends a problem', 'Tell the fix, or leave it open.');
  const rows = await incidentsBehind(call, problem.id);
  const split = rows.map((row) => ({ row, why: whyNot(call, row, wish) }));
  const told = split.filter(({ why }) => why === null).map(({ row }) => recipientOf(row, wish.text));
  if (told.length > mostTold) throw new Refusal('too_large', `More than ${mostTold} incidents cannot be told at once`);
  const leftOut = split.flatMap(({ row, why }) => (why === null ? [] : [{ ...namesOf(row), why, reason: null }]));
  return { told, leftOut };
}

const wrongField = (pointer: string, reason: string, fix: string): Refusal =>
  new Refusal('wrong_input', reason, { errors: [{ pointer, reason, fix }], next: fix });

const namesOf = (row: IncidentRow) => ({ number: numberOfTicket.written(row), title: row.title });

/** What is over is not disturbed; the same words are not said twice; what one only sees as who asked is not one's to answer. */
function whyNot({ actor }: Call, row: IncidentRow, { kind, text }: Wish): LeftOut['why'] | null {
  if (!mayAnalyse(actor, row)) return 'notYours';
  if (!row.open) return 'over';
  const said = row.told.some((one) => one.kind === kind && one.en === text.en && one.de === text.de);
  return said ? 'toldAlready' : null;
}

function recipientOf(row: IncidentRow, text: Texts): Recipient {
  const language = textLanguage(languageOf(row.locale));
  return { row, language, text: textFor(text, { name: row.givenName, number: numberOfTicket.written(row), language }) };
}

type How = { readonly preview: boolean } & Speaking;

/** Says it in each of them, and resolves it where that was asked for. */
function carryOut(call: Call, { told }: Plan, wish: Wish, how: How): Promise<ChangedTicket[]> {
  const texts = new Map(told.map(({ row, text }) => [row.id, text]));
  const codes = wish.kind === 'fix' ? ['solved', 'knownError'] : ['workaround', 'knownError'];
  const changeFor = (held: TicketHeld): TicketEdit => {
    const text = texts.get(held.id) ?? '';
    const comment = htmlOf(text);
    if (!wish.resolves) return { comment };
    const way = problemWork.resolvingOf(call.actor, held, codes);
    if (way === undefined) throw new Refusal('conflict', 'From where it is it cannot be resolved');
    return { comment, state: way.state, resolutionNotes: text, ...(way.code === undefined ? {} : { resolutionCode: way.code }) };
  };
  return problemWork.changeEach(
    call,
    told.map(({ row }) => row.id),
    { ...how, changeFor },
  );
}

const resolvedBy = ({ changes }: ChangedTicket): string | null => {
  const to = changes.find(({ field }) => field === 'state')?.to;
  return typeof to === 'string' ? to : null;
};

function previewOf({ told, leftOut }: Plan, changes: readonly ChangedTicket[], wish: Wish): AnnouncementPreview {
  const by = new Map(changes.map((one) => [one.id, one]));
  const refused = told.filter(({ row }) => by.get(row.id)?.outcome !== 'changes');
  const tells = told.flatMap(({ row, ...one }): ToTell[] => {
    const change = by.get(row.id);
    return change?.outcome === 'changes' ? [{ ...namesOf(row), requester: row.requester ?? '', ...one, becomes: resolvedBy(change) }] : [];
  });
  const others = refused.map(({ row }) => ({ ...namesOf(row), why: 'refused' as const, reason: by.get(row.id)?.reason ?? null }));
  return { tells, leftOut: [...leftOut, ...others], seal: sealOf(tells, wish) };
}

/** Stands for who is told what: where anything of it is otherwise, it is another. */
const sealOf = (tells: readonly ToTell[], { kind, resolves, resolvesProblem }: Wish): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, resolves, resolvesProblem, tells.map(({ number, text, becomes }) => [number, text, becomes])]))
    .digest('base64url');

function refuseChanged({ seal, tells }: AnnouncementPreview, seen: string): void {
  if (seal !== seen)
    throw new Refusal('conflict', 'Since the preview something has changed', { next: 'Look at the new preview, and press again.' });
  if (tells.length === 0) throw new Refusal('conflict', 'There is nobody to tell', { next: 'Link the incidents that it causes.' });
}
