import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { EmptyState, ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { ArticleReply } from '../../contract.ts';
import type { Edition } from '../../contract-texts.ts';
import type { ArticleLanguage } from '../../shared/words.ts';
import { textCalls, textQuery, useKnowledgeDeed, versionQuery, versionsQuery } from '../data.ts';
import { Differences } from './differences.tsx';
import { useKnowledgeWords } from './words.ts';

interface VersionsProps {
  article: ArticleReply;
  language: ArticleLanguage;
}

/** What was published, newest first: compared with another, or taken back up. */
export function Versions({ article, language }: VersionsProps) {
  const say = useKnowledgeWords();
  const { dateTime } = useFormats();
  const [open, compare] = useState<Edition | null>(null);
  const shown = article.texts.find((text) => text.language === language)?.publishedNumber;
  return (
    <PagePart title={say('versions')}>
      <Loaded asking={useQuery(versionsQuery(article.number, language))} rows={3}>
        {({ items }) => (
          <>
            {items.length === 0 && <EmptyState icon="clock">{say('noVersions')}</EmptyState>}
            {items.length > 0 && (
              <RowList label={say('versions')}>
                {items.map((one) => (
                  <Row
                    key={one.number}
                    line={`${dateTime(one.at)} · ${one.by.name}${one.note === '' ? '' : ` · ${one.note}`}`}
                    end={
                      <>
                        {one.number === shown && <Badge tone="good">{say('isShown')}</Badge>}
                        <Button onPress={() => compare(one)}>{say('compare')}</Button>
                        {article.can.write && <Restore article={article} language={language} version={one.number} />}
                      </>
                    }
                  >
                    {say('version', { number: one.number })}: {one.title}
                  </Row>
                ))}
              </RowList>
            )}
            {open !== null && <Compare article={article} language={language} items={items} version={open} onClose={() => compare(null)} />}
          </>
        )}
      </Loaded>
    </PagePart>
  );
}

function Restore({ article: { number }, language, version }: VersionsProps & { version: number }) {
  const say = useKnowledgeWords();
  const { data } = useQuery(textQuery(number, language));
  const restore = useKnowledgeDeed(
    () => textCalls.restore({ number, language, from: version }, { ifMatch: data?.version ?? 0 }),
    () => toast(say('restored', { number: version })),
  );
  return (
    <>
      <Button busy={restore.isPending} isDisabled={data === undefined} onPress={() => restore.mutate(undefined)}>
        {say('restore')}
      </Button>
      {restore.error !== null && <ErrorState look="inline" error={restore.error} />}
    </>
  );
}

const draft = 'draft';

type CompareProps = VersionsProps & { items: readonly Edition[]; version: Edition; onClose: () => void };

function Compare({ article, language, items, version, onClose }: CompareProps) {
  const say = useKnowledgeWords();
  const before = items.find(({ number }) => number === version.number - 1);
  const [other, choose] = useState(before === undefined ? draft : String(before.number));
  const own = useQuery(versionQuery(article.number, language, version.number));
  const written = useQuery({ ...textQuery(article.number, language), enabled: other === draft });
  const older = useQuery({ ...versionQuery(article.number, language, Number(other)), enabled: other !== draft });
  const beside = other === draft ? written.data : older.data;
  // The older stands before the newer, whichever was chosen first.
  const isNewer = other === draft || Number(other) > version.number;
  const options = [
    { id: draft, label: say('withDraft') },
    ...items
      .filter(({ number }) => number !== version.number)
      .map(({ number }) => ({ id: String(number), label: say('version', { number }) })),
  ];
  return (
    <Dialog isOpen size="wide" onClose={onClose} title={say('version', { number: version.number })}>
      <Select label={say('compareWith', { number: version.number })} options={options} value={other} onChange={choose} />
      <Loaded asking={own} rows={4}>
        {(one) =>
          beside !== undefined && <Differences number={article.number} before={isNewer ? one : beside} after={isNewer ? beside : one} />
        }
      </Loaded>
      {(written.error ?? older.error) !== null && <ErrorState look="inline" error={written.error ?? older.error} />}
    </Dialog>
  );
}
