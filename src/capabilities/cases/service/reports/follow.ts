import { type Call, nobody, permitNew } from '../../../../kernel/access/access.ts';
import { transact } from '../../../../kernel/db/transact.ts';
import { writeEvents } from '../../../../kernel/events/write.ts';
import { usualMachine } from '../../shared/machine.ts';
import { type FoundReport, reportWith, type SaidInReport, saidIn, sayIn } from '../../store-reports.ts';
import { movedByReply } from '../moves.ts';
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
};

/** The report that a code opens, with what was said on both sides; undefined for every other code, after the same questions to the database. */
export const followUp = (tenantId: string, typed: string): Promise<Followed | undefined> =>
  transact(nobody(tenantId, 'service'), (call) => followed(call, hashOf(tenantId, typed)));

async function followed({ tx }: Call, code: Buffer): Promise<Followed | undefined> {
  const [found, said] = await Promise.all([reportWith(tx, code), saidIn(tx, code)]);
  return found === undefined ? undefined : { ...found, standing: standingOf(found), said };
}

function standingOf({ machine, state, open, acknowledgedOn, feedbackOn }: FoundReport): Standing {
  if (!open) return 'closed';
  const group = (machine ?? usualMachine).states.find(({ key }) => key === state)?.group;
  if (group === 'suspended') return 'paused';
  if (acknowledgedOn === null) return 'arrived';
  if (group === 'waiting') return 'asking';
  return feedbackOn === null ? 'looking' : 'told';
}

/** Says something more, which takes a case on that waited for it. Its day is noted, its hour is not; undefined where no report has the code. */
export const sayMore = (tenantId: string, typed: string, text: string): Promise<Followed | undefined> =>
  transact(nobody(tenantId, 'service'), async (call) => {
    const code = hashOf(tenantId, typed);
    const found = await reportWith(call.tx, code);
    const target = found?.open === true ? movedByReply(found) : undefined;
    const onward = target === undefined || target.group === 'closed' ? null : target.key;
    const { html, text: plain } = written([paragraphs(text)]);
    const said = await sayIn(call.tx, permitNew({ code, html, text: plain, onward }, 'say', true));
    if (said !== undefined) await tellLog(call, said, found?.state ?? '', onward);
    return await followed(call, code);
  });

type Said = { readonly caseId: string; readonly messageId: string };

async function tellLog(call: Call, { caseId, messageId }: Said, from: string, onward: string | null): Promise<void> {
  const moved = { type: 'case.moved', objectId: caseId, facts: { changes: { state: [from, onward] as const } } };
  const said = { type: 'case.said', objectId: caseId, facts: { messageId, kind: 'reply' } };
  await writeEvents(ofTheDay(call), onward === null ? [said] : [said, moved]);
}
