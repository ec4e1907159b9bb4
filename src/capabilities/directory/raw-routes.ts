import { transact } from '../../kernel/db/transact.ts';
import { readBody } from '../../kernel/http/body.ts';
import type { RawRoute } from '../../kernel/http/raw.ts';
import { importPeople } from './service/import.ts';

const mostCsv = 16 * 1024 * 1024;

export const directoryRawRoutes: readonly RawRoute[] = [
  {
    meta: { needs: 'tenantAdmin', purpose: 'administration', scope: 'people' },
    method: 'POST',
    path: '/people/import',
    summary: 'Import people from CSV (text/csv); with ?dryRun=true nothing is written.',
    answer: async ({ actor, request }) => {
      const dryRun = new URLSearchParams(request.url.split('?', 2)[1]).get('dryRun') === 'true';
      const text = (await readBody(request, mostCsv)).toString('utf8');
      return await transact(actor, (call) => importPeople(call, text, dryRun));
    },
  },
];
