import { useParams, useSearch } from '@tanstack/react-router';
import { ArticlePage } from '../../../capabilities/knowledge/ui/reading/article.tsx';
import { KnowledgeHome } from '../../../capabilities/knowledge/ui/reading/home.tsx';
import { publicPlaces } from '../../../capabilities/knowledge/ui/reading/places.ts';
import { OpenLayout } from '../layouts/open.tsx';

/** What an organisation shows to whoever comes by. */
export function OpenKnowledge() {
  const { q = '', ...shelf } = useSearch({ from: '/kb' });
  return (
    <OpenLayout>
      <KnowledgeHome places={publicPlaces} shelf={shelf} isSignedIn={false} typed={q} />
    </OpenLayout>
  );
}

export function OpenArticle() {
  const { number } = useParams({ from: '/kb/$number' });
  const { language } = useSearch({ from: '/kb/$number' });
  return (
    <OpenLayout>
      <ArticlePage key={number} number={number} places={publicPlaces} language={language} />
    </OpenLayout>
  );
}
