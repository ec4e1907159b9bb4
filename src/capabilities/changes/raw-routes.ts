import { z } from 'zod';
import { transact } from '../../kernel/db/transact.ts';
import { nothing, type RawRoute, rawRoute } from '../../kernel/http/raw.ts';
import { feedBehind } from './service/feeds.ts';

/** A program that subscribes to a calendar cannot sign in: the address itself is the secret, and whoever made it can end it. */
export const changesRawRoutes: readonly RawRoute[] = [
  rawRoute({
    meta: { needs: 'nobody', purpose: 'service', scope: 'changes' },
    method: 'GET',
    path: '/change-calendar-feeds/:token',
    summary: 'Changes, maintenance windows and freezes, to subscribe to: what whoever made the address may see.',
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
      const feed = await transact(actor, (call) => feedBehind(call, params.token, host));
      return reply
        .headers({ 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="changes.ics"' })
        .send(feed);
    },
  }),
];
