import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Loaded } from '../../../../ui-kit/page.tsx';
import { RichText } from '../../../../ui-kit/rich-text.tsx';
import type { ReadingReply } from '../../contract-reading.ts';
import { htmlOf } from '../../shared/document/to-html.ts';
import { openedQuery } from './data.ts';
import { Feedback } from './feedback.tsx';
import { useFindingWords } from './words.ts';

interface ReadDialogProps {
  number: string;
  title: string;
  onClose: () => void;
  foot?: ReactNode;
}

/** An article over the page that one is on, which stays as it is behind it. */
export function ReadDialog({ number, title, onClose, foot }: ReadDialogProps) {
  return (
    <Dialog isOpen onClose={onClose} title={title} foot={foot} size="wide">
      <Loaded asking={useQuery(openedQuery(number))} rows={6}>
        {(article) => <Opened article={article} />}
      </Loaded>
    </Dialog>
  );
}

function Opened({ article }: { article: ReadingReply }) {
  const say = useFindingWords();
  const kinds: Readonly<Record<string, string>> = { info: say('info'), tip: say('tip'), warning: say('warning'), danger: say('danger') };
  const picture = (file: string): string => `/api/v1/knowledge/articles/${article.number}/files/${file}`;
  return (
    <article lang={article.language}>
      <RichText html={htmlOf(article.body, { picture, callout: (kind) => kinds[kind] ?? kind })} />
      <Feedback number={article.number} language={article.language} />
    </article>
  );
}
