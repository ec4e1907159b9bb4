import type { Actor, Call } from '../../kernel/access/access.ts';
import type { GlassAsk, SealedField } from './contract-sealed.ts';
import { type Guarded, mayAskHolders, mayBreakGlass, mayDecideAsk, mayLetOpen, mayOpenSealed } from './policy.ts';
import type { FoundAsk } from './queries/glass.ts';
import {
  type FoundField,
  type HolderRow,
  holdersOf,
  type QuestionRow,
  questionsOf,
  type SealReadRow,
  sealReadsOf,
} from './queries/sealed.ts';
import type { AskState, SealKind } from './shared/sealed.ts';

const told = (at: Date | null): string | null => at?.toISOString() ?? null;

/** In how many ways somebody can open it. */
export const waysOf = (actor: Actor, holders: readonly HolderRow[]): SealKind[] =>
  holders.filter(({ person }) => person.id === actor.id).map(({ kind }) => kind);

/** Sealed fields as their reader sees them; of whom holds a seal without being in the case, `guarded` has no way in. */
export async function fieldReplies({ tx, actor }: Call, fields: readonly FoundField[], guarded: Guarded): Promise<SealedField[]> {
  const ids = fields.map(({ id }) => id);
  const [holders, reads, questions] = await Promise.all([holdersOf(tx, ids), sealReadsOf(tx, ids), questionsOf(tx, ids)]);
  const of = <Row extends { fieldId: string }>(rows: readonly Row[], id: string) => rows.filter(({ fieldId }) => fieldId === id);
  return fields.map((field) =>
    fieldReply(actor, field, guarded, {
      holders: of(holders, field.id),
      reads: of(reads, field.id),
      questions: of(questions, field.id),
    }),
  );
}

type Around = { readonly holders: HolderRow[]; readonly reads: SealReadRow[]; readonly questions: QuestionRow[] };

function fieldReply(actor: Actor, field: FoundField, guarded: Guarded, { holders, reads, questions }: Around): SealedField {
  const sealed = { ways: waysOf(actor, holders) };
  return {
    id: field.id,
    reference: field.reference,
    label: field.label,
    isFile: field.isFile,
    sealedBy: field.sealedBy,
    sealedAt: field.sealedAt.toISOString(),
    holders: [...Map.groupBy(holders, ({ person }) => person.id).values()].map(holderReply),
    openings: reads.map(({ person, at, byGlass }) => ({ person, at: at.toISOString(), byGlass })),
    questions: questions.map(questionReply),
    can: {
      open: mayOpenSealed(actor, sealed),
      grant: mayLetOpen(actor, sealed),
      breakGlass: mayBreakGlass(actor, guarded, sealed),
      ask: mayAskHolders(actor, guarded, sealed),
    },
  };
}

function holderReply(ways: readonly HolderRow[]): SealedField['holders'][number] {
  const [first] = ways;
  if (first === undefined) throw new Error('A holder without a way');
  return {
    person: first.person,
    ways: ways.map(({ grantId, kind, group, reason, by, since, until }) => ({
      grant: grantId,
      kind,
      group,
      reason,
      by,
      since: since.toISOString(),
      until: told(until),
    })),
  };
}

const questionReply = ({ id, by, text, at, answer, answeredBy, answeredAt }: QuestionRow): SealedField['questions'][number] => ({
  id,
  by,
  text,
  at: at.toISOString(),
  answer: answeredAt === null ? null : answer,
  answeredBy,
  answeredAt: told(answeredAt),
});

/** How it stands is read from the clock: nothing has to run for it to end. */
function askStateOf({ confirmed, lapsesAt, until }: FoundAsk, now: Date): AskState {
  if (confirmed === null) return lapsesAt <= now ? 'lapsed' : 'waiting';
  if (!confirmed) return 'declined';
  return until !== null && until > now ? 'confirmed' : 'ended';
}

export function askReply({ tx, actor }: Call, found: FoundAsk): GlassAsk {
  const { id, fieldId, label, caseId, reference, asker, reason, minutes, decidedBy, decideReason, version } = found;
  const state = askStateOf(found, tx.now);
  return {
    id,
    kind: fieldId === null ? 'case' : 'field',
    reference,
    field: fieldId === null ? null : { id: fieldId, label },
    asker,
    reason,
    minutes,
    askedAt: found.askedAt.toISOString(),
    lapsesAt: found.lapsesAt.toISOString(),
    state,
    // Who leads a case team hears only where there is a case: that one of them declined would tell whoever asked that there is.
    decidedBy: fieldId === null && state === 'declined' && asker.id === actor.id ? null : decidedBy,
    decidedAt: told(found.decidedAt),
    decideReason,
    until: told(found.until),
    opens: mayDecideAsk(actor, found) ? caseId !== null : null,
    version,
    can: { decide: state === 'waiting' && mayDecideAsk(actor, found) },
  };
}
