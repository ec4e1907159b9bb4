import { type Actor, type Call, machine, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import type { Locale } from '../../../kernel/i18n/locale.ts';
import { phraseIn } from '../../../kernel/i18n/problem-words.ts';
import { queueJob } from '../../../kernel/jobs/jobs.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import type { ImportRow, ImportRun } from '../contract.ts';
import { contentOf, type RunRow, recentRuns, runById } from '../queries.ts';
import { Mapping } from '../servicenow/mapping.ts';
import { NotServiceNow } from '../servicenow/rows.ts';
import { advanceRun, endRun, insertRun } from '../store.ts';
import { importServiceNow, mayImport } from './import.ts';

export const jobName = 'exchange.servicenow';

/** Takes a file in and queues its import; the answer names the run to ask about. */
export async function startRun(
  call: Call,
  content: string,
  { mapping, dryRun }: { mapping: Mapping; dryRun: boolean },
): Promise<{ id: string }> {
  const { tx, actor } = call;
  const run = { id: newId(tx.now.getTime()), startedBy: actor.id, dryRun, content, mapping };
  // PostgreSQL's text holds no NUL.
  await insertRun(tx, permitNew({ ...run, content: content.replaceAll('\0', '') }, 'start', mayImport(actor)));
  await queueJob(call, jobName, { id: run.id });
  tx.emit({ type: 'import.started', objectId: run.id, facts: { source: 'servicenow', dryRun } });
  return { id: run.id };
}

/** In the language of whoever looks: it was kept in English, by a worker that speaks to nobody. */
export async function seeRun({ tx, actor }: Call, id: string, locale: Locale): Promise<ImportRun> {
  const { madeAt, updatedAt, startedBy: _by, mapping: _mapping, ...run } = permit(await runById(tx, id), 'see', () => mayImport(actor));
  const failure = run.failure === null ? null : reasonIn(locale, run.failure);
  const report =
    run.report === null
      ? null
      : { ...run.report, wrong: run.report.wrong.map((row) => ({ ...row, reason: reasonIn(locale, row.reason) })) };
  return { ...run, failure, report, startedAt: madeAt.toISOString(), updatedAt: updatedAt.toISOString() };
}

/** A reason may begin with the number of its incident; what is known in no other language stays as it is. */
function reasonIn(locale: Locale, reason: string): string {
  const whole = phraseIn(locale, reason);
  if (whole !== undefined) return whole;
  const [, number = '', words = ''] = /^(\S+: )(.*)$/s.exec(reason) ?? [];
  return `${number}${phraseIn(locale, words) ?? reason.slice(number.length)}`;
}

const mostRuns = 20;

export async function seeRuns({ tx, actor }: Call): Promise<{ items: ImportRow[] }> {
  permitNew({}, 'see', mayImport(actor));
  const rows = await recentRuns(tx, mostRuns);
  const items = rows.map(({ madeAt, updatedAt, ...run }) => ({
    ...run,
    startedAt: madeAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }));
  return { items };
}

/** The worker acts for whoever started the import, with no more than that takes. */
const importer = (tenantId: string, startedBy: string): Actor => ({
  ...machine(tenantId, 'service'),
  id: startedBy,
  holdings: [{ role: 'tenantAdmin', workspaceId: null }],
});

/** Does what was queued. Begun again after a crash it goes on where it was. */
export async function performRun(tenantId: string, id: string): Promise<void> {
  const [run, content] = await transact(machine(tenantId, 'service'), ({ tx }) => Promise.all([runById(tx, id), contentOf(tx, id)]));
  if (run === undefined || content === null) return;
  const actor = importer(tenantId, run.startedBy);
  const ending = await endingOf(actor, run, content);
  await transact(actor, async ({ tx }) => {
    await endRun(tx, permitNew({ id }, 'advance', true), ending);
    tx.emit({ type: 'import.ended', objectId: id, facts: { failed: ending.failure !== null, created: ending.report?.created ?? 0 } });
  });
}

/** A file that cannot be read fails the run with its reason; all else is a fault, and the job is tried again. */
async function endingOf(actor: Actor, { id, dryRun, mapping }: RunRow, text: string): Promise<Parameters<typeof endRun>[2]> {
  const progress = (done: number, total: number) =>
    transact(actor, ({ tx }) => advanceRun(tx, permitNew({ id }, 'advance', true), done, total)).then(() => undefined);
  try {
    return { report: await importServiceNow(actor, { text, mapping: Mapping.parse(mapping), dryRun, progress }), failure: null };
  } catch (thrown) {
    if (thrown instanceof NotServiceNow || thrown instanceof Refusal) return { report: null, failure: thrown.message };
    throw thrown;
  }
}
