import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { ModelReply } from '../../contract-calendar.ts';
import { modelVersionsQuery } from './data.ts';
import type { ModelEdit } from './use-model-edit.ts';
import { useChangesAdminWords } from './words.ts';

/** Who published what and when, newest first; an earlier one is taken up again by putting it into the form. */
export function VersionsPart({ record: { key, number, own, can }, edit }: { record: ModelReply; edit: ModelEdit }) {
  const say = useChangesAdminWords();
  const { dateTime } = useFormats();
  const asking = useQuery({ ...modelVersionsQuery(key, number), enabled: own && can.edit });
  if (!can.edit) return null;
  return (
    <PagePart title={say('versions')}>
      {!own && <p>{say('noVersions')}</p>}
      {own && (
        <Loaded asking={asking} rows={2}>
          {({ items }) => (
            <RowList label={say('versions')}>
              {items.map((one) => (
                <Row
                  key={one.number}
                  line={`${dateTime(one.publishedAt)} · ${one.publishedBy.name}`}
                  end={
                    one.number === number ? (
                      <Badge tone="good">{say('inUse')}</Badge>
                    ) : (
                      <IconButton
                        icon="undo"
                        label={say('takeVersion', { number: one.number })}
                        onPress={() => {
                          edit.write(one.definition);
                          toast(say('took', { number: one.number }));
                        }}
                      />
                    )
                  }
                >
                  {say('versionNumber', { number: one.number })}
                </Row>
              ))}
            </RowList>
          )}
        </Loaded>
      )}
    </PagePart>
  );
}
