import { z } from 'zod';
import { Id, Instant, Localised, route } from '../../kernel/shared/contract.ts';
import { IncidentNumber, Named, state, title } from './shared/reply-parts.ts';

const agents = { needs: 'agent', purpose: 'service', scope: 'tickets' } as const;

const CandidateIncident = z.object({ number: IncidentNumber, title, state, open: z.boolean(), createdAt: Instant });

const CandidateReply = z.object({
  id: Id,
  workspace: z.string().meta({ examples: ['it'] }),
  why: z.object({
    phrase: z
      .string()
      .describe('Words that stand together in most of their titles.')
      .meta({ examples: ['vpn certificate expired'] }),
    says: z.int().describe('How many say it.'),
    of: z.int().describe('How many there are.'),
    service: z
      .object({ name: Localised.meta({ examples: [{ en: 'VPN' }] }), count: z.int() })
      .nullable()
      .describe('What most of them are about.'),
    item: z
      .object({ name: z.string().meta({ examples: ['vpn-gw-2'] }), count: z.int() })
      .nullable()
      .describe('The configuration item that most of them name.'),
  }),
  incidents: z.array(CandidateIncident).describe('Newest first; only those that the reader may see.'),
  dismissed: z.object({ by: Named.nullable(), at: Instant }).nullable(),
});
export type CandidateReply = z.infer<typeof CandidateReply>;

export const candidatesContract = {
  list: route(agents, {
    method: 'GET',
    path: '/problem-candidates',
    summary: 'Incidents of late that may be one problem, each group with why; the largest first.',
  })
    .input(z.object({ dismissed: z.stringbool().default(false).describe('`true`: those that were put away.') }))
    .output(z.object({ items: z.array(CandidateReply), lookedAt: Instant.nullable().describe('When they were last looked for.') })),
  dismiss: route(agents, {
    method: 'PUT',
    path: '/problem-candidates/{id}/dismissal',
    summary: 'Put a suggestion away: it comes back once twice as many are alike.',
  })
    .input(z.object({ id: Id }))
    .output(CandidateReply),
  recall: route(agents, { method: 'DELETE', path: '/problem-candidates/{id}/dismissal', summary: 'Bring it back.' })
    .input(z.object({ id: Id }))
    .output(CandidateReply),
};
