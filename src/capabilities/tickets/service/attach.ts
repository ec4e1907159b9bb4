import { type Call, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { isUuid } from '../queries/lookups.ts';
import { insertAttachment, type NewAttachment, takeUploads } from '../store/attachments.ts';

const picture = /src="\/api\/v1\/files\/([\w-]+)"/g;

/** The files that a text shows. */
const picturesIn = (html: string): string[] => [...html.matchAll(picture)].flatMap(([, id]) => (id && isUuid(id) ? [id] : []));

/** Everything in a form's answers that could be a file. */
function filesIn(answers: unknown): string[] {
  if (typeof answers === 'string') return isUuid(answers) ? [answers] : [];
  return typeof answers === 'object' && answers !== null ? Object.values(answers).flatMap(filesIn) : [];
}

type Tie = { ticketId: string; messageId: string | null; html: string; named: readonly string[]; answers?: unknown; internal: boolean };

/** Ties what somebody uploaded to what they write. What is named must be there; what a text or an answer merely mentions may be older. */
export async function tieUploads(call: Call, { ticketId, messageId, html, named, answers, internal }: Tie): Promise<void> {
  const shown = new Set(picturesIn(html));
  const wanted = new Set([...named, ...shown, ...filesIn(answers)]);
  if (wanted.size === 0) return;
  const found = await takeUploads(call.tx, call.actor.id, [...wanted]);
  const missing = named.filter((id) => found.every(({ fileId }) => fileId !== id));
  if (missing.length > 0) throw nothingUploaded(named.indexOf(missing[0] ?? ''));
  for (const { fileId, name } of found) await attach(call, { ticketId, messageId, fileId, name, internal, inline: shown.has(fileId) });
}

const nothingUploaded = (at: number): Refusal =>
  new Refusal('wrong_input', 'A file named here is not there', {
    errors: [{ pointer: `/attachments/${at}`, reason: 'Not uploaded by you, or used already', fix: 'Upload it again.' }],
  });

/** Writes one attachment and tells the log; its name is the uploader's words. */
export async function attach(call: Call, one: Omit<NewAttachment, 'id' | 'addedBy'>): Promise<string> {
  const { tx, actor } = call;
  const row = { ...one, id: newId(tx.now.getTime()), addedBy: actor.id };
  await insertAttachment(tx, permitNew(row, 'attach', true));
  const { id, fileId, internal, messageId } = row;
  tx.emit({
    type: internal ? 'ticket.attachedInternally' : 'ticket.attached',
    objectId: row.ticketId,
    facts: { attachmentId: id, fileId, messageId },
    payloads: [{ subjectId: actor.id, content: { name: row.name } }],
  });
  return id;
}
