import { useParams, useSearch } from '@tanstack/react-router';
import { ArticlePage } from '../../../capabilities/knowledge/ui/reading/article.tsx';
import { KnowledgeHome } from '../../../capabilities/knowledge/ui/reading/home.tsx';
import { insidePlaces } from '../../../capabilities/knowledge/ui/reading/places.ts';

/** What can be read, by department and category. */
export function PortalKnowledge() {
  const { q = '', ...shelf } = useSearch({ from: '/signed-in/portal/knowledge' });
  return <KnowledgeHome places={insidePlaces} shelf={shelf} isSignedIn typed={q} />;
}

/** One article. */
export function PortalArticle() {
  const { number } = useParams({ from: '/signed-in/portal/knowledge/$number' });
  const { language } = useSearch({ from: '/signed-in/portal/knowledge/$number' });
  return <ArticlePage key={number} number={number} places={insidePlaces} language={language} />;
}
