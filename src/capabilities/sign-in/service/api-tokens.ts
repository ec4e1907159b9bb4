import { type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import type { ApiToken, NewApiToken } from '../contract.ts';
import { type ApiTokenRow, apiTokensOf, deleteApiToken, insertApiToken } from '../store/api-tokens.ts';
import { newApiToken } from '../tokens.ts';

const year = 366 * 24 * 3_600_000;

const replyOf = ({ id, name, scopes, madeAt, endsAt, seenAt }: ApiTokenRow): ApiToken => ({
  id,
  name,
  scopes,
  madeAt: madeAt.toISOString(),
  endsAt: endsAt.toISOString(),
  seenAt: seenAt?.toISOString() ?? null,
});

export async function seeApiTokens({ tx, actor }: Call): Promise<{ items: ApiToken[] }> {
  return { items: (await apiTokensOf(tx, actor.id)).map(replyOf) };
}

/** Makes a token for its owner. A token cannot make another one: it could give itself more than it has. */
export async function makeApiToken({ tx, actor }: Call, { name, scopes, endsAt }: NewApiToken): Promise<ApiToken & { token: string }> {
  const end = new Date(endsAt);
  refuseEnd(tx.now, end);
  const { token, sha256 } = newApiToken();
  const made = { id: newId(tx.now.getTime()), name, scopes: [...new Set(scopes)], endsAt: end };
  await insertApiToken(tx, permitNew({ ...made, sha256, personId: actor.id }, 'make', actor.scopes === null));
  tx.emit({ type: 'token.made', objectId: actor.id, facts: { tokenId: made.id, scopes: made.scopes, endsAt } });
  return { ...replyOf({ ...made, madeAt: tx.now, seenAt: null }), token };
}

function refuseEnd(now: Date, end: Date): void {
  const left = end.getTime() - now.getTime();
  if (left > 0 && left <= year) return;
  throw new Refusal('wrong_input', 'A token lives at most a year', {
    errors: [{ pointer: '/endsAt', reason: left > 0 ? 'More than a year from now' : 'In the past' }],
    next: 'Choose a day within the coming year.',
  });
}

export async function revokeApiToken({ tx, actor }: Call, id: string): Promise<void> {
  const own = (await apiTokensOf(tx, actor.id)).find((token) => token.id === id);
  await deleteApiToken(
    tx,
    permit(own, 'revoke', () => true),
  );
  tx.emit({ type: 'token.revoked', objectId: actor.id, facts: { tokenId: id } });
}
