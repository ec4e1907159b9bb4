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
import { insertReport } from '../../store-reports.ts';
import { firstGrants, inserted } from '../open.ts';
import { drawCode, hashOf } from './code.ts';
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

/**
 * Takes a report: a case that is nobody’s, open to the reporting office only. Nothing of whoever sent it is kept, and of the moment only the day. Gives
 * the code by which they come back, which stands nowhere else; undefined while no office is open.
 */
export const sendReport = (tenantId: string, typed: Typed, locale: Locale): Promise<string | undefined> =>
  transact(asNobody(tenantId), async (call) => {
    const found = await officeOf(call);
    if (found === undefined) return undefined;
    const code = drawCode();
    await Promise.all([nameReader(call), taken(ofTheDay(call), found, { ...bodyOf(typed, locale), codeHash: hashOf(tenantId, code) })]);
    return code;
  });

type Body = { readonly title: string; readonly html: string; readonly text: string };

function bodyOf({ what, where, when }: Typed, locale: Locale): Body {
  const more = (head: string, text: string) => (text === '' ? [] : [html`<p><strong>${head}:</strong> ${text}</p>`]);
  const { html: shown, text } = written([paragraphs(what), ...more(heads[locale].where, where), ...more(heads[locale].when, when)]);
  const [line = ''] = what.trim().split('\n');
  return { title: line.length > 100 ? `${line.slice(0, 99).toWellFormed()}…` : line, html: shown, text };
}

/** Whoever reports is let in by nothing: the team is, and its code opens to them what is said to them. */
async function taken(call: Call, found: FoundClass, { codeHash, ...body }: Body & { readonly codeHash: Buffer }): Promise<void> {
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
  const team = found.team.map(({ person }) => person.id);
  await insertGrants(tx, permitNew(firstGrants(tx.now, row, team), 'letIn', true));
  await writeEvents(call, [{ type: 'case.opened', objectId: row.id, facts: { channel: row.channel } }]);
}
