import { keyApart } from '../../kernel/files/apart.ts';
import type { Scanned } from '../../kernel/files/scan.ts';
import type { Sweep } from '../../kernel/jobs/jobs.ts';
import { tellOffice } from './service/reports/tell.ts';
import { eraseDue } from './service/retention.ts';
import { sealAnew } from './service/sealed-anew.ts';
import { countStorage, removeStrays } from './service/strays.ts';
import { tellUnhandled } from './service/unhandled.ts';
import { heldFiles, judgeFile } from './store-files.ts';

/** Cases whose time is over go within the hour. */
export const sweepCases: Sweep = { name: 'cases.retention', every: 3_600_000, run: eraseDue };

/** The reporting office hears of what came within the hour, so that no letter tells the moment. */
export const sweepReports: Sweep = { name: 'cases.reports', every: 3_600_000, run: tellOffice };

/** Whoever leads a case team or guards privacy hears of a case that nobody handles any more. */
export const sweepUnhandled: Sweep = { name: 'cases.unhandled', every: 3_600_000, run: tellUnhandled };

/** Bytes of files that went with their case, or that nobody sent. */
export const sweepCaseBytes: Sweep = { name: 'cases.bytes', every: 3_600_000, run: removeStrays };

/** What a plan counts of them, as they were at the beginning of the day. */
export const sweepCaseStorage: Sweep = {
  name: 'cases.storage',
  every: 3_600_000,
  run: async (tenantId) => void (await countStorage(tenantId)),
};

/** What lay under the key of whoever sealed it, in cases of nobody. */
export const sweepSealedAnew: Sweep = { name: 'cases.sealedAnew', every: 3_600_000, run: sealAnew };

/** Files of cases for the scanner: it gets identifiers, and its verdict is told of the case, where no administrator reads it. */
export const caseFilesHeld: Scanned = {
  held: async ({ tx }, later) => (await heldFiles(tx, later)).map((id) => ({ id, key: keyApart(tx.tenantId, id) })),
  judge: async ({ tx }, id, verdict) => {
    const caseId = await judgeFile(tx, id, verdict);
    if (caseId !== undefined) tx.emit({ type: 'case.fileScanned', objectId: caseId, facts: { fileId: id, verdict } });
  },
};
