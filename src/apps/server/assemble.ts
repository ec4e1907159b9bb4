import type { FastifyInstance } from 'fastify';
import { listenToApprovals } from '../../capabilities/approvals/public.ts';
import { assigner } from '../../capabilities/assignment/service/assign.ts';
import { heardInCases, leftCases } from '../../capabilities/cases/live.ts';
import { listenToRights } from '../../capabilities/catalog/public.ts';
import { followChange } from '../../capabilities/changes/service/approval.ts';
import { askedByRight } from '../../capabilities/rights/public.ts';
import { dueByRight } from '../../capabilities/rights/service/due.ts';
import { openTimeFrom } from '../../capabilities/sla/public.ts';
import {
  listenToAssigner,
  listenToCalendars,
  listenToClocks,
  listenToHearing,
  listenToLeaving,
} from '../../capabilities/tickets/public/led.ts';
import { openFiles } from '../../kernel/files/files.ts';
import { addNoPages, addPages } from '../../kernel/http/pages.ts';
import { logRequests, makeServer } from '../../kernel/http/server.ts';
import { addApiDocs } from './api-docs.ts';
import { addAppManifest } from './app-manifest.ts';
import { addCollector } from './collector.ts';
import { addDevClock } from './dev-clock.ts';
import { addDevMail } from './dev-mail.ts';
import { addHealth } from './health.ts';
import { house } from './house.ts';
import { addKnowledgePages, plainAddress } from './knowledge-pages.ts';
import { addPrivacyPages } from './privacy-pages.ts';
import { addReportPages } from './report-pages.ts';
import { addSitePages } from './site-pages.ts';
import { addStatusPages } from './status-pages.ts';
import { addUnsubscribePages } from './unsubscribe-pages.ts';
import { visitorWords } from './visitor-here.ts';
import { addVotePages } from './vote-pages.ts';

type Options = {
  readonly dataFolder: string;
  /** The built web app; left out, only the API is served. */
  readonly webFolder?: string;
};

/** The whole server, not yet listening. */
export async function assemble({ dataFolder, webFolder }: Options): Promise<FastifyInstance> {
  openFiles(dataFolder);
  listenToClocks(dueByRight);
  listenToRights(askedByRight);
  listenToCalendars(openTimeFrom);
  listenToAssigner(assigner);
  listenToHearing(heardInCases);
  listenToLeaving(leftCases);
  listenToApprovals(followChange);
  const server = makeServer(house);
  logRequests(server);
  addHealth(server);
  addApiDocs(server);
  addAppManifest(server);
  addPrivacyPages(server);
  addKnowledgePages(server);
  addSitePages(server);
  addUnsubscribePages(server);
  addVotePages(server);
  addStatusPages(server, house);
  addReportPages(server);
  addCollector(server, house);
  addDevMail(server, dataFolder);
  addDevClock(server);
  await (webFolder === undefined ? addNoPages(server) : addPages(server, webFolder, { visitorOf: visitorWords, plainOf: plainAddress }));
  await server.ready();
  return server;
}
