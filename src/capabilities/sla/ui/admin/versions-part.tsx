import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import type { CalendarReply } from '../../contract-calendars.ts';
import { versionsQuery } from './data.ts';
import { useSlaAdminWords } from './words.ts';

/** Who published what and when; newest first. */
export function VersionsPart({ record: { id, number } }: { record: CalendarReply }) {
  const say = useSlaAdminWords();
  const { dateTime } = useFormats();
  return (
    <PagePart title={say('versions')}>
      <Loaded asking={useQuery(versionsQuery(id, number))} rows={2}>
        {({ items }) => (
          <RowList label={say('versions')}>
            {items.map((one) => (
              <Row
                key={one.number}
                line={`${dateTime(one.publishedAt)} · ${one.publishedBy?.name ?? say('bySelf')}`}
                end={one.number === number && <Badge tone="good">{say('inUse')}</Badge>}
              >
                {say('versionNumber', { number: one.number })}
              </Row>
            ))}
          </RowList>
        )}
      </Loaded>
    </PagePart>
  );
}
