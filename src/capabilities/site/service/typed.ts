import type { z } from 'zod';

/** What a form brings, as texts by the names of its fields. */
export const textsIn = (body: unknown): Record<string, string> =>
  typeof body === 'object' && body !== null
    ? Object.fromEntries(Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
    : {};

/** What is wrong, in words, by the name of the field. */
export const wrongIn = (error: z.ZodError, words: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(error.issues.map(({ path: [name] }) => [String(name), words[String(name)] ?? '']));
