import type { FastifyInstance } from 'fastify';
import { addNoPages, addPages } from '../../kernel/http/pages.ts';
import { logRequests, makeServer } from '../../kernel/http/server.ts';
import { addHealth } from './health.ts';
import { house } from './house.ts';

type Options = {
  readonly dataFolder: string;
  /** The built web app; left out, only the API is served. */
  readonly webFolder?: string;
};

/** The whole server, not yet listening. */
export async function assemble({ webFolder }: Options): Promise<FastifyInstance> {
  const server = makeServer(house);
  logRequests(server);
  addHealth(server);
  await (webFolder === undefined ? addNoPages(server) : addPages(server, webFolder));
  await server.ready();
  return server;
}
