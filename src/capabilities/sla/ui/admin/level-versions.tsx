import { useQuery } from '@tanstack/react-query';
import { sameJson } from '../../../../kernel/shared/same-json.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import type { LevelReply } from '../../contract-levels.ts';
import { levelVersionsQuery } from './level-data.ts';
import { useLevelWords } from './level-words.ts';

interface LevelVersionsProps {
  record: LevelReply;
  says: { nameOf: (field: string) => string; wordsOf: (field: string, value: unknown) => string };
}

/** Who published what and when, newest first, each with what it changed. */
export function LevelVersions({ record: { id, number }, says }: LevelVersionsProps) {
  const say = useLevelWords();
  const { dateTime } = useFormats();
  const changes = useChanges(says);
  return (
    <PagePart title={say('versions')}>
      <Loaded asking={useQuery(levelVersionsQuery(id, number))} rows={2}>
        {({ items }) => (
          <RowList label={say('versions')}>
            {items.map((one, at) => (
              <Row
                key={one.number}
                line={`${dateTime(one.publishedAt)} · ${one.publishedBy.name}`}
                end={one.number === number && <Badge tone="good">{say('inUse')}</Badge>}
              >
                {say('versionNumber', { number: one.number })}
                {': '}
                {changes(one.says, items[at + 1]?.says)}
              </Row>
            ))}
          </RowList>
        )}
      </Loaded>
    </PagePart>
  );
}

function useChanges({ nameOf, wordsOf }: LevelVersionsProps['says']): (now: object, before: object | undefined) => string {
  const say = useLevelWords();
  return (now, before) => {
    if (before === undefined) return say('firstVersion');
    const earlier = new Map<string, unknown>(Object.entries(before));
    const changed = Object.entries(now).filter(([field, value]) => !sameJson(value, earlier.get(field)));
    const words = (field: string, value: unknown): string => wordsOf(field, value) || say('nothing');
    return changed
      .map(([field, to]) => say('changedFrom', { field: nameOf(field), from: words(field, earlier.get(field)), to: words(field, to) }))
      .join('; ');
  };
}
