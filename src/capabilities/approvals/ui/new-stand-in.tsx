import { parseDate } from '@internationalized/date';
import { useState } from 'react';
import { now } from '../../../kernel/web/clock.ts';
import { fieldProblems } from '../../../kernel/web/edit.ts';
import { useReader } from '../../../kernel/web/reader.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { DateRangeField } from '../../../ui-kit/date-fields.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import type { Option } from '../../../ui-kit/option-item.tsx';
import { Select } from '../../../ui-kit/select.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { toast } from '../../../ui-kit/toast-queue.ts';
import { PersonPicker } from '../../directory/ui/public.tsx';
import { useAddStandIn } from './stand-in-data.ts';
import { useStandInWords } from './stand-in-words.ts';

const kinds = ['outOfOffice', 'delegate', 'substitute'] as const;
type Kind = (typeof kinds)[number];
type Days = { from: string; until: string };

interface NewStandInProps {
  /** Left out: for the reader. */
  forId: string | undefined;
  /** For whom is chosen here, too. */
  isForAnybody?: boolean;
  onClose: () => void;
}

/** Names who answers, and when. Days begin and end where the reader is. */
export function NewStandInDialog({ forId: given, isForAnybody = false, onClose }: NewStandInProps) {
  const say = useStandInWords();
  const { timeZone } = useReader();
  const [person, choose] = useState<Option | null>(null);
  const [whom, chooseWhom] = useState<Option | null>(null);
  const forId = isForAnybody ? whom?.id : given;
  const [kind, setKind] = useState<Kind>('outOfOffice');
  const [days, setDays] = useState<Days | null>(null);
  const { mutate, isPending, error } = useAddStandIn();
  const dated = kind === 'substitute' || days === null ? { from: null, until: null } : momentsOf(days, timeZone);
  const isWhole = person !== null && (!isForAnybody || whom !== null) && (kind === 'substitute' || days !== null);
  const done = () => {
    toast(say('added', { who: person?.label ?? '' }));
    onClose();
  };
  const save = () => person && mutate({ byId: person.id, kind, ...dated, ...(forId && { forId }) }, { onSuccess: done });
  const foot = (
    <>
      <Button onPress={onClose}>{say('cancel')}</Button>
      <Button look="primary" busy={isPending} isDisabled={!isWhole} onPress={save}>
        {say('save')}
      </Button>
    </>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('add')} foot={foot}>
      {isForAnybody && <PersonPicker label={say('whom')} value={whom} onChange={chooseWhom} error={fieldProblems(error)['/forId']} />}
      <PersonPicker label={say('who')} value={person} onChange={choose} error={fieldProblems(error)['/byId']} />
      <Select
        label={say('kind')}
        help={say(`help_${kind}`)}
        options={kinds.map((id) => ({ id, label: say(`kind_${id}`) }))}
        value={kind}
        onChange={(id) => setKind(kinds.find((one) => one === id) ?? 'outOfOffice')}
      />
      {kind !== 'substitute' && <DateRangeField label={say('days')} from={todayIn(timeZone)} value={days} onChange={setDays} />}
      {error !== null && <ErrorState error={error} look="inline" />}
    </Dialog>
  );
}

/** From the first moment of one day to the last of another. */
const momentsOf = ({ from, until }: Days, timeZone: string) => ({
  from: parseDate(from).toDate(timeZone).toISOString(),
  until: parseDate(until).add({ days: 1 }).toDate(timeZone).toISOString(),
});

const todayIn = (timeZone: string): string => new Intl.DateTimeFormat('en-CA', { timeZone }).format(now());
