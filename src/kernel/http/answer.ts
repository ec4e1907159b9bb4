import type { AnyContractProcedure, AnySchema, ContractProcedure, ErrorMap, InferSchemaInput, InferSchemaOutput } from '@orpc/contract';
import { implement } from '@orpc/server';
import { type Actor, type Call, Refusal } from '../access/access.ts';
import { glance, transact } from '../db/transact.ts';
import type { RouteMeta } from '../shared/contract.ts';
import { admitted, type Edge, type EdgeContext } from './edge.ts';
import { carriedOut } from './exact.ts';
import { once, onceInBatches } from './idempotency.ts';

type Procedure<I extends AnySchema, O extends AnySchema> = ContractProcedure<I, O, ErrorMap, RouteMeta>;
type Answer<I extends AnySchema, O extends AnySchema> = (
  call: Call,
  input: InferSchemaOutput<I>,
  edge: Edge,
) => Promise<InferSchemaInput<O>>;

const metaOf = (contract: AnyContractProcedure): RouteMeta => contract['~orpc'].meta as RouteMeta;

/** What is kept of an answer that is confidential, and how a repeat of the deed is answered from that. */
type AskedAnew<I extends AnySchema, O extends AnySchema> = {
  readonly keep: (answer: InferSchemaInput<O>) => string;
  readonly again: (kept: string) => Answer<I, O>;
};

/**
 * Answers a route inside one transaction: for deeds, and for reading that asks more than once. With `anew` a repeat by its Idempotency-Key is
 * answered from what is there then, for whoever may read it then.
 */
export function deed<I extends AnySchema, O extends AnySchema>(contract: Procedure<I, O>, act: Answer<I, O>, anew?: AskedAnew<I, O>) {
  const meta = metaOf(contract);
  return implement(carriedOut(contract))
    .$context<EdgeContext>()
    .handler(async ({ input, context: { edge } }) => {
      const actor = admitted(edge, meta);
      if (meta.ifMatch && edge.ifMatch === undefined) throw versionMissing();
      const question = input as InferSchemaOutput<I>;
      return await transact(actor, (call) => {
        const act1 = () => act(call, question, edge);
        if (!meta.idempotent) return act1();
        const { keep, again } = anew ?? {};
        if (keep === undefined || again === undefined) return once(call, edge, input, act1);
        return once(call, edge, input, act1, { keep, again: (kept) => again(kept)(call, question, edge) });
      });
    });
}

/**
 * Answers a route in a single trip to the database: everything asked before the first `await`. Where `asksAgain` says so of an input, one
 * question leads to another, and the answer takes a transaction.
 */
export function look<I extends AnySchema, O extends AnySchema>(
  contract: Procedure<I, O>,
  see: Answer<I, O>,
  asksAgain: (input: InferSchemaOutput<I>) => boolean = () => false,
) {
  const meta = metaOf(contract);
  return implement(carriedOut(contract))
    .$context<EdgeContext>()
    .handler(async ({ input, context: { edge } }) => {
      const actor = admitted(edge, meta);
      const question = input as InferSchemaOutput<I>;
      return await (asksAgain(question) ? transact : glance)(actor, (call) => see(call, question, edge));
    });
}

type Glimpse<I extends AnySchema, O extends AnySchema> = (
  call: Call,
  input: InferSchemaOutput<I>,
) => Promise<InferSchemaInput<O> | undefined>;

/** As `look`, in a single trip; only where that sees nothing, `otherwise` asks once more in a transaction of its own. */
export function lookOrElse<I extends AnySchema, O extends AnySchema>(
  contract: Procedure<I, O>,
  see: Glimpse<I, O>,
  otherwise: Answer<I, O>,
) {
  const meta = metaOf(contract);
  return implement(carriedOut(contract))
    .$context<EdgeContext>()
    .handler(async ({ input, context: { edge } }) => {
      const actor = admitted(edge, meta);
      const question = input as InferSchemaOutput<I>;
      const seen = await glance(actor, (call) => see(call, question));
      return seen ?? (await transact(actor, (call) => otherwise(call, question, edge)));
    });
}

type Work<I extends AnySchema, O extends AnySchema> = (
  actor: Actor,
  input: InferSchemaOutput<I>,
  edge: Edge,
) => Promise<InferSchemaInput<O>>;

/** Answers a route whose work is too much for one transaction: it opens its own, one batch after the other. */
export function batches<I extends AnySchema, O extends AnySchema>(contract: Procedure<I, O>, work: Work<I, O>) {
  const meta = metaOf(contract);
  return implement(carriedOut(contract))
    .$context<EdgeContext>()
    .handler(async ({ input, context: { edge } }) => {
      const actor = admitted(edge, meta);
      const all = () => work(actor, input as InferSchemaOutput<I>, edge);
      return await (meta.idempotent ? onceInBatches(actor, edge, input, all) : all());
    });
}

const versionMissing = () =>
  new Refusal('version_missing', 'This write does not say which version it saw', {
    next: 'Read the record and send its version in the If-Match header.',
  });

/** Refuses a write that saw an older version, with the values as they are now and as they were sent (RFC 9110, 13.1.1). */
export function refuseStale(edge: Pick<Edge, 'ifMatch'>, current: { readonly version: number }, yours: unknown): void {
  if (edge.ifMatch === 'any' || edge.ifMatch === current.version) return;
  throw new Refusal('stale', 'Somebody changed this in the meantime', {
    next: 'Compare both values, then send your change again with the new version.',
    current,
    yours,
  });
}
