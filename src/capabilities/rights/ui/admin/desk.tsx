import { useState } from 'react';
import { NumberField } from '../../../../ui-kit/number-fields.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { TextArea, TextField } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { ArrangedReply } from '../../contract.ts';
import { useSetDesk } from '../data.ts';
import { Save } from './save.tsx';
import { useArrangeWords } from './words.ts';

type Desk = ArrangedReply['desk'];

/** As the contract wants a reason. */
const shortest = 10;
const linesOf = (text: string): string[] => text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Who answers, where one writes to, how early a day is warned of, and reasons at hand where it takes longer. */
export function DeskPart({ desk }: { desk: Desk }) {
  const say = useArrangeWords();
  const [answeredBy, setAnsweredBy] = useState(desk.answeredBy ?? '');
  const [address, setAddress] = useState(desk.address ?? '');
  const [warnDays, setWarnDays] = useState(desk.warnDays);
  const [reasons, setReasons] = useState(desk.reasons.join('\n'));
  const { mutate, isPending, error } = useSetDesk();
  const wanted: Desk = { answeredBy: orNull(answeredBy), address: orNull(address), warnDays, reasons: linesOf(reasons) };
  const isShort = wanted.reasons.some((reason) => reason.length < shortest);
  return (
    <PagePart title={say('desk')} help={say('deskHelp')}>
      <TextField label={say('answeredBy')} help={say('answeredByHelp')} value={answeredBy} onChange={setAnsweredBy} />
      <TextArea label={say('address')} rows={3} value={address} onChange={setAddress} />
      <NumberField
        label={say('warnDays')}
        help={say('warnDaysHelp')}
        unit={say('days')}
        minValue={1}
        maxValue={60}
        value={warnDays}
        onChange={setWarnDays}
      />
      <TextArea
        label={say('reasons')}
        help={say('reasonsHelp')}
        rows={4}
        value={reasons}
        onChange={setReasons}
        error={isShort ? say('reasonShort') : undefined}
      />
      <Save
        isChanged={JSON.stringify(wanted) !== JSON.stringify(desk)}
        isWrong={isShort || Number.isNaN(warnDays)}
        busy={isPending}
        error={error}
        onSave={() => mutate(wanted, { onSuccess: () => toast(say('kept')) })}
      />
    </PagePart>
  );
}
