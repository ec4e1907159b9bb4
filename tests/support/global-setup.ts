import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { temporaryDatabase } from '../../bin/database.mjs';
import { makeScratch } from './scratch.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The owner's address of one embedded PostgreSQL, shared by the whole run. */
    readonly ownerUrl: string;
  }
}

/** One PostgreSQL for all test files; stopped and removed at the end, also of a failed run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const scratch = makeScratch();
  const database = await temporaryDatabase(resolve(import.meta.dirname, '../..'));
  project.provide('ownerUrl', database.url);
  return () => database.stop().finally(scratch.remove);
}
