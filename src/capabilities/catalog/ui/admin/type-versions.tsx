import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import type { RequestTypeDraft } from '../../contract.ts';
import { diffQuery, versionsQuery } from './data.ts';
import styles from './designer.module.css';
import { DiffRows } from './diff-rows.tsx';
import { useCatalogAdminWords } from './words.ts';

/** What was published when and by whom, and how each differs from the one before. */
export function TypeVersions({ record }: { record: RequestTypeDraft }) {
  const say = useCatalogAdminWords();
  const { dateTime } = useFormats();
  const asking = useQuery(versionsQuery(record.id));
  const [open, setOpen] = useState<number | null>(null);
  return (
    <div className={styles['properties']}>
      <PagePart title={say('versions')}>
        <Loaded asking={asking} rows={3}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon="clock">{say('noVersions')}</EmptyState>
            ) : (
              <RowList label={say('versions')}>
                {items.map(({ number, publishedAt, publishedBy }) => (
                  <Row
                    key={number}
                    line={say('publishedBy', { name: publishedBy.name, when: dateTime(publishedAt) })}
                    end={
                      <>
                        {number === record.publishedVersion && <Badge tone="good">{say('inUse')}</Badge>}
                        {number > 1 && <Button onPress={() => setOpen(number)}>{say('compare')}</Button>}
                      </>
                    }
                  >
                    {say('versionRow', { number })}
                  </Row>
                ))}
              </RowList>
            )
          }
        </Loaded>
      </PagePart>
      {open !== null && <Comparison record={record} number={open} />}
    </div>
  );
}

function Comparison({ record: { id, version, workspace }, number }: { record: RequestTypeDraft; number: number }) {
  const say = useCatalogAdminWords();
  const asking = useQuery(diffQuery({ id, version, from: number - 1, to: number }));
  return (
    <PagePart title={say('compareWith', { from: number - 1, to: number })}>
      <Loaded asking={asking} rows={3}>
        {(diff) => <DiffRows diff={diff} workspace={workspace} />}
      </Loaded>
    </PagePart>
  );
}
