import { type Call, permitNew } from '../../../kernel/access/access.ts';
import { keysOf } from '../queries/keys.ts';
import { type KeySetting, usualKeys } from '../shared/keys.ts';
import { upsertKeys } from '../store/keys.ts';

export const seeKeys = async (call: Call): Promise<KeySetting> => (await keysOf(call)) ?? usualKeys;

/** One's own only, so nothing has to be allowed; the last word counts, from whichever browser. */
export async function setKeys(call: Call, { changed, off }: KeySetting): Promise<KeySetting> {
  await upsertKeys(call.tx, permitNew({ personId: call.actor.id, changed, off }, 'set', true));
  return { changed, off };
}
