import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import type { PaletteGroup } from '../../../../ui-kit/palette-types.ts';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { ArticleHit } from '../../contract-finding.ts';
import { ReadDialog } from './article-hits.tsx';
import { articleHitsQuery, useUsedIn } from './data.ts';
import { useFindingWords } from './words.ts';

/** Articles in the palette of the desk, each read over what is open; its link for a reply notes that it was used there. */
export function useDeskArticles(query: string): { group: PaletteGroup; opened: ReactNode } {
  const say = useFindingWords();
  const [hit, setHit] = useState<ArticleHit | null>(null);
  const words = query.trim();
  const { data } = useQuery({ ...articleHitsQuery(words), enabled: words.length > 2, placeholderData: (last) => last });
  const items = (words.length > 2 ? (data?.items ?? []) : []).map((one) => ({
    id: `article-${one.number}`,
    label: one.title,
    icon: 'file' as const,
    hint: one.number,
    onDo: () => setHit(one),
  }));
  return {
    group: { id: 'articles', label: say('answers'), items, isFound: true },
    opened: hit !== null && (
      <ReadDialog number={hit.number} title={hit.title} onClose={() => setHit(null)} foot={<LinkForReply number={hit.number} />} />
    ),
  };
}

/** Copies where the article stands; beside an open ticket it is noted that it answered it. */
function LinkForReply({ number }: { number: string }) {
  const say = useFindingWords();
  const { number: ticket } = useParams({ strict: false });
  const { mutate } = useUsedIn();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(`${location.origin}/knowledge/${number}`);
    toast(say('linkCopied'));
    if (ticket !== undefined) mutate({ number, ticket });
  };
  return <Button onPress={() => void copy()}>{say('copyLink')}</Button>;
}
