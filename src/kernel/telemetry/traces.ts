import { SpanStatusCode, trace } from '@opentelemetry/api';
import { addressOf } from '../net/recipients.ts';

type State = { on: boolean };

const state: State = { on: false };

/** What a span may say: words of closed lists and numbers, as in a log line; never an address, an id of a person or what was typed. */
export type SpanFacts = {
  readonly 'http.request.method'?: string;
  readonly 'http.route'?: string;
  readonly 'http.response.status_code'?: number;
  readonly purpose?: string;
};

/** Sends traces to the operator's collector, if one is set: only then are its parts loaded. What it gives back sends the rest and ends it. */
export async function startTraces(): Promise<() => Promise<void>> {
  const collector = addressOf('otlp');
  if (collector === undefined) return async () => undefined;
  const url = `${collector.href.replace(/\/$/, '')}/v1/traces`;
  const [{ OTLPTraceExporter }, { BatchSpanProcessor, NodeTracerProvider }] = await Promise.all([
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/sdk-trace-node'),
  ]);
  const provider = new NodeTracerProvider({ spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url }))] });
  provider.register();
  state.on = true;
  return () => provider.shutdown();
}

type Annotate = (facts: SpanFacts) => void;

/** Does the work inside a span; costs nothing where nobody collects. A fault marks the span and says nothing more. */
export async function traced<T>(name: string, facts: SpanFacts, work: (annotate: Annotate) => Promise<T>): Promise<T> {
  if (!state.on) return await work(() => undefined);
  return await trace.getTracer('candor').startActiveSpan(name, { attributes: { ...facts } }, async (span) => {
    try {
      return await work((more) => span.setAttributes({ ...more }));
    } catch (fault) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw fault;
    } finally {
      span.end();
    }
  });
}
