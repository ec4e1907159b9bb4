import { useState } from 'react';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { DangerDialog } from '../../../../ui-kit/danger-dialog.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { PeriodReply, PeriodsReply } from '../../contract-calendar.ts';
import { calendarCalls, useChangeDeed } from '../data.ts';
import { useSaid, useSpanWords } from '../said.ts';
import { type Owners, PeriodDialog } from './period-dialog.tsx';
import { usePeriodWords } from './use-period-words.ts';
import { useChangesAdminWords } from './words.ts';

/** When one may change things and when not: windows and freezes, each with what comes next. */
export function Periods({ items, services, ...owners }: PeriodsReply & Owners) {
  const say = useChangesAdminWords();
  const [written, write] = useState<PeriodReply | 'new' | null>(null);
  const [ending, end] = useState<PeriodReply | null>(null);
  const finish = useChangeDeed(({ id, version }: PeriodReply) => calendarCalls.endPeriod({ id }, { ifMatch: version }));
  const mayAdd = owners.mayShare || owners.workspaces.length > 0;
  const add = (
    <Button icon="plus" onPress={() => write('new')}>
      {say('newPeriod')}
    </Button>
  );
  return (
    <PagePart title={say('periods')} help={say('periodsHelp')} end={mayAdd && add}>
      {items.length === 0 && <EmptyState icon="calendar">{say('noPeriods')}</EmptyState>}
      {items.length > 0 && (
        <RowList label={say('periods')}>
          {items.map((period) => (
            <PeriodRow key={period.id} {...{ period, services, owners }} onEdit={() => write(period)} onEnd={() => end(period)} />
          ))}
        </RowList>
      )}
      {written !== null && (
        <PeriodDialog {...owners} services={services} period={written === 'new' ? null : written} onClose={() => write(null)} />
      )}
      {ending !== null && (
        <DangerDialog
          title={say('endNamed', { name: ending.name })}
          help={say('endHelp')}
          deed={say('end')}
          keep={say('keep')}
          onDo={() => finish.mutateAsync(ending)}
          onDone={() => toast(say('ended', { name: ending.name }))}
          onClose={() => end(null)}
        />
      )}
    </PagePart>
  );
}

interface PeriodRowProps {
  period: PeriodReply;
  services: PeriodsReply['services'];
  owners: Owners;
  onEdit: () => void;
  onEnd: () => void;
}

function PeriodRow({ period, services, owners, onEdit, onEnd }: PeriodRowProps) {
  const say = useChangesAdminWords();
  const said = useSaid();
  const periodWords = usePeriodWords();
  const spanWords = useSpanWords();
  const { name, kind, workspace, next, can } = period;
  const touched = period.services?.flatMap((id) => services.filter((one) => one.id === id).map((one) => said(one.name)));
  const whose = workspace === null ? say('everybody') : owners.workspaces.find(({ id }) => id === workspace)?.name;
  const [first] = next;
  const coming = first === undefined ? say('nextNone') : say('nextAt', { time: spanWords(first) });
  const deeds = (
    <>
      <Badge tone={kind === 'freeze' ? undefined : 'good'}>{say(kind)}</Badge>
      {can.edit && <IconButton icon="edit" label={say('edit', { name })} onPress={onEdit} />}
      {can.edit && <IconButton icon="trash" label={say('endNamed', { name })} onPress={onEnd} />}
    </>
  );
  return (
    <Row line={[whose, touched?.join(', ') ?? say('allServices'), periodWords(period), coming].filter(Boolean).join(' · ')} end={deeds}>
      {name}
    </Row>
  );
}
