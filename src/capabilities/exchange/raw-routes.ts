import { Readable } from 'node:stream';
import { z } from 'zod';
import { Refusal } from '../../kernel/access/access.ts';
import { transact } from '../../kernel/db/transact.ts';
import { readBody } from '../../kernel/http/body.ts';
import type { RawRoute } from '../../kernel/http/raw.ts';
import { csv } from '../../kernel/tables/csv.ts';
import { seeRun, startRun } from './service/runs.ts';
import { Mapping } from './servicenow/mapping.ts';

const mostLog = 64 * 1024 * 1024;

/** The mapping as JSON in the address: small, and it leaves the body to the file. */
function mappingIn(written: string | null): Mapping {
  const read = Mapping.safeParse(jsonIn(written ?? '{}'));
  if (read.success) return read.data;
  throw new Refusal('wrong_input', 'The mapping means nothing here', {
    errors: read.error.issues.map(({ path, message }) => ({ pointer: `/mapping/${path.map(String).join('/')}`, reason: message })),
    next: 'Correct the mapping and send it again.',
  });
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('wrong_input', 'The mapping is no JSON', { next: 'Send it as JSON, or leave it out.' });
  }
}

export const exchangeRawRoutes: readonly RawRoute[] = [
  {
    meta: { needs: 'tenantAdmin', purpose: 'administration', scope: 'imports' },
    method: 'POST',
    path: '/imports/servicenow',
    summary:
      'Import an incident event log of ServiceNow (text/csv): answers with the run to ask about; with ?dryRun=true nothing is written.',
    answer: async ({ actor, request, reply }) => {
      const query = new URLSearchParams(request.url.split('?', 2)[1]);
      const asked = { mapping: mappingIn(query.get('mapping')), dryRun: query.get('dryRun') === 'true' };
      const text = (await readBody(request, mostLog)).toString('utf8');
      const run = await transact(actor, (call) => startRun(call, text, asked));
      return reply.status(202).send(run);
    },
  },
  {
    meta: { needs: 'tenantAdmin', purpose: 'administration', scope: 'imports' },
    method: 'GET',
    path: '/imports/:id/wrong-rows.csv',
    summary: 'The rows that an import left out, with line and reason, as a file.',
    answer: async ({ actor, request, reply }) => {
      const { report } = await transact(actor, (call) => seeRun(call, whichIn(request.params)));
      return reply
        .headers({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="wrong-rows.csv"' })
        .send(Readable.from(csv(['line', 'reason'], inOne((report?.wrong ?? []).map(({ line, reason }) => [line, reason])))));
    },
  },
];

const Which = z.object({ id: z.uuid() });

function whichIn(params: unknown): string {
  const read = Which.safeParse(params);
  if (!read.success) throw new Refusal('not_found', 'There is no such import');
  return read.data.id;
}

async function* inOne<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}
