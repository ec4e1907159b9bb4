import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Button, LinkButton } from '../../../../ui-kit/button.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Link } from '../../../../ui-kit/link.tsx';
import { More } from '../../../../ui-kit/more.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { EmptyState, ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { LevelReply } from '../../contract-levels.ts';
import { offeredTo } from './calendar-field.tsx';
import { calendarsQuery } from './data.ts';
import { useLevelFields } from './level-conditions.tsx';
import { levelCalls, levelsQuery, useLevelDeed } from './level-data.ts';
import { useLevelName } from './level-name.ts';
import { bySlot, movedBy, targetWord } from './level-order.ts';
import { useLevelWords } from './level-words.ts';
import { NewLevel } from './new-level.tsx';
import { ReasonsPart } from './reasons-part.tsx';
import { useLevelSays } from './use-level-says.ts';

interface LevelsProps {
  workspace: { id: string; key: string };
  onOpen: (id: string) => void;
}

/** What a workspace agreed to: what competes for the same tickets stands together, in the order in which it counts. */
export function Levels({ workspace, onOpen }: LevelsProps) {
  const say = useLevelWords();
  const asking = useQuery(levelsQuery(workspace.id));
  const calendars = useQuery(calendarsQuery);
  const offered = offeredTo(workspace.id, calendars.data?.items ?? []);
  const [isNew, setNew] = useState(false);
  const levels = asking.data?.items ?? [];
  const add = (
    <Button icon="plus" look="primary" isDisabled={offered.length === 0} onPress={() => setNew(true)}>
      {say('newLevel')}
    </Button>
  );
  return (
    <PagePart title={say('levels')} help={say('levelsHelp')} end={add}>
      {calendars.error !== null && <ErrorState look="inline" error={calendars.error} onRetry={() => void calendars.refetch()} />}
      {calendars.data !== undefined && offered.length === 0 && <NoCalendars />}
      <Loaded asking={asking}>
        {({ items }) =>
          items.length === 0 ? (
            offered.length > 0 && <EmptyState icon="clock">{say('noLevels')}</EmptyState>
          ) : (
            <All levels={items} workspaceKey={workspace.key} />
          )
        }
      </Loaded>
      <ReasonsPart workspace={workspace.id} />
      {isNew && (
        <NewLevel
          workspace={workspace.id}
          levels={levels}
          calendar={offered[0]?.id ?? null}
          onClose={() => setNew(false)}
          onDone={onOpen}
        />
      )}
    </PagePart>
  );
}

function NoCalendars() {
  const say = useLevelWords();
  return (
    <EmptyState icon="calendar" deed={<LinkButton to="/admin/calendars">{say('toCalendars')}</LinkButton>}>
      {say('noCalendars')}
    </EmptyState>
  );
}

function All({ levels, workspaceKey }: { levels: readonly LevelReply[]; workspaceKey: string }) {
  const say = useLevelWords();
  const withdrawn = levels.filter(({ active }) => !active);
  return (
    <>
      {bySlot(levels.filter(({ active }) => active)).map((slot) => (
        <Slot key={slot[0]?.id} slot={slot} workspaceKey={workspaceKey} />
      ))}
      {withdrawn.length > 0 && (
        <More label={say('withdrawnOnes', { count: withdrawn.length })}>
          <RowList label={say('withdrawn')}>
            {withdrawn.map((level) => (
              <LevelRow key={level.id} level={level} workspaceKey={workspaceKey} />
            ))}
          </RowList>
        </More>
      )}
    </>
  );
}

function Slot({ slot, workspaceKey }: { slot: readonly LevelReply[]; workspaceKey: string }) {
  const say = useLevelWords();
  const nameOf = useLevelName();
  const move = useLevelDeed(async ({ id, by }: { id: string; by: 1 | -1 }) => {
    // One after the other: each is a version of its own, and what the first refuses the second must not half do.
    for (const { level, position } of movedBy(slot, id, by))
      await levelCalls.change({ id: level.id, position }, { ifMatch: level.version });
  });
  const [first] = slot;
  if (first === undefined) return null;
  const title = `${say(targetWord(first))} · ${say(`kind_${first.kind}`)}`;
  const arrow = (level: LevelReply, at: number, by: 1 | -1) => (
    <IconButton
      icon={by === 1 ? 'arrow-down' : 'arrow-up'}
      label={say(by === 1 ? 'later' : 'earlier', { name: nameOf(level) })}
      isDisabled={move.isPending || slot[at + by] === undefined}
      onPress={() =>
        move.mutate({ id: level.id, by }, { onSuccess: () => toast(say('moved', { name: nameOf(level), number: at + by + 1 })) })
      }
    />
  );
  const isOrdered = first.target !== 'own' && slot.length > 1;
  return (
    <PagePart title={title}>
      {move.error !== null && <ErrorState look="inline" error={move.error} />}
      <RowList label={title}>
        {slot.map((level, at) => (
          <LevelRow key={level.id} level={level} workspaceKey={workspaceKey}>
            {isOrdered && arrow(level, at, -1)}
            {isOrdered && arrow(level, at, 1)}
          </LevelRow>
        ))}
      </RowList>
    </PagePart>
  );
}

interface LevelRowProps {
  level: LevelReply;
  workspaceKey: string;
  children?: React.ReactNode;
}

function LevelRow({ level, workspaceKey, children }: LevelRowProps) {
  const say = useLevelWords();
  const nameOf = useLevelName();
  const { wordsOf } = useLevelSays(useLevelFields());
  const line = [
    say('within', { time: wordsOf('minutes', level.minutes) }),
    wordsOf('when', level.when),
    wordsOf('calendar', level.calendar),
  ];
  return (
    <Row
      isOff={!level.active}
      line={[wordsOf('team', level.team), wordsOf('supplier', level.supplier), ...line].filter(Boolean).join(' · ')}
      end={
        <>
          <Badge>{say('versionNumber', { number: level.number })}</Badge>
          {children}
        </>
      }
    >
      <Link to="/admin/w/$key" params={{ key: workspaceKey }} search={{ part: 'levels', level: level.id }}>
        {nameOf(level)}
      </Link>
    </Row>
  );
}
