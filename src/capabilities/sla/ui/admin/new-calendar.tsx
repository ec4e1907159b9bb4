import { useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { fieldProblems } from '../../../../kernel/web/edit.ts';
import { useReader } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { ZoneField } from '../../../../ui-kit/place-fields.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import { calendarCalls, useCalendarDeed } from './data.ts';
import { PlaceFields } from './place-part.tsx';
import { useSlaAdminWords } from './words.ts';

/** Whose a calendar may be: that of a workspace one runs, or of all. */
export interface Owners {
  workspaces: readonly { id: string; name: string }[];
  /** Whether the reader runs the organisation. */
  mayShare: boolean;
}

interface NewCalendarProps extends Owners {
  onClose: () => void;
  onDone: (id: string) => void;
}

const everybody = 'everybody';
const usual = [{ from: '09:00', to: '17:00' }];
const week = [usual, usual, usual, usual, usual, [], []];

/** Begins with nine to five; the rest is written where one sees the month. */
export function NewCalendar({ workspaces, mayShare, onClose, onDone }: NewCalendarProps) {
  const say = useSlaAdminWords();
  const reader = useReader();
  const [name, setName] = useState('');
  const [owner, setOwner] = useState(mayShare ? everybody : (workspaces[0]?.id ?? null));
  const [timeZone, setZone] = useState(reader.timeZone);
  const [place, setPlace] = useState<{ country: string; region?: string | undefined } | null>(null);
  const [act] = useState(actKey);
  const workspace = owner === everybody ? null : owner;
  const make = useCalendarDeed(
    () => calendarCalls.create({ workspace, name, timeZone, week, place, holidays: [], exceptions: [] }, { idempotencyKey: act }),
    (made) => {
      toast(say('created', { name: made.name }));
      onDone(made.id);
    },
  );
  const problems = fieldProblems(make.error);
  const shared = mayShare ? [{ id: everybody, label: say('everybody') }] : [];
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('newCalendar')}>
      <TextField label={say('name')} autoFocus maxLength={100} value={name} onChange={setName} error={problems['/name']} />
      <Select
        label={say('owner')}
        help={say('ownerHelp')}
        options={[...shared, ...workspaces.map(({ id, name: label }) => ({ id, label }))]}
        value={owner}
        onChange={setOwner}
      />
      <ZoneField label={say('timeZone')} value={timeZone} onChange={setZone} error={problems['/timeZone']} />
      <PlaceFields value={place} onChange={setPlace} isDisabled={false} error={problems['/place']} />
      {make.error !== null && <ErrorState look="inline" error={make.error} />}
      <p>
        <Button
          look="primary"
          busy={make.isPending}
          isDisabled={name.trim() === '' || owner === null}
          onPress={() => make.mutate(undefined)}
        >
          {say('create')}
        </Button>
      </p>
    </Dialog>
  );
}
