import type { Call } from '../../../kernel/access/access.ts';
import { type Locale, localeOf } from '../../../kernel/i18n/locale.ts';
import { hashesOf } from '../../policy/public.ts';
import type { PoliciesReply } from '../contract-own.ts';
import { noticesShown, type Shown, wordsShown } from '../queries/own.ts';

const most = 100;
const pages = { policy: '/privacy/versions', notice: '/privacy/notice/versions', choice: '/privacy/versions' } as const;

/** Which versions were shown to the reader: of the policy, of their organisation's notice, and the words of each choice they were asked. */
export async function policiesShown({ tx, actor }: Call): Promise<PoliciesReply> {
  const [notices, words, hashes] = await Promise.all([noticesShown(tx, actor.id), wordsShown(tx, actor.id), hashesOf(tx)]);
  const hashed = notices.map((row) => ({ ...row, fingerprint: hashes.get(`${row.of} ${row.number}`) ?? null }));
  const all = [...hashed, ...words].sort((a, b) => momentOf(b) - momentOf(a)).slice(0, most);
  return { items: all.map((row) => replyOf(row, localeOf(actor.locale))) };
}

const momentOf = ({ written, seen, acknowledged }: Shown): number => (seen ?? acknowledged ?? written)?.getTime() ?? 0;
const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

const replyOf = (
  { of, number, title, fingerprint, written, seen, acknowledged }: Shown,
  locale: Locale,
): PoliciesReply['items'][number] => ({
  of,
  number,
  title,
  fingerprint: fingerprint?.toString('hex') ?? null,
  written: iso(written),
  seen: iso(seen),
  acknowledged: iso(acknowledged),
  address: `${pages[of]}/${locale}${number === 0 ? '' : `#v${number}`}`,
});
