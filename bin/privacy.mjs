// The gate of the privacy registry: what a freshly migrated database and the source really keep, against what is classified.

import { inspectFresh } from '../src/apps/cli/inspect.ts';
import { registry } from '../src/apps/server/registry.ts';
import { privacyFaults as faultsOf } from '../src/kernel/privacy/gate.ts';
import { temporaryDatabase } from './database.mjs';
import { storesIn } from './stores.mjs';

/** @param {string} home */
export async function privacyFaults(home) {
  const database = await temporaryDatabase(home);
  try {
    const { tables } = await inspectFresh(database.url);
    return faultsOf(registry, { tables, ...storesIn(home) });
  } finally {
    await database.stop();
  }
}
