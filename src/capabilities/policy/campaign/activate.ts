import { type Call, permitNew } from '../../../kernel/access/access.ts';
import { tenantObject } from '../events.ts';
import { mayProve } from '../policy.ts';
import { type CountedRow, coverageOf, type ExceptionRow, exceptionsOf, isEnough, isExcepted } from './coverage.ts';
import type { Campaign, Tenants } from './open.ts';
import { insertActivation } from './store.ts';

/** What was counted longer ago tells nothing of today. */
const countsFor = 3_600_000;

/** Puts a material version into force once its day has come and its people were told, or somebody answers for those who were not. */
export async function activate(call: Call, { series, version: { number, effectiveAt } }: Campaign, all: Tenants): Promise<void> {
  const { tx, actor } = call;
  if (effectiveAt.getTime() > tx.now.getTime()) return;
  const [rows, exceptions] = [await coverageOf(tx), await exceptionsOf(tx)];
  const tenants = series === 'notice' ? [tx.tenantId] : (await all()).map(({ id }) => id);
  const counted = rows.filter((row) => row.series === series && row.number === number && isRecent(row, tx.now));
  if (!isCovered(counted, exceptions, tenants)) return;
  const sum = { people: sumOf(counted, 'people'), covered: sumOf(counted, 'covered') };
  await insertActivation(tx, permitNew({ series, number, ...sum }, 'activate', mayProve(actor)));
  tx.emit({ type: 'policy.inForce', objectId: tenantObject(tx), facts: { series, number, ...sum } });
}

const isRecent = ({ countedAt }: CountedRow, now: Date): boolean => Math.abs(now.getTime() - countedAt.getTime()) < countsFor;

/** Each tenant was counted, and each has enough or is excepted. */
const isCovered = (counted: readonly CountedRow[], exceptions: readonly ExceptionRow[], tenants: readonly string[]): boolean =>
  tenants.every((id) => counted.some((row) => row.ofTenant === id && (isEnough(row) || isExcepted(row, exceptions))));

const sumOf = (rows: readonly CountedRow[], field: 'people' | 'covered'): number => rows.reduce((sum, row) => sum + row[field], 0);
