import { Badge } from '../../../../ui-kit/badge.tsx';
import type { ArticleState } from '../../shared/words.ts';
import { useKnowledgeWords } from './words.ts';

const tones = { draft: 'neutral', review: 'note', published: 'good', retired: 'neutral' } as const;
const names = { draft: 'draft', review: 'inReview', published: 'published', retired: 'retired' } as const;

/** Of what is being written; what is published meanwhile is said beside it. */
export function StateBadge({ state, isPublished }: { state: ArticleState; isPublished: boolean }) {
  const say = useKnowledgeWords();
  if (isPublished && state !== 'published')
    return (
      <Badge tone="good">
        {say('published')}, {say(state === 'review' ? 'inReview' : 'changesToo')}
      </Badge>
    );
  return <Badge tone={tones[state]}>{say(names[state])}</Badge>;
}
