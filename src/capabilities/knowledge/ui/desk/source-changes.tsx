import { useQuery } from '@tanstack/react-query';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Loaded } from '../../../../ui-kit/page.tsx';
import type { ArticleReply } from '../../contract.ts';
import { versionQuery } from '../data.ts';
import { Differences } from './differences.tsx';
import { useKnowledgeWords } from './words.ts';

interface SourceChangesProps {
  article: ArticleReply;
  /** The version that the translation follows, and the one that readers of the original have. */
  from: number;
  to: number;
  onClose: () => void;
}

/** Why a translation is behind: what has changed in the original since. */
export function SourceChanges({ article: { number, language }, from, to, onClose }: SourceChangesProps) {
  const say = useKnowledgeWords();
  const older = useQuery(versionQuery(number, language, from));
  const newer = useQuery(versionQuery(number, language, to));
  return (
    <Dialog isOpen size="wide" onClose={onClose} title={say('sourceChangesOf', { from, to })}>
      <Loaded asking={older} rows={4}>
        {(before) => (
          <Loaded asking={newer} rows={4}>
            {(after) => <Differences number={number} before={before} after={after} />}
          </Loaded>
        )}
      </Loaded>
    </Dialog>
  );
}
