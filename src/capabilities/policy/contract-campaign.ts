import { z } from 'zod';
import { Id, Instant, route, Text } from '../../kernel/shared/contract.ts';
import { allSeries } from './shared/series.ts';

const guard = { needs: 'privacyOfficer', purpose: 'administration', scope: 'policy', afterContract: true } as const;
const reader = { needs: 'person', purpose: 'service', scope: 'policy' } as const;
const Count = z.int().min(0);
const OfVersion = z.object({
  series: z.enum(allSeries).describe('policy: of the service; notice: the tenant’s own.'),
  number: z.coerce.number().int().positive().describe('Which version.'),
});

const ToldTenant = z.object({
  tenantId: Id,
  name: z.string(),
  people: Count.describe('Active people.'),
  sent: Count.describe('Letters that the mail server took.'),
  bounced: Count.describe('Letters that came back or were given up.'),
  seen: Count.describe('Saw it in the application.'),
  acknowledged: Count.describe('Said so themselves.'),
  covered: Count.describe('Reached one way at least.'),
  rest: Count.describe('People who are not active any more, of whom data is held, and who were not reached; they hold nothing up.'),
  enough: z.boolean().describe('False while it keeps the version from coming into force.'),
  exception: z
    .object({ uncovered: Count, reason: z.string(), by: z.string(), signedAt: Instant })
    .nullable()
    .describe('Who answers for those who were not reached; it covers as many as were signed for.'),
  countedAt: Instant.describe('When it was counted last.'),
});

export const CampaignReply = OfVersion.extend({
  changeClass: z.enum(['minor', 'material']),
  effectiveAt: Instant.describe('The announced day.'),
  state: z.enum(['telling', 'waiting', 'inForce']).describe('waiting: its day has come, and people are not told enough.'),
  needed: Count.describe('Of a hundred people of each tenant so many have to be reached.'),
  tenants: z.array(ToldTenant),
  unreached: z
    .array(z.object({ personId: Id, name: z.string(), state: z.enum(['queued', 'bounced']) }))
    .describe('People of the own tenant who were not reached yet, at most 200.'),
});
export type CampaignReply = z.infer<typeof CampaignReply>;

const NewException = OfVersion.extend({
  tenantId: Id.describe('Whose people they are.'),
  uncovered: z.int().min(1).describe('How many were not reached when it was signed; refused if there are more by now.'),
  reason: Text(1000, 10)
    .meta({ examples: ['Two warehouses have no mail; the notice hangs there since Monday.'] })
    .describe('Why it may take effect all the same; no names of people.'),
});

const Items = z.object({ items: z.array(CampaignReply) });

export const NoticeReply = OfVersion.extend({
  of: z.string().describe('Whose it is.'),
  changeClass: z.enum(['minor', 'material']),
  effectiveAt: Instant,
  bounced: z.boolean().describe('The letter did not arrive, so the application has to show it.'),
  seen: z.boolean().describe('It was shown to the person before.'),
  address: z.string().describe('The page with all that changes.'),
  added: z.array(z.string()),
  removed: z.array(z.string()),
  reworded: z.array(z.object({ from: z.string(), to: z.string() })),
});
export type NoticeReply = z.infer<typeof NoticeReply>;
const Mine = z.object({ items: z.array(NoticeReply).describe('The newest of each series that the person has not acknowledged.') });

export const campaignContract = {
  list: route(guard, {
    method: 'GET',
    path: '/policy/campaigns',
    summary: 'Who was told of which change, and how many were reached.',
  }).output(Items),
  signException: route(guard, {
    method: 'PUT',
    path: '/policy/campaigns/{series}/{number}/exceptions/{tenantId}',
    summary: 'Answers for those of a tenant who were not reached, so that the version may come into force.',
  })
    .input(NewException)
    .output(Items),
};

export const noticesContract = {
  mine: route(reader, { method: 'GET', path: '/policy/notices', summary: 'Changes of the privacy policy that I was told of.' }).output(
    Mine,
  ),
  see: route(reader, { method: 'PUT', path: '/policy/notices/{series}/{number}/sight', summary: 'Says that the change was shown to me.' })
    .input(OfVersion)
    .output(Mine),
  acknowledge: route(reader, {
    method: 'PUT',
    path: '/policy/notices/{series}/{number}/acknowledgement',
    summary: 'Says that I have read of the change. It is no consent to anything.',
  })
    .input(OfVersion)
    .output(Mine),
};
