import { Readable } from 'node:stream';
import { z } from 'zod';
import { transact } from '../../kernel/db/transact.ts';
import { nothing, type RawRoute, rawRoute } from '../../kernel/http/raw.ts';
import { locales } from '../../kernel/i18n/locale.ts';
import type { Registry } from '../../kernel/privacy/classify.ts';
import { csv, inOne } from '../../kernel/tables/csv.ts';
import type { Tenants } from './campaign/open.ts';
import { RecordReply } from './contract-inventory.ts';
import { inventoryReply } from './inventory.ts';
import { recordReply } from './processing.ts';
import { inventorySheet, recordSheet, type Sheet } from './sheets.ts';

const meta = { needs: 'privacyOfficer', purpose: 'administration', scope: 'policy' } as const;
const language = z.enum(locales).default('en').describe('In which language.');

/** Inventory and record of processing as files, to hand to an authority or to open in a spreadsheet. */
export const policyRawRoutes = (registry: Required<Registry>, tenants: Tenants): readonly RawRoute[] => [
  rawRoute({
    meta,
    method: 'GET',
    path: '/policy/inventory/file',
    summary: 'The inventory as a CSV file.',
    params: nothing,
    query: z.object({ language }),
    answers: [{ status: 200, meaning: 'A line for each entry of the register.', content: { 'text/csv': {} } }],
    answer: async ({ reply, query }) =>
      reply
        .headers(fileHeaders('text/csv', 'inventory.csv'))
        .send(sheetText(inventorySheet(inventoryReply(registry, query.language), query.language))),
  }),
  rawRoute({
    meta,
    method: 'GET',
    path: '/policy/record/file',
    summary: 'The record of processing activities (Art. 30 GDPR) as a file.',
    params: nothing,
    query: z.object({ language, as: z.enum(['csv', 'json']).default('csv').describe('Which format.') }),
    answers: [
      {
        status: 200,
        meaning: 'Both versions: as controller and as processor.',
        content: { 'text/csv': {}, 'application/json': { schema: RecordReply } },
      },
    ],
    answer: async ({ actor, edge, reply, query }) => {
      const record = await transact(actor, ({ tx }) =>
        recordReply(tx, { registry, tenants, locale: query.language, name: edge.tenant.name }),
      );
      if (query.as === 'json')
        return reply
          .headers(fileHeaders('application/json', 'record-of-processing.json'))
          .send(`${JSON.stringify(record, undefined, 2)}\n`);
      return reply.headers(fileHeaders('text/csv', 'record-of-processing.csv')).send(sheetText(recordSheet(record, query.language)));
    },
  }),
];

const fileHeaders = (type: string, name: string) => ({
  'content-type': `${type}; charset=utf-8`,
  'content-disposition': `attachment; filename="${name}"`,
});

const sheetText = ({ heading, rows }: Sheet): Readable => Readable.from(csv(heading, inOne(rows)));
