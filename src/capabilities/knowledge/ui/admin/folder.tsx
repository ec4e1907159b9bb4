import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Banner } from '../../../../ui-kit/banner.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Checkbox } from '../../../../ui-kit/checkbox.tsx';
import { FolderField, type PlacedFile } from '../../../../ui-kit/folder-field.tsx';
import { Loaded, PagePart } from '../../../../ui-kit/page.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import type { FolderReport } from '../../contract-folder.ts';
import { useKnowledgeDeed } from '../data.ts';
import styles from './admin.module.css';
import { rulesQuery } from './data.ts';
import { FolderOutcome } from './folder-outcome.tsx';
import { sendFolder } from './send-folder.ts';
import { useKnowledgeAdminWords } from './words.ts';

const most = 64 * 1024 * 1024;

/** A folder of Markdown and HTML becomes articles: tried out first, so that one sees what will be made and what cannot be. */
export function BringIn({ workspace }: { workspace: string }) {
  const say = useKnowledgeAdminWords();
  return (
    <PagePart title={say('folder')} help={say('folderHelp')}>
      <Loaded asking={useQuery(rulesQuery(workspace))} rows={2}>
        {({ can, fourEyes }) =>
          can.bringIn ? <Folder key={workspace} workspace={workspace} fourEyes={fourEyes} /> : <Banner>{say('notBringIn')}</Banner>
        }
      </Loaded>
    </PagePart>
  );
}

type Chosen = { name: string; files: PlacedFile[] };

function Folder({ workspace, fourEyes }: { workspace: string; fourEyes: boolean }) {
  const say = useKnowledgeAdminWords();
  const { bytes } = useFormats();
  const [chosen, choose] = useState<Chosen | null>(null);
  const [publish, setPublish] = useState(false);
  const [report, setReport] = useState<FolderReport | null>(null);
  const send = useKnowledgeDeed(
    (dryRun: boolean) => sendFolder({ workspace, files: chosen?.files ?? [], dryRun, publish: publish && !fourEyes }),
    setReport,
  );
  const size = chosen?.files.reduce((all, { file }) => all + file.size, 0) ?? 0;
  const due = report?.dryRun === true ? report.created + report.changed : 0;
  const take = (name: string, files: PlacedFile[]) => {
    send.reset();
    setReport(null);
    choose({ name, files: files.filter(({ path }) => !path.split('/').some((part) => part.startsWith('.'))) });
  };
  return (
    <div className={styles['fields']}>
      <FolderField label={say('folderField')} help={say('folderFieldHelp')} onChoose={take} />
      {chosen !== null && <p>{say('chosenFolder', { name: chosen.name, count: chosen.files.length, size: bytes(size) })}</p>}
      {size > most && <Banner tone="danger">{say('folderTooLarge', { size: bytes(most) })}</Banner>}
      {fourEyes ? <p>{say('waitsForReview')}</p> : <Checkbox label={say('publishAtOnce')} value={publish} onChange={setPublish} />}
      {send.error !== null && <ErrorState look="inline" error={send.error} />}
      {chosen !== null && size <= most && (
        <p>
          <Button look={due > 0 ? 'secondary' : 'primary'} busy={send.isPending} onPress={() => send.mutate(true)}>
            {say('tryOut')}
          </Button>{' '}
          {due > 0 && (
            <Button look="primary" busy={send.isPending} onPress={() => send.mutate(false)}>
              {say('bringInNow', { count: due })}
            </Button>
          )}
        </p>
      )}
      {report !== null && <FolderOutcome report={report} />}
    </div>
  );
}
