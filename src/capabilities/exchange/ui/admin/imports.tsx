import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { FileField } from '../../../../ui-kit/file-field.tsx';
import { Page } from '../../../../ui-kit/page.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import type { ImportRun } from '../../contract.ts';
import { type Meaning, runQuery, runsQuery, startImport } from './data.ts';
import { Earlier } from './earlier.tsx';
import styles from './imports.module.css';
import { MeaningFields, UnknownWords } from './meaning.tsx';
import { Outcome } from './outcome.tsx';
import { useExchangeAdminWords } from './words.ts';

const most = 64 * 1024 * 1024;
const unsaid: Meaning = { workspace: null, timeZone: 'UTC', states: {}, resolutionCodes: {}, teams: {} };

interface ImportsProps {
  /** The run that is shown; it stands in the address, so that one may leave and come back. */
  run: string | undefined;
  onRun: (id: string | undefined) => void;
}

/** An event log of ServiceNow: tried out, explained where its words mean nothing here, then imported. */
export function Imports({ run, onRun }: ImportsProps) {
  const say = useExchangeAdminWords();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [meaning, setMeaning] = useState(unsaid);
  const shown = useQuery({ ...runQuery(run ?? ''), enabled: run !== undefined });
  const start = useMutation({
    mutationFn: startImport,
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: runsQuery.queryKey, exact: true });
      onRun(id);
    },
  });
  const choose = ([chosen]: File[]) => {
    start.reset();
    setFile(chosen ?? null);
    onRun(undefined);
  };
  const current = run === undefined ? undefined : shown.data;
  return (
    <Page title={say('imports')}>
      <p>{say('help')}</p>
      <div className={styles['file']}>
        <Chosen file={file} onChoose={choose} />
      </div>
      {file !== null && <MeaningFields meaning={meaning} onChange={setMeaning} />}
      {run !== undefined && shown.error !== null && <ErrorState error={shown.error} onRetry={() => void shown.refetch()} />}
      {current !== undefined && <Outcome run={current} />}
      {file !== null && current?.report && <UnknownWords report={current.report} meaning={meaning} onChange={setMeaning} />}
      {file === null && current?.dryRun && current.state === 'done' && <p>{say('chooseAgain')}</p>}
      {start.error !== null && <ErrorState look="inline" error={start.error} />}
      {file !== null && file.size <= most && meaning.workspace !== null && (
        <Deeds run={current} busy={start.isPending} onStart={(dryRun) => start.mutate({ file, meaning, dryRun })} />
      )}
      <Earlier shown={run} onShow={onRun} />
    </Page>
  );
}

function Chosen({ file, onChoose }: { file: File | null; onChoose: (files: File[]) => void }) {
  const say = useExchangeAdminWords();
  const files =
    file === null ? [] : [{ id: 'file', name: file.name, size: file.size, ...(file.size > most ? { error: say('tooLong') } : {}) }];
  return (
    <FileField label={say('file')} isSingle accepts={['.csv', 'text/csv']} files={files} onAdd={onChoose} onRemove={() => onChoose([])} />
  );
}

interface DeedsProps {
  run: ImportRun | undefined;
  busy: boolean;
  onStart: (dryRun: boolean) => void;
}

/** Tried out first; once that was done there is something to import. */
function Deeds({ run, busy, onStart }: DeedsProps) {
  const say = useExchangeAdminWords();
  const isUnderWay = run?.state === 'waiting' || run?.state === 'running';
  const tried = run?.state === 'done' && run.dryRun ? run.report : null;
  const due = tried === null ? 0 : tried.created + tried.changed;
  return (
    <p>
      <Button look={due > 0 ? 'secondary' : 'primary'} busy={busy} isDisabled={isUnderWay} onPress={() => onStart(true)}>
        {say('dryRun')}
      </Button>{' '}
      {due > 0 && (
        <Button look="primary" busy={busy} onPress={() => onStart(false)}>
          {say('importNow', { count: due })}
        </Button>
      )}
    </p>
  );
}
