import { Readable } from 'node:stream';
import { z } from 'zod';
import { transact } from '../../kernel/db/transact.ts';
import { type RawRoute, rawRoute } from '../../kernel/http/raw.ts';
import { locales } from '../../kernel/i18n/locale.ts';
import { Id } from '../../kernel/shared/contract.ts';
import { csv, inOne } from '../../kernel/tables/csv.ts';
import { exported, formats, timelineDocument, timelineSheet } from './service/export.ts';

/** What happened, as a file: whoever sees it may take it along, and the log says who did. */
export const majorRawRoutes: readonly RawRoute[] = [
  rawRoute({
    // What happened may be taken along when the contract has ended, as lists may.
    meta: { needs: 'agent', purpose: 'service', scope: 'major-incidents', afterContract: true },
    method: 'GET',
    path: '/major-incidents/:id/timeline/file',
    summary: 'The timeline as a file: for a spreadsheet, or as a document to read, with roles, affected services and the review.',
    params: z.object({ id: Id }),
    query: z.object({
      as: z.enum(formats).default('csv').describe('CSV with times in UTC, or Markdown with times of the reader.'),
      language: z.enum(locales).default('en').describe('In which language.'),
    }),
    answers: [{ status: 200, meaning: 'The file.', content: { 'text/csv': {}, 'text/markdown': {} } }],
    answer: async ({ actor, reply, params, query }) => {
      const told = await transact(actor, (call) => exported(call, params.id, query));
      const name = `${told.major.ticket.number}.${query.as}`;
      const headers = (type: string) => ({
        'content-type': `${type}; charset=utf-8`,
        'content-disposition': `attachment; filename="${name}"`,
        'x-content-type-options': 'nosniff',
      });
      if (query.as === 'md')
        return reply.headers(headers('text/markdown')).send(timelineDocument(told, { language: query.language, timeZone: actor.timeZone }));
      const { heading, rows } = timelineSheet(told, query.language);
      return reply.headers(headers('text/csv')).send(Readable.from(csv(heading, inOne(rows))));
    },
  }),
];
