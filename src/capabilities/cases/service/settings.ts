import { type Call, permit, permitNew } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import type { CaseSettings } from '../contract-settings.ts';
import { mayRunGlass } from '../policy.ts';
import { settingsOf } from '../queries/settings.ts';
import { holdSettings, saveSettings } from '../store-settings.ts';

export const seeSettings = async ({ tx, actor }: Call): Promise<CaseSettings> =>
  permit(await settingsOf(tx), 'see', () => mayRunGlass(actor));

/** What is open stays open until its end; what is confirmed from now on ends by what is said here. */
export async function changeSettings(
  call: Call,
  wanted: Omit<CaseSettings, 'version'>,
  edge: Pick<Edge, 'ifMatch'>,
): Promise<CaseSettings> {
  const { tx, actor } = call;
  await holdSettings(tx);
  const found = await settingsOf(tx);
  refuseStale(edge, found, wanted);
  const next = permitNew({ ...wanted, version: found.version + 1 }, 'change', mayRunGlass(actor));
  await saveSettings(tx, next);
  tx.emit({ type: 'caseSettings.changed', objectId: tx.tenantId, facts: { ...wanted, version: next.version } });
  return await settingsOf(tx);
}
