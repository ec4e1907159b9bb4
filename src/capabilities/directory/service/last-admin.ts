import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { lockTenantAdmins } from '../store/roles.ts';

/** A tenant without an admin could never have one again: the last active one stays. */
export async function refuseLastTenantAdmin({ tx }: Call, personId: string): Promise<void> {
  const admins = await lockTenantAdmins(tx);
  if (admins.some((admin) => admin.personId !== personId) || admins.length === 0) return;
  throw new Refusal('conflict', 'This is the last tenant admin', { next: 'Make somebody else tenant admin first.' });
}
