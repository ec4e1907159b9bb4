import { type Call, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { languageOf, textLanguage } from '../../../kernel/shared/locales.ts';
import { beginKnownError } from '../../knowledge/public.ts';
import type { AnalysisChange, CauseReply, MomentInput, ProblemReply } from '../contract.ts';
import { mayNameCauses, mayReadCauses } from '../policy.ts';
import { type CauseRecord, causeRows, momentOf } from '../queries/problems.ts';
import { usualCauses } from '../shared/words.ts';
import {
  type CauseRow,
  deleteMoment,
  lockCauses,
  plantCauses,
  replaceWhys,
  setArticle,
  setKnown,
  updateAnalysis,
  upsertCause,
  upsertMoment,
} from '../store/analysis.ts';
import { problemToWork, seeProblem } from './problems.ts';

type Match = Pick<Edge, 'ifMatch'>;

const wrongField = (pointer: string, reason: string, fix: string): Refusal =>
  new Refusal('wrong_input', reason, { errors: [{ pointer, reason, fix }], next: fix });

/** Writes down what is known: the log tells which parts changed, never what stands in them. */
export async function analyse(call: Call, number: string, change: AnalysisChange, edge: Match): Promise<ProblemReply> {
  const { tx } = call;
  const problem = await problemToWork(call, number);
  refuseStale(edge, await seeProblem(call, number), change);
  await refuseUnknownCause(call, change.cause);
  if (change.workaround === '' && problem.isKnownError)
    throw wrongField('/workaround', 'A known error keeps its workaround', 'Say first that it is no known error.');
  const { whys, ...texts } = change;
  const next = Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined));
  await updateAnalysis(tx, { ...problem, ...next });
  if (whys !== undefined) await replaceWhys(tx, problem, whys);
  tx.emit({
    type: 'problem.analysed',
    objectId: problem.id,
    facts: { workspaceId: problem.workspaceId, parts: Object.keys(change).sort(), cause: change.cause ?? problem.cause },
  });
  return await seeProblem(call, number);
}

async function refuseUnknownCause(call: Call, cause: string | null | undefined): Promise<void> {
  if (cause === undefined || cause === null) return;
  if ((await causesOf(call)).some(({ key }) => key === cause)) return;
  throw wrongField('/cause', 'There is no such class of causes', 'Choose one of the list.');
}

type Noted = MomentInput & { readonly number: string; readonly id: string };

/** What somebody else wrote of it meanwhile is told, and not written over. The problem is held, so one comes after the other. */
export async function noteMoment(call: Call, noted: Noted, edge: Match): Promise<ProblemReply> {
  const { tx, actor } = call;
  const { number, id, at, said } = noted;
  const problem = await problemToWork(call, number);
  const before = await momentOf(tx, problem.id, id);
  const seen = before ?? { at: null, said: null, version: 0 };
  refuseStale(edge, seen, { at, said });
  const kept = await upsertMoment(tx, { ...problem, id, ticketId: problem.id, at: new Date(at), said, personId: actor.id });
  if (kept === 0) throw new Refusal('conflict', 'This moment belongs to another problem');
  tx.emit({ type: 'problem.momentNoted', objectId: problem.id, facts: { workspaceId: problem.workspaceId, moment: id } });
  return await seeProblem(call, number);
}

/** What somebody else wrote of it meanwhile is told, and not taken out. What is out already is no more than out. */
export async function dropMoment(call: Call, { number, id }: Omit<Noted, 'at' | 'said'>, edge: Match): Promise<ProblemReply> {
  const { tx } = call;
  const problem = await problemToWork(call, number);
  const before = await momentOf(tx, problem.id, id);
  if (before === undefined) return await seeProblem(call, number);
  refuseStale(edge, before, { at: null, said: null });
  await deleteMoment(tx, problem, id);
  tx.emit({ type: 'problem.momentDropped', objectId: problem.id, facts: { workspaceId: problem.workspaceId, moment: id } });
  return await seeProblem(call, number);
}

/** From now on its workaround stands beside its incidents. */
export async function knowError(call: Call, number: string, isKnown: boolean): Promise<ProblemReply> {
  const { tx, actor } = call;
  const problem = await problemToWork(call, number);
  if (problem.isKnownError === isKnown) return await seeProblem(call, number);
  if (isKnown && problem.workaround === '')
    throw new Refusal('conflict', 'A known error has a workaround', { next: 'Write down how one gets on until it is mended.' });
  await setKnown(tx, problem, isKnown ? actor.id : null);
  const type = isKnown ? 'problem.known' : 'problem.unknown';
  tx.emit({ type, objectId: problem.id, facts: { workspaceId: problem.workspaceId } });
  return await seeProblem(call, number);
}

const heads = {
  en: ['What happens', 'Cause', 'Workaround', 'When it will be mended'],
  de: ['Was geschieht', 'Ursache', 'Umgehung', 'Wann es behoben wird'],
} as const;

/** Begins its article for readers with what is known so far; pressed again it is the same article. */
export async function beginArticleOf(call: Call, number: string): Promise<ProblemReply> {
  const problem = await problemToWork(call, number);
  if (problem.articleId !== null) return await seeProblem(call, number);
  if (problem.workaround === '')
    throw new Refusal('conflict', 'A known error has a workaround', { next: 'Write down how one gets on until it is mended.' });
  const [what, cause, workaround, fix] = heads[textLanguage(languageOf(call.actor.locale))];
  const articleId = await beginKnownError(call, {
    workspaceId: problem.workspaceId,
    ticketId: problem.id,
    title: problem.title,
    parts: [
      [what, problem.title],
      [cause, problem.rootCause],
      [workaround, problem.workaround],
      [fix, problem.fix],
    ],
  });
  await setArticle(call.tx, problem, articleId);
  call.tx.emit({ type: 'problem.articleBegun', objectId: problem.id, facts: { workspaceId: problem.workspaceId, articleId } });
  return await seeProblem(call, number);
}

const usual = (): CauseRecord[] => usualCauses.map((cause) => ({ ...cause, active: true, version: 0 }));

/** The classes of causes: the tenant's own, or those that the product brings along. */
export async function causesOf({ tx, actor }: Call): Promise<CauseReply[]> {
  if (!mayReadCauses(actor)) throw new Refusal('forbidden', 'This is for those who work at the desk, and for admins');
  const rows = await causeRows(tx);
  return rows.length === 0 ? usual() : rows;
}

export async function setCause(call: Call, cause: CauseRow, edge: Match): Promise<CauseReply[]> {
  const { tx, actor } = call;
  const may = mayNameCauses(actor);
  await plantCauses(tx, permitNew({ all: usualCauses }, 'name', may));
  await lockCauses(tx);
  const before = (await causeRows(tx)).find(({ key }) => key === cause.key);
  if (before !== undefined) refuseStale(edge, before, cause);
  await upsertCause(tx, permitNew(cause, 'name', may));
  tx.emit({ type: 'problem_cause.set', objectId: tx.tenantId, facts: { key: cause.key, active: cause.active } });
  return await causesOf(call);
}
