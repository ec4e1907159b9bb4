import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoMapping } from '../../../../db/seeds/acme/servicenow-mapping.ts';
import type { ServiceNowReport } from '../../../capabilities/exchange/contract.ts';
import { importServiceNow } from '../../../capabilities/exchange/service/import.ts';
import { Mapping } from '../../../capabilities/exchange/servicenow/mapping.ts';
import { installer } from './actors.ts';

const besides = join(import.meta.dirname, '../../../../../shared/data/servicenow-incidents/incident_event_log.csv');

/** The event log that the demo's IT takes in: the one named by CANDOR_DEMO_IMPORT, or the one beside the project; most have neither. */
export function demoLog(): string | undefined {
  const named = process.env['CANDOR_DEMO_IMPORT'];
  if (named !== undefined && named !== '') return named;
  return existsSync(besides) ? besides : undefined;
}

/** Real incidents of another company in the demo's IT. */
export const importDemoLog = (tenantId: string, file: string): Promise<ServiceNowReport> =>
  importServiceNow(installer(tenantId), { text: readFileSync(file, 'utf8'), mapping: Mapping.parse(demoMapping), dryRun: false });
