import { type Call, permit, Refusal } from '../../../kernel/access/access.ts';
import type { DocumentReply } from '../contract.ts';
import { documentOf, documentsOf, type KeptDocument } from '../documents/documents.ts';
import type { Wording } from '../documents/wording.ts';
import { mayManageAccount } from '../policy.ts';
import { contractText } from '../queries.ts';

/** What would be accepted now. */
export async function seeOffered({ actor }: Call): Promise<{ items: DocumentReply[] }> {
  if (!mayManageAccount(actor)) throw new Refusal('forbidden', 'This is not open to you');
  return await Promise.resolve({ items: documentsOf().map(replyOf) });
}

/** The words that were kept when it was accepted; of one from before they were kept, those of its version. */
export async function readContract({ tx, actor }: Call, id: string): Promise<DocumentReply> {
  if (!mayManageAccount(actor)) throw new Refusal('forbidden', 'This is not open to you');
  const { kind, documentVersion: version, fingerprint, wording } = permit(await contractText(tx, id), 'see', () => true);
  const kept =
    wording === null || fingerprint === null ? documentOf(kind, version) : { kind, version, fingerprint, wording: wordsIn(wording) };
  if (kept === undefined)
    throw new Refusal('not_found', 'The words of this document are not kept here', { next: 'It was agreed by hand: ask who signed it.' });
  return replyOf(kept);
}

const wordsIn = (text: string): Wording => JSON.parse(text);

const replyOf = ({ kind, version, wording, fingerprint }: Omit<KeptDocument, 'text'>): DocumentReply => ({
  kind,
  version,
  date: wording.date,
  fingerprint: fingerprint.toString('hex'),
  clauses: { en: [...wording.clauses.en].map(clauseOf), de: [...wording.clauses.de].map(clauseOf) },
});

const clauseOf = ({ title, says }: Wording['clauses']['en'][number]): { title: string; says: string[] } => ({ title, says: [...says] });
