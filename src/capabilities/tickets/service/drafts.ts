import { type Call, permitNew } from '../../../kernel/access/access.ts';
import { draftAt } from '../queries/draft.ts';
import { deleteDraft, upsertDraft } from '../store/around.ts';

/** A draft is its writer's alone, so nothing has to be allowed. */
export async function keepDraft({ tx, actor }: Call, place: string, content: Record<string, unknown>) {
  await upsertDraft(tx, permitNew({ personId: actor.id, place, content }, 'keep', true));
  return { done: true as const };
}

export async function dropDraft({ tx, actor }: Call, place: string) {
  await deleteDraft(tx, permitNew({ personId: actor.id, place, content: null }, 'keep', true));
  return { done: true as const };
}

export async function readDraft(call: Call, place: string) {
  const draft = await draftAt(call, place);
  return { draft: draft === undefined ? null : { content: draft.content, updatedAt: draft.updatedAt.toISOString() } };
}
