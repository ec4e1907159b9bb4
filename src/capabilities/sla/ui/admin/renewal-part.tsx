import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { RenewalReply } from '../../shared/renewal-reply.ts';
import { calendarCalls } from './data.ts';
import { levelCalls, useLevelDeed } from './level-data.ts';
import { useLevelName } from './level-name.ts';
import { useLevelWords } from './level-words.ts';

interface RenewalProps {
  of: 'level' | 'calendar';
  record: { id: string; version: number; number: number };
  /** What stands on the screen is not what is published. */
  isDirty: boolean;
}

/** What runs keeps the version it began with, unless somebody has it counted anew; and sees before what that changes. */
export function RenewalPart(props: RenewalProps) {
  const say = useLevelWords();
  const [isAsked, ask] = useState(false);
  if (props.record.number === 1) return null;
  return (
    <PagePart title={say('running')} help={say('runningHelp')}>
      <p>
        <Button isDisabled={props.isDirty} onPress={() => ask(true)}>
          {say('showDifference')}
        </Button>
      </p>
      {isAsked && <Renewal {...props} onClose={() => ask(false)} />}
    </PagePart>
  );
}

function Renewal({ of, record: { id, version }, onClose }: RenewalProps & { onClose: () => void }) {
  const say = useLevelWords();
  const calls = of === 'level' ? levelCalls : calendarCalls;
  const asking = useQuery({ queryKey: ['service-levels', 'renewal', id, version], queryFn: () => calls.renewal({ id }), gcTime: 0 });
  const renew = useLevelDeed(
    () => calls.renew({ id }, { ifMatch: version }),
    ({ clocks, isMore }) => {
      toast(say('renewed', { count: clocks }));
      if (!isMore) onClose();
    },
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('difference')}>
      <Loaded asking={asking}>
        {(told) => (
          <>
            <Summary {...told} />
            <Differences items={told.items} />
            {renew.error !== null && <ErrorState look="inline" error={renew.error} />}
            {told.clocks > 0 && (
              <p>
                <Button look="primary" busy={renew.isPending} onPress={() => renew.mutate(undefined)}>
                  {say('renew', { count: told.clocks })}
                </Button>
              </p>
            )}
          </>
        )}
      </Loaded>
    </Dialog>
  );
}

function Summary({ clocks, missed, saved, ended, isMore }: RenewalReply) {
  const say = useLevelWords();
  const parts = [
    clocks === 0 ? say('noneRunning') : say('countedAnew', { count: clocks }),
    ...(missed > 0 ? [say('newlyMissed', { count: missed })] : []),
    ...(saved > 0 ? [say('noLongerMissed', { count: saved })] : []),
    ...(ended > 0 ? [say('wouldEnd', { count: ended })] : []),
    ...(isMore ? [say('moreThan')] : []),
  ];
  return <p>{parts.join(' ')}</p>;
}

function Differences({ items }: Pick<RenewalReply, 'items'>) {
  const say = useLevelWords();
  const nameOf = useLevelName();
  const { dateTime } = useFormats();
  const due = (side: RenewalReply['items'][number]['after']): string => {
    if (side === null) return say('notCounted');
    return side.dueAt === null ? say('waits') : dateTime(side.dueAt);
  };
  const tones = { missed: 'danger', saved: 'good', ended: undefined, earlier: undefined, later: undefined, same: undefined } as const;
  if (items.length === 0) return null;
  return (
    <RowList label={say('difference')}>
      {items.map(({ ticket, level, before, after, outcome }) => (
        <Row
          key={`${ticket} ${level.id}`}
          line={`${nameOf(level)} · ${say('dueFrom', { from: due(before), to: due(after) })}`}
          end={<Badge tone={tones[outcome]}>{say(`outcome_${outcome}`)}</Badge>}
        >
          {ticket}
        </Row>
      ))}
    </RowList>
  );
}
