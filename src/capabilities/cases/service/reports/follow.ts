import { randomBytes } from 'node:crypto';
import { type Call, nobody, permitNew } from '../../../../kernel/access/access.ts';
import { transact } from '../../../../kernel/db/transact.ts';
import { writeEvents } from '../../../../kernel/events/write.ts';
import { openApart } from '../../../../kernel/files/apart.ts';
import type { OpenableFile } from '../../../../kernel/files/files.ts';
import { usualMachine } from '../../shared/machine.ts';
import { type FileInReport, type FoundReport, filesInReport, reportWith, type SaidInReport, saidIn, sayIn } from '../../store-reports.ts';
import { movedByReply } from '../moves.ts';
import { type Along, formHash, storedAll } from './along.ts';
import { hashOf } from './code.ts';
import { ofTheDay } from './days.ts';
import { paragraphs, written } from './written.ts';

/** Where a report stands, in a word for whoever made it. */
export type Standing = 'arrived' | 'looking' | 'asking' | 'paused' | 'told' | 'closed';

export type Followed = Pick<
  FoundReport,
  'madeOn' | 'acknowledgedOn' | 'feedbackBy' | 'feedbackOn' | 'keepUntil' | 'readers' | 'description'
> & {
  readonly standing: Standing;
  readonly said: readonly SaidInReport[];
  readonly files: readonly FileInReport[];
};

/** The report that a code opens, with what was said on both sides; undefined for every other code, after the same questions to the database. */
export const followUp = (tenantId: string, typed: string): Promise<Followed | undefined> =>
  transact(nobody(tenantId, 'service'), (call) => followed(call, hashOf(tenantId, typed)));

async function followed({ tx }: Call, code: Buffer): Promise<Followed | undefined> {
  const [found, said, files] = await Promise.all([reportWith(tx, code), saidIn(tx, code), filesInReport(tx, code)]);
  return found === undefined ? undefined : { ...found, standing: standingOf(found), said, files };
}

function standingOf({ machine, state, open, acknowledgedOn, feedbackOn }: FoundReport): Standing {
  if (!open) return 'closed';
  const group = (machine ?? usualMachine).states.find(({ key }) => key === state)?.group;
  if (group === 'suspended') return 'paused';
  if (acknowledgedOn === null) return 'arrived';
  if (group === 'waiting') return 'asking';
  return feedbackOn === null ? 'looking' : 'told';
}

export type More = { readonly text: string; readonly files: readonly Along[] /** By chance, of this one form. */; readonly once: string };

/**
 * Says something more, which takes a case on that waited for it. Its day is noted, its hour is not; undefined where no report has the code. One form
 * says it once, however often it is sent.
 */
export async function sayMore(tenantId: string, typed: string, more: More): Promise<Followed | undefined> {
  const code = hashOf(tenantId, typed);
  const there = await transact(nobody(tenantId, 'service'), ({ tx }) => reportWith(tx, code));
  if (there === undefined) return undefined;
  const files = await storedAll(tenantId, more.files);
  return await transact(nobody(tenantId, 'service'), async (call) => {
    const target = there.open ? movedByReply(there) : undefined;
    const onward = target === undefined || target.group === 'closed' ? null : target.key;
    const { html, text } = more.text === '' ? { html: '<p></p>', text: '' } : written([paragraphs(more.text)]);
    const tail = tailOf(tenantId, typed, more);
    const said = await sayIn(call.tx, permitNew({ code, html, text, onward, tail, files }, 'say', true));
    if (said?.isNew === true) await tellLog(call, said, there.state, onward);
    return await followed(call, code);
  });
}

/** The end of a UUID of version 7: three digits, the variant, fifteen digits. */
function tailOf(tenantId: string, typed: string, { text, files, once }: More): string {
  const chance = once === '' ? randomBytes(16) : formHash(tenantId, once, [hashOf(tenantId, typed).toString('hex'), text], files);
  const digits = chance.toString('hex');
  return `${digits.slice(0, 3)}8${digits.slice(3, 18)}`;
}

/** A file that both sides see, for whoever holds the code. */
export const fileWith = (tenantId: string, typed: string, id: string): Promise<{ name: string; file: OpenableFile } | undefined> =>
  transact(nobody(tenantId, 'service'), async ({ tx }) => {
    const found = (await filesInReport(tx, hashOf(tenantId, typed))).find((one) => one.id === id);
    return found === undefined ? undefined : { name: found.name, file: openApart(tenantId, found) };
  });

type Said = { readonly caseId: string; readonly messageId: string };

async function tellLog(call: Call, { caseId, messageId }: Said, from: string, onward: string | null): Promise<void> {
  const moved = { type: 'case.moved', objectId: caseId, facts: { changes: { state: [from, onward] as const } } };
  const said = { type: 'case.said', objectId: caseId, facts: { messageId, kind: 'reply' } };
  await writeEvents(ofTheDay(call), onward === null ? [said] : [said, moved]);
}
