import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { demoMapping } from '../../../../db/seeds/acme/servicenow-mapping.ts';
import type { ServiceNowReport } from '../../../capabilities/exchange/contract.ts';
import { importServiceNow } from '../../../capabilities/exchange/service/import.ts';
import { Mapping } from '../../../capabilities/exchange/servicenow/mapping.ts';
import { installer } from './actors.ts';

const besides = join(import.meta.dirname, '../../../../../shared/data/servicenow-incidents/incident_event_log.csv');

/** What is said where the demo gets no log: it looks whole otherwise. */
export const withoutLog =
  'Without the real incidents in the IT workspace: there is no event log of ServiceNow. CANDOR_DEMO_IMPORT=FILE npm run seed brings them in.';

/**
 * The event log that the demo's IT takes in: the one named by CANDOR_DEMO_IMPORT, or the one beside the project; most have neither. It is not
 * shipped: whoever gave it asks that it be read where it lies.
 */
export function demoLog(): string | undefined {
  const named = process.env['CANDOR_DEMO_IMPORT'] ?? '';
  if (named === 'none') return undefined;
  if (named === '') return existsSync(besides) ? besides : undefined;
  if (existsSync(named)) return named;
  throw new Error(`CANDOR_DEMO_IMPORT is ${resolve(named)}, but there is no such file. Name another, or none.`);
}

/** Real incidents of another company in the demo's IT. */
export const importDemoLog = (tenantId: string, file: string): Promise<ServiceNowReport> =>
  importServiceNow(installer(tenantId), { text: readFileSync(file, 'utf8'), mapping: Mapping.parse(demoMapping), dryRun: false });
