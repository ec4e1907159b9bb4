import { remembered } from '../../../kernel/db/remembered.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Catalogue } from '../../../kernel/shared/conditions/catalogue.ts';
import { questionsOfVersion } from '../../catalog/public.ts';

const mostKept = 500;
const kept = remembered<string, Catalogue>();

/** What a version of a form asks, by the keys of its questions; it never changes, so it is read once. */
export async function questionsAsked(tx: Tx, requestTypeId: string, number: number): Promise<Catalogue> {
  const key = `${tx.tenantId} ${requestTypeId} ${number}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const questions = await questionsOfVersion(tx, requestTypeId, number);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, questions);
  return questions;
}
