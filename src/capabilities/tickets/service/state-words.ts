import type { Tx } from '../../../kernel/db/tx.ts';
import type { Locale } from '../../../kernel/i18n/locale.ts';
import { type StateName, stateNames } from '../queries/machines.ts';
import { nameKey } from '../shared/name-key.ts';
import type { TicketType } from '../shared/types.ts';
import { namesIn } from './names-in.ts';

/** Where a state is, by the key of its workspace: the same key may be called otherwise elsewhere. */
export type StateAt = { readonly workspace: string; readonly type: TicketType; readonly state: string };

/** What states are called in a language, as on the screen: by the name that an administrator gave, else by the usual one; what nobody named by its key. */
export async function stateWords(tx: Tx, language: Locale): Promise<(at: StateAt) => string> {
  const own = ownNames(await stateNames(tx), language);
  const usual = namesIn(language);
  return (at) => own.get(placeOf(at)) ?? usual[nameKey('state', at.state)] ?? at.state;
}

const placeOf = ({ workspace, type, state }: StateAt): string => `${workspace} ${type} ${state}`;

const ownNames = (named: readonly StateName[], language: Locale): ReadonlyMap<string, string> =>
  new Map(named.map((one) => [placeOf(one), one.name[language] || one.name.en]));
