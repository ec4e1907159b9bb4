import { type AnySchema, ContractProcedure, type ErrorMap } from '@orpc/contract';
import type { RouteMeta } from '../shared/contract.ts';
import { sameJson } from '../shared/same-json.ts';

type Procedure<I extends AnySchema, O extends AnySchema> = ContractProcedure<I, O, ErrorMap, RouteMeta>;

const isTest = process.env['NODE_ENV'] === 'test';

/**
 * How a route of the contract is carried out. Where its replies are `exact` nobody reads them by the contract on their way out, except in
 * tests, which refuse one that reading would have changed: a field too many, a default, a trimmed text.
 */
export function carriedOut<I extends AnySchema, O extends AnySchema>(contract: Procedure<I, O>): Procedure<I, O> {
  const { outputSchema, ...rest } = contract['~orpc'];
  if (rest.meta.exact !== true || outputSchema === undefined) return contract;
  const unread = new ContractProcedure(isTest ? { ...rest, outputSchema: toTheLetter(outputSchema) } : rest);
  // To the types it is the same route: its deed still has to give what the contract says.
  return unread as unknown as Procedure<I, O>;
}

const changed = { message: 'Reading this reply by the contract changes it' };

/** A schema that takes what another one takes and leaves as it is. */
export const toTheLetter = (schema: AnySchema): AnySchema => ({
  '~standard': {
    version: 1,
    vendor: 'candor',
    validate: async (value) => {
      const read = await schema['~standard'].validate(value);
      return read.issues !== undefined || sameJson(read.value, value) ? read : { issues: [changed] };
    },
  },
});
