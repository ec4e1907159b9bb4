import { type Actor, type Call, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { mayRecordInstruction, mayWithdrawInstruction } from '../policy.ts';
import { type InstructionRow, instructionsInForce } from '../queries/instructions.ts';
import { type InstructionReply, type NewInstruction, type Topic, topics } from '../shared/instructions.ts';
import { endInstruction, insertInstruction } from '../store/instructions.ts';

/** Open to everybody of the tenant: whoever may be seen at work can read on whose word. */
export async function seeInstructions({ tx, actor }: Call): Promise<{ items: InstructionReply[] }> {
  const rows = await instructionsInForce(tx);
  return { items: topics.map((topic) => replyOf(actor, topic, rows)) };
}

function replyOf(actor: Actor, topic: Topic, rows: readonly InstructionRow[]): InstructionReply {
  const row = rows.find((one) => one.topic === topic);
  const recorded =
    row === undefined ? null : { text: row.text, grounds: row.grounds, at: row.at.toISOString(), by: { id: row.byId, name: row.byName } };
  return { topic, recorded, can: { record: mayRecordInstruction(actor), withdraw: row !== undefined && mayWithdrawInstruction(actor) } };
}

/** The one before it ends in the same moment; both stay recorded. */
export async function recordInstruction(call: Call, topic: Topic, { text, grounds }: NewInstruction): Promise<InstructionReply> {
  if (topic === 'usage' && grounds === undefined) throw groundless();
  const { tx, actor } = call;
  const made = { id: newId(tx.now.getTime()), topic, text, grounds, by: actor.id };
  const allowed = permitNew(made, 'record', mayRecordInstruction(actor));
  await endInstruction(tx, permitNew({ topic, by: actor.id }, 'withdraw', mayRecordInstruction(actor)));
  await insertInstruction(tx, allowed);
  tx.emit({
    type: 'instruction.recorded',
    objectId: made.id,
    facts: { topic, basis: grounds?.basis ?? null, agreement: grounds?.agreement ?? null },
    payloads: [{ subjectId: tx.tenantId, content: { text, ...(grounds === undefined ? {} : { agreementNote: grounds.agreementNote }) } }],
  });
  return replyOf(actor, topic, await instructionsInForce(tx, topic));
}

export async function withdrawInstruction({ tx, actor }: Call, topic: Topic): Promise<InstructionReply> {
  const ended = await endInstruction(tx, permitNew({ topic, by: actor.id }, 'withdraw', mayWithdrawInstruction(actor)));
  if (ended !== undefined) tx.emit({ type: 'instruction.withdrawn', objectId: ended.id, facts: { topic } });
  return replyOf(actor, topic, []);
}

const groundless = (): Refusal =>
  new Refusal('wrong_input', 'What watches people at work needs its basis and the works agreement', {
    errors: [{ pointer: '/grounds', reason: 'The basis and the works agreement are missing' }],
    next: 'Say on what it rests, and which works agreement there is or why none is needed.',
  });
