import { type Call, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { draftAt, draftPlaces } from '../queries/draft.ts';
import { deleteDraft, upsertDraft } from '../store/around.ts';

/** More than anybody has begun and means to end. */
const most = 100;

/** A draft is its writer's alone, so nothing has to be allowed; but nobody fills the house with them. */
export async function keepDraft(call: Call, place: string, content: Record<string, unknown>) {
  const { tx, actor } = call;
  const others = (await draftPlaces(call)).filter((draft) => draft.place !== place);
  if (others.length >= most) throw tooMany();
  await upsertDraft(tx, permitNew({ personId: actor.id, place, content }, 'keep', true));
  return { done: true as const };
}

const tooMany = (): Refusal =>
  new Refusal('conflict', `You have ${most} drafts already`, {
    next: 'Send or throw away one of them; until then what you write here stays on this device only.',
  });

export async function listDrafts(call: Call) {
  const places = await draftPlaces(call);
  return { items: places.map(({ place, updatedAt }) => ({ place, updatedAt: updatedAt.toISOString() })) };
}

export async function dropDraft({ tx, actor }: Call, place: string) {
  await deleteDraft(tx, permitNew({ personId: actor.id, place, content: null }, 'keep', true));
  return { done: true as const };
}

export async function readDraft(call: Call, place: string) {
  const draft = await draftAt(call, place);
  return { draft: draft === undefined ? null : { content: draft.content, updatedAt: draft.updatedAt.toISOString() } };
}
