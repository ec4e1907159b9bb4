import type { Tx } from '../../kernel/db/tx.ts';
import { operatorPlace } from '../policy/public.ts';
import type { Law } from './clock.ts';
import { placesOf, rulesOf } from './queries/clocks.ts';
import type { Place } from './rules.ts';

/** What a tenant counts by: its own rules and places, and while it has set none the place of the operator. */
export async function lawOf(tx: Tx): Promise<Law> {
  const [rules, places, usual] = await Promise.all([rulesOf(tx), placesOf(tx), usualPlace()]);
  return { rules, places, usual };
}

async function usualPlace(): Promise<Place> {
  const { country = 'DE', timeZone = 'Europe/Berlin' } = await operatorPlace();
  return { jurisdiction: 'gdpr', country, region: null, timeZone };
}
