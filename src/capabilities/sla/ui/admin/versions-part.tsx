import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import type { CalendarReply } from '../../contract-calendars.ts';
import { versionsQuery } from './data.ts';
import { VersionMonth } from './month-preview.tsx';
import { useSlaAdminWords } from './words.ts';

/** Who published what and when, newest first; each can be looked at. */
export function VersionsPart({ record: { id, number } }: { record: CalendarReply }) {
  const say = useSlaAdminWords();
  const { dateTime } = useFormats();
  const [seen, look] = useState<number>();
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
                <Button look="plain" onPress={() => look(one.number)}>
                  {say('versionNumber', { number: one.number })}
                </Button>
              </Row>
            ))}
          </RowList>
        )}
      </Loaded>
      {seen !== undefined && (
        <Dialog isOpen onClose={() => look(undefined)} title={say('versionNumber', { number: seen })}>
          <VersionMonth id={id} number={seen} />
        </Dialog>
      )}
    </PagePart>
  );
}
