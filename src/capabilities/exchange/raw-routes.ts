import { Readable } from 'node:stream';
import { z } from 'zod';
import { transact } from '../../kernel/db/transact.ts';
import { readBody } from '../../kernel/http/body.ts';
import { nothing, type RawRoute, rawRoute } from '../../kernel/http/raw.ts';
import { Flag, Id } from '../../kernel/shared/contract.ts';
import { csv, inOne } from '../../kernel/tables/csv.ts';
import { StartedRun } from './contract.ts';
import { seeRun, startRun } from './service/runs.ts';
import { Mapping } from './servicenow/mapping.ts';

const mostLog = 64 * 1024 * 1024;

const Json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('This is no JSON');
    return z.NEVER;
  }
});

/** The mapping as JSON in the address: small, and it leaves the body to the file. */
const ImportQuery = z.object({
  mapping: Json.prefault('{}')
    .pipe(Mapping)
    .describe('What the words of the file mean here, as JSON: `timeZone`, `workspace`, `states`, `resolutionCodes`, `teams`.')
    .meta({ examples: ['{"timeZone":"Europe/Berlin","resolutionCodes":{"code 5":"workaround"}}'] }),
  dryRun: Flag.describe('`true`: tells what it would do, and writes nothing.'),
});

const log = `number,incident_state,caller_id,opened_at,sys_updated_by,sys_updated_at,impact,urgency,priority,assignment_group
INC0000045,New,Caller 2403,29-02-2016 01:16,Updated by 21,29-02-2016 01:23,2 - Medium,2 - Medium,3 - Moderate,Group 56
`;

export const exchangeRawRoutes: readonly RawRoute[] = [
  rawRoute({
    meta: { needs: 'tenantAdmin', purpose: 'administration', scope: 'imports' },
    method: 'POST',
    path: '/imports/servicenow',
    summary: 'Import an incident event log of ServiceNow (text/csv).',
    params: nothing,
    query: ImportQuery,
    body: { 'text/csv': { example: log } },
    answers: [
      { status: 202, meaning: 'The run, to be asked about at GET /imports/{id}.', content: { 'application/json': { schema: StartedRun } } },
    ],
    answer: async ({ actor, request, reply, query }) => {
      const text = (await readBody(request, mostLog)).toString('utf8');
      const run = await transact(actor, (call) => startRun(call, text, query));
      return reply.status(202).send(run);
    },
  }),
  rawRoute({
    meta: { needs: 'tenantAdmin', purpose: 'administration', scope: 'imports' },
    method: 'GET',
    path: '/imports/:id/wrong-rows.csv',
    summary: 'The rows that an import left out, with line and reason, as a file.',
    params: z.object({ id: Id.describe('The run.') }),
    query: nothing,
    answers: [
      {
        status: 200,
        meaning: 'A line for each row left out; nothing but the heading if there is none.',
        content: { 'text/csv': { example: 'line,reason\r\n14,opened_at is missing\r\n' } },
      },
    ],
    answer: async ({ actor, edge, reply, params: { id } }) => {
      const { report } = await transact(actor, (call) => seeRun(call, id, edge.locale));
      return reply
        .headers({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="wrong-rows.csv"' })
        .send(Readable.from(csv(['line', 'reason'], inOne((report?.wrong ?? []).map(({ line, reason }) => [line, reason])))));
    },
  }),
];
