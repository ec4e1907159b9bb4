import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ServiceNowReport } from '../../capabilities/exchange/contract.ts';
import { importServiceNow } from '../../capabilities/exchange/service/import.ts';
import { Mapping, templateOf } from '../../capabilities/exchange/servicenow/mapping.ts';
import { closeDatabase, openDatabase } from '../../kernel/db/admin.ts';
import { allTenants } from '../../kernel/db/installation.ts';
import { setMasterKey } from '../../kernel/events/keys.ts';
import { readInstallation } from './environment.ts';
import { installer } from './seed/actors.ts';

const usage = 'Use: npm run import -- servicenow FILE --tenant T [--dry-run] [--mapping M]';

/** `import servicenow FILE --tenant T [--dry-run] [--mapping M]`: lets an event log of ServiceNow happen again in a tenant. */
export async function importCommand(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { tenant: { type: 'string' }, 'dry-run': { type: 'boolean', default: false }, mapping: { type: 'string' } },
    allowPositionals: true,
  });
  const [source, file] = positionals;
  if (source !== 'servicenow' || file === undefined || values.tenant === undefined) throw new Error(usage);
  const text = readFileSync(file, 'utf8');
  const path = values.mapping ?? 'servicenow-mapping.json';
  const mapping = readMapping(values.mapping);
  const { appUrl, masterKey } = readInstallation();
  setMasterKey(masterKey);
  openDatabase(appUrl, 2);
  try {
    const report = await importServiceNow(installer(await tenantNamed(values.tenant)), {
      text,
      mapping,
      dryRun: values['dry-run'],
      progress,
    });
    tellReport(report);
    tellUnknown(report, mapping, path);
  } finally {
    await closeDatabase();
  }
}

function readMapping(path: string | undefined): Mapping {
  if (path === undefined || !existsSync(path)) return Mapping.parse({});
  const read = Mapping.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (read.success) return read.data;
  throw new Error(`${path}: ${read.error.issues.map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`).join('; ')}`);
}

async function tenantNamed(slug: string): Promise<string> {
  const all = await allTenants();
  const found = all.find((tenant) => tenant.slug === slug);
  if (found === undefined) throw new Error(`There is no tenant ${slug}; there are ${all.map((tenant) => tenant.slug).join(', ')}.`);
  return found.id;
}

/** A line that moves, for somebody who looks; nothing for a file. */
async function progress(done: number, total: number): Promise<void> {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total} incidents${done === total ? '\n' : ''}`);
}

export function tellReport(report: ServiceNowReport): void {
  const { dryRun, rows, incidents, created, changed, unchanged, changes, people, teams, wrong, wrongRows, seconds } = report;
  for (const { line, reason } of wrong) console.info(`line ${line}: ${reason}`);
  const verb = dryRun ? 'would be' : 'were';
  console.info(`${incidents} incidents in ${rows} rows: ${created} ${verb} created, ${changed} changed, ${unchanged} unchanged.`);
  console.info(`${changes} changes replayed, ${people} people and ${teams} teams named, ${wrongRows} wrong rows; ${seconds} s.`);
}

/** What nobody has given a meaning yet goes into a mapping file to fill in; one that is there is never overwritten. */
function tellUnknown({ unknown }: ServiceNowReport, mapping: Mapping, path: string): void {
  const words = [...unknown.states, ...unknown.resolutionCodes];
  if (words.length === 0) return;
  console.info(`Without a meaning: ${words.join(', ')}.`);
  if (existsSync(path)) return;
  writeFileSync(path, `${JSON.stringify(templateOf(mapping, unknown), undefined, 2)}\n`);
  console.info(`${path} lists them: fill it in and run again with --mapping ${path}.`);
}
