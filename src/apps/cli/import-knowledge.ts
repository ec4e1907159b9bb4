import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { type Report, takeIn } from '../../capabilities/knowledge/service/import/take-in.ts';
import { openFiles } from '../../kernel/files/files.ts';
import { installer } from './seed/actors.ts';

export type Asked = {
  readonly folder: string;
  readonly tenantId: string;
  readonly workspace: string | undefined;
  readonly dryRun: boolean;
  readonly publish: boolean;
  readonly dataFolder: string;
};

/** `import knowledge DIR --tenant T [--workspace W] [--publish] [--dry-run]`: takes a folder of Markdown and HTML in as articles. */
export async function importKnowledge({ folder, tenantId, dataFolder, ...wish }: Asked): Promise<void> {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Error(`The folder ${resolve(folder)}: there is no such folder. Nothing was imported.`);
  openFiles(dataFolder);
  tell(await takeIn(installer(tenantId), { folder: filesIn(folder), ...wish }));
}

/** Every file below a folder; what begins with a dot is the tools', not the reader's. */
function filesIn(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  const seen = paths.filter(
    (path) =>
      !relative(folder, path)
        .split(sep)
        .some((part) => part.startsWith('.')),
  );
  return new Map(seen.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]));
}

function tell({ created, changed, unchanged, pictures, dryRun, wrong, notes, articles }: Report): void {
  if (dryRun)
    for (const { path, title, becomes } of articles) if (becomes !== 'unchanged') console.info(`${path}: ${becomes} as “${title}”`);
  for (const { path, reason } of notes) console.info(`${path}: ${reason}`);
  for (const { path, reason } of wrong) console.info(`${path}: ${reason}`);
  const verb = dryRun ? 'would be' : 'were';
  console.info(
    `${created} articles ${verb} created, ${changed} changed, ${unchanged} unchanged; ${pictures} pictures, ${wrong.length} wrong files.`,
  );
}
