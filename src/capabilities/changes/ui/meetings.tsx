import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { now } from '../../../kernel/web/clock.ts';
import { useFormats, useReader } from '../../../kernel/web/reader.tsx';
import { Badge } from '../../../ui-kit/badge.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Chip } from '../../../ui-kit/chip.tsx';
import { DateTimeField } from '../../../ui-kit/date-fields.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { Link } from '../../../ui-kit/link.tsx';
import { NumberField } from '../../../ui-kit/number-fields.tsx';
import { Loaded, Page, Row, RowList } from '../../../ui-kit/page.tsx';
import { Select } from '../../../ui-kit/select.tsx';
import { EmptyState, ErrorState } from '../../../ui-kit/states.tsx';
import { TextField } from '../../../ui-kit/text-fields.tsx';
import type { MeetingRow } from '../contract-board.ts';
import { boardCalls, meetingsQuery, useBoardDeed } from './board-data.ts';
import { BoardDialog } from './board-dialog.tsx';
import { useBoardWords } from './board-words.ts';
import { useWorkplaces } from './services-field.tsx';
import { useChangeWords } from './words.ts';

const shelves = ['coming', 'past'] as const;

/** Meetings of the boards where the reader works. */
export function BoardMeetings({ onOpen }: { onOpen: (id: string) => void }) {
  const say = useBoardWords();
  const change = useChangeWords();
  const workspaces = useWorkplaces();
  const [which, show] = useState<(typeof shelves)[number]>('coming');
  const [doing, go] = useState<'meeting' | 'board' | null>(null);
  const asking = useQuery(meetingsQuery(which));
  const end = (
    <>
      <Button look="quiet" icon="people" onPress={() => go('board')}>
        {say('board')}
      </Button>
      <Button look="primary" icon="plus" onPress={() => go('meeting')}>
        {say('newMeeting')}
      </Button>
    </>
  );
  const filters = shelves.map((shelf) => (
    <Chip key={shelf} isChosen={which === shelf} onPress={() => show(shelf)}>
      {say(shelf)}
    </Chip>
  ));
  return (
    <Page title={say('meetings')} trail={[{ label: change('calendar'), to: '/desk/changes' }]} end={end} filters={filters}>
      <Loaded asking={asking}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="people">{say(which === 'coming' ? 'noMeetings' : 'noPast')}</EmptyState>
          ) : (
            <RowList label={say('meetings')}>
              {items.map((meeting) => (
                <OneMeeting key={meeting.id} meeting={meeting} />
              ))}
            </RowList>
          )
        }
      </Loaded>
      {doing === 'board' && <BoardDialog workspaces={workspaces} onClose={() => go(null)} />}
      {doing === 'meeting' && <NewMeeting workspaces={workspaces} onClose={() => go(null)} onMade={onOpen} />}
    </Page>
  );
}

function OneMeeting({ meeting: { id, startsAt, endsAt, place, state, items } }: { meeting: MeetingRow }) {
  const say = useBoardWords();
  const { dateTime, time } = useFormats();
  const line = [place, say('items', { count: items })].filter((part) => part !== '').join(' · ');
  return (
    <Row line={line} end={state === 'planned' ? undefined : <Badge>{say(`state_${state}`)}</Badge>}>
      <Link to="/desk/changes/meetings/$id" params={{ id }}>
        {`${dateTime(startsAt)} – ${time(endsAt)}`}
      </Link>
    </Row>
  );
}

type NewMeetingProps = {
  workspaces: readonly { id: string; label: string }[];
  onClose: () => void;
  onMade: (id: string) => void;
};

function NewMeeting({ workspaces, onClose, onMade }: NewMeetingProps) {
  const say = useBoardWords();
  const { timeZone } = useReader();
  const tomorrow = Math.ceil(now() / 3_600_000) * 3_600_000 + 86_400_000;
  const [form, set] = useState({ workspace: '', startsAt: new Date(tomorrow).toISOString(), minutes: 60, place: '' });
  const workspace = form.workspace || (workspaces[0]?.id ?? '');
  const plan = useBoardDeed(
    () => boardCalls.plan({ ...form, workspace, timeZone }),
    ({ id }) => onMade(id),
  );
  const foot = (
    <Button look="primary" busy={plan.isPending} isDisabled={workspace === ''} onPress={() => plan.mutate(undefined)}>
      {say('newMeeting')}
    </Button>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('newMeeting')} foot={foot}>
      {workspaces.length > 1 && (
        <Select label={say('workspace')} options={workspaces} value={workspace} onChange={(id) => set({ ...form, workspace: id })} />
      )}
      <DateTimeField
        label={say('begins')}
        value={form.startsAt}
        onChange={(at) => at !== null && set({ ...form, startsAt: new Date(at).toISOString() })}
      />
      <NumberField
        label={say('length')}
        value={form.minutes}
        minValue={5}
        maxValue={720}
        onChange={(minutes) => set({ ...form, minutes: Number.isNaN(minutes) ? 60 : minutes })}
      />
      <TextField label={say('place')} value={form.place} onChange={(place) => set({ ...form, place })} maxLength={200} />
      {plan.error !== null && <ErrorState look="inline" error={plan.error} />}
    </Dialog>
  );
}
