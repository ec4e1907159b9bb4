import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ServiceNowReport } from '../../capabilities/exchange/contract.ts';
import { importServiceNow } from '../../capabilities/exchange/service/import.ts';
import { Mapping, templateOf } from '../../capabilities/exchange/servicenow/mapping.ts';
import { closeDatabase, openDatabase } from '../../kernel/db/admin.ts';
import { allTenants } from '../../kernel/db/installation.ts';
import { setMasterKey } from '../../kernel/events/keys.ts';
import { readInstallation } from './environment.ts';
import { importKnowledge } from './import-knowledge.ts';
import { installer } from './seed/actors.ts';

const usage =
  'Use: npm run import -- servicenow FILE --tenant T [--dry-run] [--mapping M] [--template M], or knowledge DIR --tenant T [--workspace W] [--publish] [--dry-run]';

/** What comes in from elsewhere: an event log of ServiceNow, which happens again in a tenant, or a folder of articles. */
export async function importCommand(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      tenant: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      mapping: { type: 'string' },
      template: { type: 'string' },
      workspace: { type: 'string' },
      publish: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [source, file] = positionals;
  if (file === undefined || values.tenant === undefined) throw new Error(usage);
  if (source === 'knowledge')
    return await inDatabase(async ({ dataFolder }) =>
      importKnowledge({
        ...values,
        folder: file,
        dryRun: values['dry-run'],
        workspace: values.workspace,
        dataFolder,
        tenantId: await tenantNamed(values.tenant ?? ''),
      }),
    );
  if (source !== 'servicenow') throw new Error(usage);
  const text = textOf(file, 'event log');
  const mapping = readMapping(values.mapping);
  const { tenant, template } = values;
  await inDatabase(async () => {
    const report = await importServiceNow(installer(await tenantNamed(tenant)), {
      text,
      mapping,
      dryRun: values['dry-run'],
      progress,
    });
    tellReport(report);
    tellUnknown(report, mapping, template);
  });
}

async function inDatabase(deed: (installation: { dataFolder: string }) => Promise<void>): Promise<void> {
  const { appUrl, masterKey, dataFolder } = readInstallation();
  setMasterKey(masterKey);
  openDatabase(appUrl, 2);
  try {
    await deed({ dataFolder });
  } finally {
    await closeDatabase();
  }
}

/** What stands in a file, or why not, in a sentence. */
function textOf(path: string, what: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (fault) {
    const { code } = fault as { code?: string };
    const reason = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'that is a folder' : `it cannot be read (${code})`;
    throw new Error(`The ${what} ${resolve(path)}: ${reason}. Nothing was imported.`);
  }
}

/** A file that was named has to be there: a slip of the pen must not let everything in without its meaning. */
function readMapping(path: string | undefined): Mapping {
  if (path === undefined) return Mapping.parse({});
  const read = Mapping.safeParse(jsonIn(path));
  if (read.success) return read.data;
  throw new Error(`${path}: ${read.error.issues.map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`).join('; ')}`);
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(textOf(path, 'mapping'));
  } catch (fault) {
    throw fault instanceof SyntaxError
      ? new Error(`The mapping ${resolve(path)} is no JSON: ${fault.message}. Nothing was imported.`)
      : fault;
  }
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
  const {
    dryRun,
    rows,
    incidents,
    created,
    changed,
    unchanged,
    changes,
    silentRows = 0,
    people,
    teams,
    wrong,
    wrongRows,
    seconds,
  } = report;
  for (const { line, reason } of wrong) console.info(`line ${line}: ${reason}`);
  const verb = dryRun ? 'would be' : 'were';
  console.info(`${incidents} incidents in ${rows} rows: ${created} ${verb} created, ${changed} changed, ${unchanged} unchanged.`);
  console.info(
    `${changes} changes replayed, ${silentRows} rows without a change, ${people} people and ${teams} teams named, ${wrongRows} wrong rows; ${seconds} s.`,
  );
}

/** What nobody has given a meaning yet goes into a file to fill in, if one is asked for; one that is there is never overwritten. */
function tellUnknown({ unknown }: ServiceNowReport, mapping: Mapping, template: string | undefined): void {
  const words = [...unknown.states, ...unknown.resolutionCodes];
  if (words.length === 0) return;
  console.info(`Without a meaning: ${words.join(', ')}.`);
  if (template === undefined) {
    console.info('--template FILE writes them into a mapping to fill in.');
    return;
  }
  if (existsSync(template)) throw new Error(`${resolve(template)} is there already, and was left as it is.`);
  writeFileSync(template, `${JSON.stringify(templateOf(mapping, unknown), undefined, 2)}\n`);
  console.info(`${resolve(template)} lists them: fill it in and run again with --mapping ${template}.`);
}
