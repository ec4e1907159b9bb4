import { z } from 'zod';
import type { ApiDocument, Schema } from '../../src/kernel/openapi/json-schema.ts';

/** A schema of the document as a program outside would read it: nothing but what the document itself says. */
export function readerOf(schema: Schema, { components }: ApiDocument): z.ZodType {
  const text = JSON.stringify({ ...schema, $defs: components.schemas }).replaceAll('#/components/schemas/', '#/$defs/');
  return z.fromJSONSchema(JSON.parse(text));
}
