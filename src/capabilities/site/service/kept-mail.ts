import { type Call, permit, permitNew } from '../../../kernel/access/access.ts';
import type { KeptMail } from '../contract.ts';
import { forgetMail } from '../inbound/store.ts';
import { maySeeKeptMail } from '../policy.ts';
import { keptMail, keptOne } from '../queries.ts';

export async function seeKeptMail({ tx }: Call): Promise<{ items: KeptMail[] }> {
  const rows = await keptMail(tx);
  return { items: rows.map(({ receivedAt, ...row }) => ({ ...row, receivedAt: receivedAt.toISOString() })) };
}

export async function readKeptMail({ tx, actor }: Call, id: string): Promise<KeptMail & { source: string }> {
  const { raw, receivedAt, ...row } = permit(await keptOne(tx, id), 'see', () => maySeeKeptMail(actor));
  return { ...row, receivedAt: receivedAt.toISOString(), source: raw.toString('latin1') };
}

/** Looked after by a person: what it said lives on where they put it. */
export async function settleKeptMail({ tx, actor }: Call, id: string): Promise<{ done: true }> {
  permit(await keptOne(tx, id), 'settle', () => maySeeKeptMail(actor));
  await forgetMail(tx, permitNew({ id }, 'keep', maySeeKeptMail(actor)));
  tx.emit({ type: 'keptMail.settled', objectId: id });
  return { done: true };
}
