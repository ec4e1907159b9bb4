import { closeDatabase, openDatabase } from '../../kernel/db/admin.ts';
import { allTenants } from '../../kernel/db/installation.ts';
import { keepAnchorsIn } from '../../kernel/events/anchors.ts';
import { setMasterKey } from '../../kernel/events/keys.ts';
import { type Verdict, verifyLog } from '../../kernel/events/verify.ts';
import { readInstallation } from './environment.ts';

/** Proves the log of every tenant, or says what is wrong with it; then it fails, so that a script notices. */
export async function auditVerifyCommand(): Promise<void> {
  const { appUrl, dataFolder, masterKey } = readInstallation();
  setMasterKey(masterKey);
  keepAnchorsIn(dataFolder);
  openDatabase(appUrl, 2);
  try {
    const faults = await verifyAll();
    if (faults > 0) throw new Error(`The log has ${faults} fault(s): somebody changed it past Candor.`);
  } finally {
    await closeDatabase();
  }
}

async function verifyAll(): Promise<number> {
  let faults = 0;
  for (const { id, slug } of await allTenants()) {
    const verdict = await verifyLog(id);
    faults += verdict.faults.length;
    for (const line of linesOf(slug, verdict)) console.info(line);
  }
  return faults;
}

const erased = (redacted: number): string => (redacted === 0 ? '' : ` words of ${redacted} erased in part,`);

const linesOf = (slug: string, { sealed, unsealed, redacted, faults }: Verdict): string[] => [
  `${slug}: ${sealed} events sealed, ${unsealed} not yet,${erased(redacted)} ${faults.length === 0 ? 'no fault' : `${faults.length} fault(s)`}`,
  ...faults.map((fault) => `  ${fault}`),
];
