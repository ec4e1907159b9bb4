import { useState } from 'react';
import { actKey } from '../../../kernel/web/api.ts';
import { now } from '../../../kernel/web/clock.ts';
import { useLanguage } from '../../../kernel/web/language.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { DateField } from '../../../ui-kit/date-fields.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { Pair } from '../../../ui-kit/page.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { TextArea } from '../../../ui-kit/text-fields.tsx';
import { toast } from '../../../ui-kit/toast-queue.ts';
import type { ControlReply } from '../contract.ts';
import { attested } from '../shared/catalog.ts';
import styles from './controls.module.css';
import { useAttest } from './data.ts';
import { useControlWords } from './words.ts';

/** As the contract wants it. */
const shortest = 10;
const longestDays = 400;

const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Says what no probe can see, and until when one answers for it. */
export function Attest({ control: { control, name }, onClose }: { control: ControlReply; onClose: () => void }) {
  const say = useControlWords();
  const language = useLanguage() === 'de' ? 'de' : 'en';
  const today = new Date(now()).toISOString().slice(0, 10);
  const [act] = useState(actKey);
  const [doneOn, setDoneOn] = useState<string | null>(today);
  const [validUntil, setValidUntil] = useState<string | null>(null);
  const [says, setSays] = useState('');
  const which = attested.find((one) => one === control);
  const attest = useAttest(() => {
    toast(say('answered'));
    onClose();
  });
  const isWhole = which !== undefined && doneOn !== null && validUntil !== null && says.trim().length >= shortest;
  const answer = () => isWhole && attest.mutate({ control: which, doneOn, validUntil, says, act });
  return (
    <Dialog
      isOpen
      isFirm
      onClose={onClose}
      title={say('attestTitle', { name: name[language] })}
      foot={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button look="primary" isDisabled={!isWhole} busy={attest.isPending} onPress={answer}>
            {say('answerFor')}
          </Button>
        </>
      }
    >
      <div className={styles['stack']}>
        <p>{say('attestHelp')}</p>
        <Pair>
          <DateField label={say('doneOn')} value={doneOn} onChange={setDoneOn} until={today} isRequired />
          <DateField
            label={say('validUntil')}
            help={say('validUntilHelp')}
            value={validUntil}
            onChange={setValidUntil}
            from={dayAfter(today, 1)}
            until={dayAfter(doneOn ?? today, longestDays)}
            isRequired
          />
        </Pair>
        <TextArea label={say('says')} isRequired value={says} onChange={setSays} help={say('saysHelp', { shortest })} />
        {attest.error !== null && <ErrorState look="inline" error={attest.error} />}
      </div>
    </Dialog>
  );
}
