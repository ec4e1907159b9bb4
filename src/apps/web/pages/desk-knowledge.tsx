import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { DeskArticle } from '../../../capabilities/knowledge/ui/desk/article.tsx';
import { KnowledgeList } from '../../../capabilities/knowledge/ui/desk/list.tsx';
import { Mend } from '../../../capabilities/knowledge/ui/desk/mend.tsx';

/** Articles that the reader writes. */
export function DeskKnowledge() {
  const asked = useSearch({ from: '/signed-in/desk/knowledge' });
  const navigate = useNavigate();
  return <KnowledgeList asked={asked} onAsk={(search) => void navigate({ to: '/desk/knowledge', search, replace: true })} />;
}

/** What is to be mended in them. */
export function DeskMend() {
  const asked = useSearch({ from: '/signed-in/desk/knowledge/mend' });
  const navigate = useNavigate();
  return <Mend asked={asked} onAsk={(search) => void navigate({ to: '/desk/knowledge/mend', search, replace: true })} />;
}

/** One of them. */
export function DeskOneArticle() {
  const { number } = useParams({ from: '/signed-in/desk/knowledge/$number' });
  const { part = 'write', language } = useSearch({ from: '/signed-in/desk/knowledge/$number' });
  const navigate = useNavigate();
  const go = (search: { part?: typeof part; language?: 'en' | 'de' }) =>
    void navigate({ to: '/desk/knowledge/$number', params: { number }, search, replace: true });
  return <DeskArticle key={number} number={number} part={part} language={language} onGo={go} />;
}
