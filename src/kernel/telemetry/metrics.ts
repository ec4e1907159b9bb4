import Fastify, { type FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const register = new Registry();

const requests = new Histogram({
  name: 'candor_request_seconds',
  help: 'How long requests took, by the pattern of their route.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [register],
});
const lag = new Histogram({
  name: 'candor_event_lag_seconds',
  help: 'How old an event was when a reader of the log came to it.',
  labelNames: ['reader'],
  buckets: [0.1, 0.25, 0.5, 1, 5, 30, 300, 3600],
  registers: [register],
});
const runs = new Counter({
  name: 'candor_job_runs_total',
  help: 'Jobs, sweeps and watches that ended, by outcome.',
  labelNames: ['job', 'outcome'],
  registers: [register],
});

export const countRequest = (method: string, route: string, status: number, seconds: number): void =>
  requests.observe({ method, route, status }, seconds);

export const noteLag = (reader: string, seconds: number): void => lag.observe({ reader }, Math.max(0, seconds));

export const countRun = (job: string, outcome: 'done' | 'failed'): void => runs.inc({ job, outcome });

/** A number that is asked for whenever somebody looks. */
export function gauge(name: `candor_${string}`, help: string, value: () => number): void {
  register.removeSingleMetric(name);
  const made: Gauge = new Gauge({ name, help, registers: [register], collect: () => made.set(value()) });
}

/** Shows the figures to Prometheus on a port of their own, on loopback only: no route of the product leads there. */
export async function serveMetrics(port: number): Promise<FastifyInstance> {
  collectDefaultMetrics({ register });
  const server = Fastify();
  server.get('/metrics', async (_request, reply) => reply.type(register.contentType).send(await register.metrics()));
  await server.listen({ port, host: '127.0.0.1' });
  return server;
}

/** The port that the operator set for the figures; undefined where none is. */
export function metricsPort(): number | undefined {
  const value = process.env['METRICS_PORT'];
  return value === undefined || value === '' ? undefined : Number(value);
}
