import { z } from 'zod';
import { transact } from '../../kernel/db/transact.ts';
import { nothing, type RawRoute, rawRoute } from '../../kernel/http/raw.ts';
import { feedBehind } from './service/feed.ts';

/** A program that subscribes to a calendar cannot sign in: the address itself is the secret. */
export const slaRawRoutes: readonly RawRoute[] = [
  rawRoute({
    meta: { needs: 'nobody', purpose: 'service', scope: 'calendars' },
    method: 'GET',
    path: '/calendar-feeds/:token',
    summary: 'Holidays and exceptions of a business calendar, to subscribe to.',
    params: z.object({
      token: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .describe('The secret that was told when the address was made.')
        .meta({ examples: ['0'.repeat(64)] }),
    }),
    query: nothing,
    answers: [{ status: 200, meaning: 'An iCalendar file (RFC 5545).', content: { 'text/calendar': {} } }],
    answer: async ({ actor, edge, reply, params }) => {
      const host = new URL(edge.origin).hostname;
      const feed = await transact(actor, (call) => feedBehind(call, params.token, { host, locale: edge.locale }));
      return reply
        .headers({ 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="calendar.ics"' })
        .send(feed);
    },
  }),
];
