import { z } from 'zod';
import { Id, Instant, route, Version } from '../../kernel/shared/contract.ts';
import { Told } from './contract.ts';
import { effects, phases, visibilities } from './shared/words.ts';

const told = { needs: 'person', purpose: 'service', scope: 'major-incidents' } as const;
const run = { needs: 'tenantAdmin', purpose: 'service', scope: 'major-incidents' } as const;
const duty = { needs: 'agent', purpose: 'service', scope: 'major-incidents' } as const;

const ServiceName = z
  .record(z.string(), z.string())
  .describe('Its name by language.')
  .meta({ examples: [{ en: 'Mail', de: 'E-Mail' }] });

const Outage = z.object({
  id: Id,
  headline: Told(200),
  phase: z.enum(phases),
  said: Told(4000),
  at: Instant,
  services: z.array(z.object({ name: ServiceName, effect: z.enum(effects) })),
});
export type Outage = z.infer<typeof Outage>;

const Service = z.object({ id: Id, name: ServiceName, shown: z.boolean().describe('Stands on the page.') });
export const StatusPageReply = z.object({
  visibility: z.enum(visibilities).describe('To nobody, to whoever is signed in, or to everybody.'),
  services: z.array(Service).describe('What can stand on it, in order.'),
  told: z
    .array(z.object({ headline: Told(200), running: z.boolean(), at: Instant }))
    .describe('What was sent to it already: read by whomever it is opened to, at once.'),
  version: Version,
});
export type StatusPageReply = z.infer<typeof StatusPageReply>;

const Manager = z.object({ id: Id, name: z.string().meta({ examples: ['Leila Nwosu'] }) });
export const ManagersReply = z.object({
  workspace: Id,
  people: z.array(Manager).describe('Who is named; empty: whoever leads a team there.'),
  version: Version,
  can: z.object({ change: z.boolean() }),
});
export type ManagersReply = z.infer<typeof ManagersReply>;

export const statusContract = {
  outages: route(told, { method: 'GET', path: '/status-page/outages', summary: 'What is told above the portal now.' }).output(
    z.object({ items: z.array(Outage) }),
  ),
  page: route(run, { method: 'GET', path: '/status-page', summary: 'To whom the status page is open, and what stands on it.' }).output(
    StatusPageReply,
  ),
  change: route(
    { ...run, ifMatch: true },
    { method: 'PUT', path: '/status-page', summary: 'Open or close the status page, and say what stands on it.' },
  )
    .input(z.object({ visibility: z.enum(visibilities), services: z.array(Id).max(100).describe('In this order.') }))
    .output(StatusPageReply),
  managers: route(told, {
    method: 'GET',
    path: '/workspaces/{workspace}/major-incident-managers',
    summary: 'Who decides on major incidents of a workspace.',
  })
    .input(z.object({ workspace: Id }))
    .output(ManagersReply),
  nameManagers: route(
    { ...duty, needs: 'workspaceAdmin', ifMatch: true },
    {
      method: 'PUT',
      path: '/workspaces/{workspace}/major-incident-managers',
      summary: 'Name who decides on major incidents of a workspace.',
    },
  )
    .input(z.object({ workspace: Id, people: z.array(Id).max(50).describe('Who works there; empty: whoever leads a team there.') }))
    .output(ManagersReply),
};
