import { createHash } from 'node:crypto';
import { type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { canonical } from '../../../kernel/shared/canonical.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { mayWrite, type Standing } from '../policy.ts';
import { type ArticleRecord, articleByNumber } from '../queries/articles.ts';
import { standingOf } from '../queries/standing.ts';
import { type Audience, audienceProblems, isForAll } from '../shared/audience.ts';
import { audienceThatSays } from '../store/articles.ts';

export type Found = { readonly article: ArticleRecord; readonly standing: Standing };

/** An article that the caller may write; any other is not there. */
export async function toWrite(call: Call, number: string, isHeld = false): Promise<Found> {
  const [standing, record] = await Promise.all([
    standingOf(call),
    articleByNumber(call.tx, number, isHeld ? sql`for no key update of a` : sql``),
  ]);
  const article = permit(
    record,
    'write',
    () => true,
    (one) => mayWrite(call.actor, one, standing),
  );
  return { article, standing };
}

/** The identifier under which an audience is kept; nothing for one that lets everybody in. */
export async function keptAudience(call: Call, audience: Audience | null): Promise<string | null> {
  if (audience === null || isForAll(audience)) return null;
  refuseWrongAudience(audience);
  const { allow, deny } = audience;
  const hash = createHash('sha256').update(canonical({ allow, deny })).digest();
  return await audienceThatSays(call.tx, permitNew({ id: newId(call.tx.now.getTime()), hash, allow, deny }, 'change', true));
}

export function refuseWrongAudience(audience: Audience | null): void {
  const problems = audience === null ? [] : audienceProblems(audience);
  if (problems.length === 0) return;
  throw new Refusal('wrong_input', 'This audience cannot be used', {
    errors: problems.map(({ path, reason }) => ({ pointer: path, reason })),
    next: 'Mend what is named and save again.',
  });
}

/** What is wrong with one field of an input. */
export const wrongField = (pointer: string, reason: string, next?: string): Refusal =>
  new Refusal('wrong_input', reason, { errors: [{ pointer, reason }], ...(next === undefined ? {} : { next }) });
