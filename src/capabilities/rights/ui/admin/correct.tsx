import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Checkbox } from '../../../../ui-kit/checkbox.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { NumberField } from '../../../../ui-kit/number-fields.tsx';
import { Pair } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea, TextField } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { NewRule, RuleReply } from '../../contract.ts';
import { units } from '../../shared/deadline.ts';
import { useSetRule } from '../data.ts';
import { useRightsWords } from '../words.ts';
import { useArrangeWords } from './words.ts';

const shortest = 10;

/** What a rule sets, without what tells of its making. */
const spanOf = ({ jurisdiction, right, amount, unit, extension, notice, confirm, law, source }: RuleReply): Omit<NewRule, 'reason'> => ({
  jurisdiction,
  right,
  amount,
  unit,
  extension,
  notice,
  confirm,
  law,
  source,
});

/** Corrects a time of the law, with the reason that stays with it; what came in before keeps to the old one. */
export function Correct({ rule, onClose }: { rule: RuleReply; onClose: () => void }) {
  const say = useArrangeWords();
  const sayRight = useRightsWords();
  const [span, setSpan] = useState(spanOf(rule));
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useSetRule();
  const isWrong = reason.trim().length < shortest || [span.amount, span.extension].some(Number.isNaN);
  const done = () => {
    toast(say('kept'));
    onClose();
  };
  return (
    <Dialog
      isOpen
      isFirm
      onClose={onClose}
      title={say('correctRight', { right: sayRight(`right_${rule.right}`) })}
      foot={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button look="primary" isDisabled={isWrong} busy={isPending} onPress={() => mutate({ ...span, reason }, { onSuccess: done })}>
            {say('save')}
          </Button>
        </>
      }
    >
      <Spans span={span} set={(some) => setSpan((now) => ({ ...now, ...some }))} />
      <TextArea label={say('reason')} help={say('reasonHelp')} isRequired rows={3} value={reason} onChange={setReason} />
      {error !== null && <ErrorState error={error} look="inline" />}
    </Dialog>
  );
}

type Span = Omit<NewRule, 'reason'>;

function Spans({ span, set }: { span: Span; set: (some: Partial<Span>) => void }) {
  const say = useArrangeWords();
  const options = units.map((id) => ({ id, label: say(id) }));
  return (
    <>
      <Pair>
        <NumberField label={say('amount')} minValue={0} maxValue={400} value={span.amount} onChange={(amount) => set({ amount })} />
        <Select
          label={say('unit')}
          options={options}
          value={span.unit}
          onChange={(id) => set({ unit: units.find((one) => one === id) ?? span.unit })}
        />
      </Pair>
      <NumberField
        label={say('extension')}
        help={say('extensionHelp')}
        minValue={0}
        maxValue={400}
        value={span.extension}
        onChange={(extension) => set({ extension })}
      />
      <Checkbox label={say('notice')} value={span.notice} onChange={(notice) => set({ notice })} />
      <TextField label={say('law')} value={span.law} onChange={(law) => set({ law })} />
      <TextField label={say('source')} value={span.source} onChange={(source) => set({ source })} />
    </>
  );
}
