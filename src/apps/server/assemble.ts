import type { FastifyInstance } from 'fastify';
import { logRequests, makeServer } from '../../kernel/http/server.ts';
import { addHealth } from './health.ts';
import { house } from './house.ts';

/** The whole server, not yet listening. */
export async function assemble(_options: { dataFolder: string }): Promise<FastifyInstance> {
  const server = makeServer(house);
  logRequests(server);
  addHealth(server);
  await server.ready();
  return server;
}
