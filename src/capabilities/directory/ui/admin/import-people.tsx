import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Banner } from '../../../../ui-kit/banner.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Figures } from '../../../../ui-kit/figures.tsx';
import { FileField } from '../../../../ui-kit/file-field.tsx';
import { Page, PagePart } from '../../../../ui-kit/page.tsx';
import { PlainTable } from '../../../../ui-kit/plain-table.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import type { ImportReport } from '../../shared/person.ts';
import styles from './admin.module.css';
import { importPeople, useRefresh } from './data.ts';
import { useDirectoryAdminWords } from './words.ts';

const most = 16 * 1024 * 1024;

/** A file of people: tried out first, then imported. */
export function ImportPeople() {
  const say = useDirectoryAdminWords();
  const refresh = useRefresh();
  const [file, setFile] = useState<File | null>(null);
  const run = useMutation({
    mutationFn: importPeople,
    onSuccess: (report) => (report.dryRun ? undefined : refresh('people', 'departments', 'locations')),
  });
  const choose = ([chosen]: File[]) => {
    run.reset();
    setFile(chosen ?? null);
  };
  const isTooLong = file !== null && file.size > most;
  const shown = file === null ? [] : [{ id: 'file', name: file.name, size: file.size, ...(isTooLong ? { error: say('tooLong') } : {}) }];
  return (
    <Page title={say('importTitle')} trail={[{ label: say('people'), to: '/admin/people' }]}>
      <p>{say('importHelp')}</p>
      <p>{say('importColumns')}</p>
      <FileField label={say('file')} isSingle accepts={['.csv', 'text/csv']} files={shown} onAdd={choose} onRemove={() => choose([])} />
      <div className={styles['deeds']}>
        <Button
          look={run.data ? 'secondary' : 'primary'}
          busy={run.isPending}
          isDisabled={file === null || isTooLong}
          onPress={() => file && run.mutate({ file, dryRun: true })}
        >
          {say('dryRun')}
        </Button>
        {file !== null && run.data?.dryRun && (
          <Button look="primary" busy={run.isPending} onPress={() => run.mutate({ file, dryRun: false })}>
            {say('importNow', { count: run.data.rows - run.data.wrongRows })}
          </Button>
        )}
      </div>
      <div aria-live="polite">{run.isPending ? say('importing') : run.data && <Report report={run.data} />}</div>
      {run.error !== null && <ErrorState look="inline" error={run.error} />}
    </Page>
  );
}

function Report({ report }: { report: ImportReport }) {
  const say = useDirectoryAdminWords();
  const figures = [
    { name: say('rows'), count: report.rows },
    { name: say('created'), count: report.created },
    { name: say('updated'), count: report.updated },
    { name: say('unchanged'), count: report.unchanged },
    { name: say('wrong'), count: report.wrongRows },
  ];
  return (
    <>
      <Banner tone={report.dryRun ? 'ink' : 'good'}>{say(report.dryRun ? 'wouldDo' : 'didDo')}</Banner>
      <Figures label={say('rows')} figures={figures} />
      {report.ignoredColumns.length > 0 && <p>{say('ignored', { names: report.ignoredColumns.join(', ') })}</p>}
      {report.wrong.length > 0 && <Wrong report={report} />}
    </>
  );
}

function Wrong({ report: { wrong, wrongRows } }: { report: ImportReport }) {
  const say = useDirectoryAdminWords();
  return (
    <PagePart title={say('wrongRows')} help={wrong.length < wrongRows ? say('wrongMore', { count: wrong.length }) : undefined}>
      <PlainTable
        label={say('wrongRows')}
        columns={[
          { key: 'line', header: say('line'), cell: ({ line }) => line },
          { key: 'column', header: say('column'), cell: ({ field }) => field },
          { key: 'reason', header: say('reason'), cell: ({ reason }) => reason },
        ]}
        rows={wrong}
        keyOf={({ line, field, reason }) => `${line} ${field} ${reason}`}
      />
    </PagePart>
  );
}
