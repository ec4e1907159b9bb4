import { z } from 'zod';
import { type Call, permitNew } from '../../../kernel/access/access.ts';
import { cursorOf, placeIn } from '../../../kernel/http/cursors.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import type { CaseQuestion, CaseReply, CaseRow } from '../contract.ts';
import { maySee } from '../policy.ts';
import { casesOf, countCases, placeOf } from '../queries/cases.ts';
import { openingsOf } from '../queries/within.ts';
import { caseReply, rowReply } from '../replies.ts';
import { insertRead } from '../store.ts';
import { seen } from './found.ts';

/** Opens a case: whoever reads it leaves their name and the moment, before they are shown anything. */
export async function readCase(call: Call, reference: string): Promise<CaseReply> {
  const { tx, actor } = call;
  const found = await seen(call, reference);
  const row = { id: newId(tx.now.getTime()), caseId: found.id, personId: actor.id, ofFile: null };
  await insertRead(tx, permitNew(row, 'read', maySee(actor, found)));
  tx.emit({ type: 'case.read', objectId: found.id });
  return await caseReply(call, reference);
}

type Page = { items: CaseRow[]; total: { value: number; exact: boolean }; next: string | null };

export async function listCases({ tx, actor }: Call, question: CaseQuestion): Promise<Page> {
  const [rows, count] = await Promise.all([casesOf(tx, actor, question), countCases(tx, actor, question)]);
  const shown = rows.slice(0, question.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(rowReply),
    total: { value: count, exact: true },
    next: rows.length > question.limit && last !== undefined ? cursorOf(placeOf(last)) : null,
  };
}

const Place = z.tuple([z.uuid()]);

type Paged = { readonly cursor?: string | undefined; readonly limit: number };

/** Who opened a case and when: for whoever is in it. */
export async function listOpenings(call: Call, reference: string, { cursor, limit }: Paged) {
  const { id } = await seen(call, reference);
  const rows = await openingsOf(call.tx, id, limit, cursor === undefined ? undefined : placeIn(Place, cursor)[0]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ at, ...row }) => ({ ...row, at: at.toISOString() })),
    next: rows.length > limit && last !== undefined ? cursorOf([last.id]) : null,
  };
}
