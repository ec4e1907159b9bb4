import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { type ArticleKind, type ArticleLanguage, languages } from '../../shared/words.ts';
import { articleCalls, templatesQuery, useKnowledgeDeed } from '../data.ts';
import { useArticleLanguage, useSaid } from '../localised.ts';
import { useWorkplaces } from './use-workplaces.ts';
import { useKnowledgeWords } from './words.ts';

const empty = 'empty';

/** Begins an article: where, in which language, with which text. */
export function NewArticle({ onClose }: { onClose: () => void }) {
  const say = useKnowledgeWords();
  const said = useSaid();
  const navigate = useNavigate();
  const workplaces = useWorkplaces();
  const own = useArticleLanguage();
  const [chosen, choose] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [language, setLanguage] = useState<ArticleLanguage>(own);
  const [template, setTemplate] = useState(empty);
  const [key] = useState(() => crypto.randomUUID());
  const [isTried, tried] = useState(false);
  const workspace = chosen ?? workplaces[0]?.id ?? '';
  const { data } = useQuery({ ...templatesQuery(workspace), enabled: workspace !== '' });
  const templates = (data?.items ?? []).filter(({ active }) => active);
  const kind: ArticleKind = templates.find(({ id }) => id === template)?.kind ?? 'other';
  const begin = useKnowledgeDeed(
    () => articleCalls.create({ workspace, title, language, kind, ...(template === empty ? {} : { template }) }, { idempotencyKey: key }),
    ({ number }) => void navigate({ to: '/desk/knowledge/$number', params: { number } }),
  );
  const press = () => (title.trim() === '' ? tried(true) : begin.mutate(undefined));
  const foot = (
    <Button look="primary" busy={begin.isPending} onPress={press}>
      {say('create')}
    </Button>
  );
  const error = isTried && title.trim() === '' ? say('titleNeeded') : undefined;
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('newArticle')} foot={foot}>
      <TextField label={say('textTitle')} value={title} onChange={setTitle} maxLength={200} autoFocus error={error} />
      {workplaces.length > 1 && <Select label={say('workspace')} options={workplaces} value={workspace} onChange={choose} />}
      <Select
        label={say('template')}
        options={[{ id: empty, label: say('emptyText') }, ...templates.map(({ id, name }) => ({ id, label: said(name) }))]}
        value={template}
        onChange={setTemplate}
      />
      <Select
        label={say('language')}
        options={languages.map((id) => ({ id, label: say(id) }))}
        value={language}
        onChange={(id) => setLanguage(languages.find((one) => one === id) ?? own)}
      />
      {begin.error !== null && <ErrorState look="inline" error={begin.error} />}
    </Dialog>
  );
}
