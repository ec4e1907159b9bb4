import { type Call, nobody, permitNew } from '../../../../kernel/access/access.ts';
import { transact } from '../../../../kernel/db/transact.ts';
import { writeEvents } from '../../../../kernel/events/write.ts';
import type { Locale } from '../../../../kernel/i18n/locale.ts';
import { html } from '../../../../kernel/openapi/html.ts';
import { newId } from '../../../../kernel/shared/ids.ts';
import type { FoundClass } from '../../queries/classes.ts';
import { nameReader } from '../../reader.ts';
import { usualMachine } from '../../shared/machine.ts';
import { insertGrants } from '../../store.ts';
import { insertCaseFile } from '../../store-files.ts';
import { holdCode, insertReport, reportWith } from '../../store-reports.ts';
import { firstGrants, inserted } from '../open.ts';
import { type Along, formHash, type StoredAlong, storedAll } from './along.ts';
import { codeOf, drawCode, hashOf } from './code.ts';
import { acknowledgeBy, ofTheDay } from './days.ts';
import { type Office, officeOf, officeSaid } from './office.ts';
import { paragraphs, written } from './written.ts';

/** What somebody wrote into the form. */
export type Typed = { readonly what: string; readonly where: string; readonly when: string };
const heads = { en: { where: 'Where', when: 'When' }, de: { where: 'Wo', when: 'Wann' } } as const;

const asNobody = (tenantId: string) => nobody(tenantId, 'service');

/** The reporting office of an organisation, as whoever thinks of reporting may know it; undefined while none is open. */
export const officeAt = (tenantId: string): Promise<Office | undefined> =>
  transact(asNobody(tenantId), async (call) => {
    const found = await officeOf(call);
    return found === undefined ? undefined : officeSaid(found);
  });

export type Sent = { readonly code: string /** The day on which it came. */; readonly madeOn: Date };
export type Form = {
  readonly typed: Typed;
  readonly files: readonly Along[] /** By chance, of this one form; empty: of none of ours. */;
  readonly once: string;
};

/**
 * Takes a report: a case that is nobody’s, open to the reporting office only. Nothing of whoever sent it is kept, and of the moment only the day. Gives
 * the code by which they come back, which stands nowhere else; undefined while no office is open. The code of a form follows from the form: sent again,
 * by a reload say, it leads to the report that is there.
 */
export async function sendReport(tenantId: string, { typed, files, once }: Form, locale: Locale): Promise<Sent | undefined> {
  const code = once === '' ? drawCode() : codeOf(formHash(tenantId, once, [typed.what, typed.where, typed.when], files));
  const codeHash = hashOf(tenantId, code);
  const there = await transact(asNobody(tenantId), ({ tx }) => reportWith(tx, codeHash));
  if (there !== undefined) return { code, madeOn: new Date(there.madeOn) };
  const stored = await storedAll(tenantId, files);
  return await transact(asNobody(tenantId), async (call) => {
    const found = await officeOf(call);
    if (found === undefined) return undefined;
    await holdCode(call.tx, codeHash);
    // Pressed twice: the other one was first.
    if ((await reportWith(call.tx, codeHash)) === undefined)
      await Promise.all([nameReader(call), taken(ofTheDay(call), found, { ...bodyOf(typed, locale), codeHash, files: stored })]);
    return { code, madeOn: call.tx.now };
  });
}

type Body = { readonly title: string; readonly html: string; readonly text: string };

function bodyOf({ what, where, when }: Typed, locale: Locale): Body {
  const more = (head: string, text: string) => (text === '' ? [] : [html`<p><strong>${head}:</strong> ${text}</p>`]);
  const { html: shown, text } = written([paragraphs(what), ...more(heads[locale].where, where), ...more(heads[locale].when, when)]);
  const [line = ''] = what.trim().split('\n');
  return { title: line.length > 100 ? `${line.slice(0, 99).toWellFormed()}…` : line, html: shown, text };
}

/** Whoever reports is let in by nothing: the team is, and its code opens to them what is said to them. */
async function taken(
  call: Call,
  found: FoundClass,
  { codeHash, files, ...body }: Body & { readonly codeHash: Buffer; readonly files: readonly StoredAlong[] },
): Promise<void> {
  const { tx } = call;
  const [first] = (found.machine ?? usualMachine).states;
  const asked = {
    requesterId: null,
    openedById: null,
    channel: 'report',
    priority: 3,
    dueAt: acknowledgeBy(tx.now).toISOString(),
  } as const;
  const drawn = { id: newId(tx.now.getTime()), classId: found.id, ...body, state: first?.key ?? 'new', ...asked };
  const row = await inserted(call, found.prefix, drawn, true);
  await insertReport(tx, permitNew({ id: row.id, codeHash }, 'open', true));
  for (const file of files)
    await insertCaseFile(tx, permitNew({ ...file, caseId: row.id, kind: 'reply', sent: true, addedById: null }, 'attach', true));
  const team = found.team.map(({ person }) => person.id);
  await insertGrants(tx, permitNew(firstGrants(tx.now, row, team), 'letIn', true));
  await writeEvents(call, [{ type: 'case.opened', objectId: row.id, facts: { channel: row.channel } }]);
}
