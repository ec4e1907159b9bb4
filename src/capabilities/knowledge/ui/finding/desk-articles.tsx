import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { later } from '../../../../kernel/web/later.tsx';
import type { PaletteGroup } from '../../../../ui-kit/palette-types.ts';
import type { ArticleHit } from '../../contract-finding.ts';
import { ReadDialog } from './article-hits.tsx';
import { articleHitsQuery } from './data.ts';
import { useFindingWords } from './words.ts';

const { Part: DeskFoot } = later(() => import('./desk-foot.tsx').then((parts) => parts.DeskFoot));
const { Part: InsertNow } = later(() => import('./desk-foot.tsx').then((parts) => parts.InsertNow));

/** Articles in the palette of the desk, each read over what is open; beside a ticket it goes into the reply, with Ctrl+Enter at once. */
export function useDeskArticles(query: string): { group: PaletteGroup; opened: ReactNode } {
  const say = useFindingWords();
  const [hit, setHit] = useState<ArticleHit | null>(null);
  const [inserted, insert] = useState<ArticleHit | null>(null);
  // An article's own page has a number, too; a ticket stands in a queue.
  const { queue, number } = useParams({ strict: false });
  const ticket = queue === undefined ? undefined : number;
  const words = query.trim();
  const { data } = useQuery({ ...articleHitsQuery(words), enabled: words.length > 2, placeholderData: (last) => last });
  const items = (words.length > 2 ? (data?.items ?? []) : []).map((one) => ({
    id: `article-${one.number}`,
    label: one.title,
    icon: 'file' as const,
    hint: one.number,
    onDo: () => setHit(one),
    ...(ticket === undefined ? {} : { onBeside: () => insert(one) }),
  }));
  const doubt = () => {
    setHit(inserted);
    insert(null);
  };
  const group = { id: 'articles', label: say('answers'), items, isFound: true };
  if (inserted !== null && ticket !== undefined)
    return { group, opened: <InsertNow article={inserted} ticket={ticket} onInserted={() => insert(null)} onDoubt={doubt} /> };
  if (hit === null) return { group, opened: null };
  const close = () => setHit(null);
  const foot = <DeskFoot article={hit} ticket={ticket} onInserted={close} />;
  return { group, opened: <ReadDialog number={hit.number} title={hit.title} onClose={close} foot={foot} /> };
}
