import { metricsPort, serveMetrics } from './metrics.ts';
import { startTraces } from './traces.ts';

/** Starts what the operator asked for: figures on METRICS_PORT (the worker takes the next one), traces to a collector. Gives its end. */
export async function startTelemetry(offset = 0): Promise<() => Promise<void>> {
  const endTraces = await startTraces();
  const port = metricsPort();
  const figures = port === undefined ? undefined : await serveMetrics(port + offset);
  return async () => {
    await Promise.all([endTraces(), figures?.close()]);
  };
}
