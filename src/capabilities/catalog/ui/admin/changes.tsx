import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../../ui-kit/button.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { diffQuery } from './data.ts';
import { DiffRows } from './diff-rows.tsx';
import type { FormChange } from './form-change.ts';
import styles from './stage.module.css';
import type { DesignerInWork } from './use-designer.ts';
import { useCatalogAdminWords } from './words.ts';

/** What the draft says other than the version in use; changes of the form can be taken back one by one. */
export function Changes({ inWork }: { inWork: DesignerInWork }) {
  const say = useCatalogAdminWords();
  const { id, version, publishedVersion, workspace } = inWork.record;
  const asking = useQuery({ ...diffQuery({ id, version, from: publishedVersion ?? 0, to: 0 }), enabled: publishedVersion !== null });
  if (publishedVersion === null) return null;
  return (
    <section className={styles['changes']} aria-label={say('changesTitle', { number: publishedVersion })}>
      <header>
        <h2>{say('changesTitle', { number: publishedVersion })}</h2>
        <span>{say('underWay')}</span>
      </header>
      {asking.error !== null && <ErrorState look="inline" error={asking.error} onRetry={() => void asking.refetch()} />}
      {asking.data && <DiffRows diff={asking.data} workspace={workspace} undo={(change) => <Undo inWork={inWork} change={change} />} />}
    </section>
  );
}

function Undo({ inWork, change }: { inWork: DesignerInWork; change: FormChange }) {
  const say = useCatalogAdminWords();
  return (
    <Button look="quiet" onPress={() => inWork.restore(change)}>
      {say('undo')}
    </Button>
  );
}
