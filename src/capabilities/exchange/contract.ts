import { z } from 'zod';
import { Id, Instant, route } from '../../kernel/shared/contract.ts';

const WrongRow = z.object({ line: z.int().describe('Line of the file; the heading is line 1.'), reason: z.string() });

export const ServiceNowReport = z.object({
  dryRun: z.boolean().describe('True: nothing was written.'),
  rows: z.int().describe('Rows of the file below its heading.'),
  incidents: z.int().describe('Incidents they tell of.'),
  created: z.int().describe('Incidents that are new here.'),
  changed: z.int().describe('Incidents that were here and went on.'),
  unchanged: z.int().describe('Incidents that were here, just so.'),
  changes: z.int().describe('Changes that the history gained; zero in a dry run.'),
  silentRows: z
    .int()
    .optional()
    .describe('Rows that went in and told nothing but that they were saved; zero in a dry run, absent in reports of earlier releases.'),
  people: z.int().describe('People whom the file names.'),
  teams: z.int().describe('Teams that the file names.'),
  wrong: z.array(WrongRow).describe('Rows that were left out, each with its reason; at most 1,000 are listed.'),
  wrongRows: z.int().describe('How many rows were left out.'),
  newTeams: z.array(z.string()).describe('Groups of the file that no team here is called after; the import makes these teams.'),
  unknown: z
    .object({ states: z.array(z.string()), resolutionCodes: z.array(z.string()) })
    .describe(
      'Words that the mapping does not know. Rows with an unknown state are left out; an unknown closure code claims nothing: resolved without a code, its word in the notes.',
    ),
  seconds: z.number().describe('How long it took.'),
});
export type ServiceNowReport = z.infer<typeof ServiceNowReport>;

export const ImportRun = z.object({
  id: Id,
  source: z.enum(['servicenow']),
  dryRun: z.boolean(),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  total: z.int().nullable().describe('Incidents in the file; null until it was read.'),
  done: z.int().describe('Incidents done so far.'),
  report: ServiceNowReport.nullable().describe('What it did, once it is done.'),
  failure: z.string().nullable().describe('Why it failed, in one sentence.'),
  startedAt: Instant,
  updatedAt: Instant,
});
export type ImportRun = z.infer<typeof ImportRun>;

/** What a run is asked about by, from the moment on that its file was taken in. */
export const StartedRun = ImportRun.pick({ id: true });

/** A run in a list: without what it did row by row. */
const ImportRow = ImportRun.omit({ report: true });
export type ImportRow = z.infer<typeof ImportRow>;

export const importsContract = {
  list: route(
    { needs: 'tenantAdmin', purpose: 'administration', scope: 'imports' },
    { method: 'GET', path: '/imports', summary: 'The last 20 imports, newest first.' },
  ).output(z.object({ items: z.array(ImportRow) })),
  get: route(
    { needs: 'tenantAdmin', purpose: 'administration', scope: 'imports' },
    { method: 'GET', path: '/imports/{id}', summary: 'How far an import is, and what it did.' },
  )
    .input(z.object({ id: Id }))
    .output(ImportRun),
};
