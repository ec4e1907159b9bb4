import type { ApprovalStep, Quorum } from '../../../../kernel/shared/approval-plan.ts';
import { ConditionBuilder } from '../../../../ui-kit/condition-builder.tsx';
import { NumberField } from '../../../../ui-kit/number-fields.tsx';
import { Pair } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ApproverList } from './approver-list.tsx';
import { useFormFields } from './form-condition-fields.tsx';
import type { AskingAround } from './plan-around.ts';
import { usePlanWords } from './plan-words.ts';

interface StepProps<Step> extends AskingAround {
  step: Step;
  onChange: (step: Step) => void;
}

/** What every approval has, at its beginning or between tasks. */
type Asking = Omit<ApprovalStep, 'when'>;

/** Whom an approval between tasks asks, how many have to approve, and what comes of silence: when it comes is its place in the plan. */
export function AskingFields<Step extends Asking>({ step, onChange, ...around }: StepProps<Step>) {
  const say = usePlanWords();
  return (
    <>
      <ApproverList
        {...around}
        label={say('approvers')}
        rules={step.approvers}
        onChange={(approvers) => onChange({ ...step, approvers })}
      />
      <QuorumFields quorum={step.quorum} onChange={(quorum) => onChange({ ...step, quorum })} />
      <Silence step={step} onChange={onChange} {...around} />
    </>
  );
}

/** One step: whom it asks, how many have to approve, when it applies, and what comes of silence. */
export function StepFields({ step, onChange, ...around }: StepProps<ApprovalStep>) {
  const say = usePlanWords();
  const ofForm = useFormFields(around.inWork.values.form, null);
  return (
    <>
      <ApproverList
        {...around}
        label={say('approvers')}
        rules={step.approvers}
        onChange={(approvers) => onChange({ ...step, approvers })}
      />
      <QuorumFields quorum={step.quorum} onChange={(quorum) => onChange({ ...step, quorum })} />
      <h3>{say('when')}</h3>
      {step.when === undefined && <p>{say('always')}</p>}
      <ConditionBuilder
        label={say('when')}
        fields={around.fields ?? ofForm}
        value={step.when ?? null}
        onChange={(when) => onChange({ ...step, when: when ?? undefined })}
      />
      <Silence step={step} onChange={onChange} {...around} />
    </>
  );
}

const quorums = ['all', 'any', 'count', 'share', 'firstAnswer'] as const;
const starts: Readonly<Record<string, Quorum>> = {
  all: { kind: 'all' },
  any: { kind: 'any' },
  count: { kind: 'count', count: 2 },
  share: { kind: 'share', percent: 50 },
  firstAnswer: { kind: 'firstAnswer' },
};

function QuorumFields({ quorum, onChange }: { quorum: Quorum; onChange: (quorum: Quorum) => void }) {
  const say = usePlanWords();
  const whole = (given: number): number => (Number.isNaN(given) ? 1 : given);
  return (
    <Pair>
      <Select
        label={say('quorum')}
        options={quorums.map((id) => ({ id, label: say(`quorum_${id}`) }))}
        value={quorum.kind}
        onChange={(id) => onChange(starts[id] ?? quorum)}
      />
      {quorum.kind === 'count' && (
        <NumberField
          label={say('count')}
          minValue={1}
          maxValue={100}
          value={quorum.count}
          onChange={(count) => onChange({ kind: 'count', count: whole(count) })}
        />
      )}
      {quorum.kind === 'share' && (
        <NumberField
          label={say('percent')}
          unit="%"
          minValue={1}
          maxValue={100}
          value={quorum.percent}
          onChange={(percent) => onChange({ kind: 'share', percent: whole(percent) })}
        />
      )}
    </Pair>
  );
}

const silences = ['wait', 'expire', 'reject', 'approve', 'escalate'] as const;
const threeDays = 72;

function timeoutOf(action: string, afterHours: number): ApprovalStep['timeout'] {
  if (action === 'escalate') return { action, afterHours, to: [{ kind: 'managers', from: 2, levels: 1 }] };
  return action === 'expire' || action === 'reject' || action === 'approve' ? { action, afterHours } : null;
}

function Silence<Step extends Asking>({ step, onChange, ...around }: StepProps<Step>) {
  const say = usePlanWords();
  const { timeout, remindEveryHours } = step;
  const afterHours = timeout?.afterHours ?? threeDays;
  return (
    <>
      <NumberField
        label={say('remind')}
        help={say('remindHelp')}
        optional
        unit={say('hours')}
        minValue={1}
        maxValue={8760}
        value={remindEveryHours ?? Number.NaN}
        onChange={(hours) => onChange({ ...step, remindEveryHours: Number.isNaN(hours) ? null : hours })}
      />
      <Pair>
        <Select
          label={say('silence')}
          options={silences.map((id) => ({ id, label: say(`silence_${id}`) }))}
          value={timeout?.action ?? 'wait'}
          onChange={(id) => onChange({ ...step, timeout: timeoutOf(id, afterHours) })}
        />
        {timeout !== null && (
          <NumberField
            label={say('after')}
            help={say('afterHelp')}
            unit={say('hours')}
            minValue={1}
            maxValue={8760}
            value={timeout.afterHours}
            onChange={(hours) => onChange({ ...step, timeout: { ...timeout, afterHours: Number.isNaN(hours) ? threeDays : hours } })}
          />
        )}
      </Pair>
      {timeout?.action === 'escalate' && (
        <ApproverList
          {...around}
          label={say('decides')}
          rules={timeout.to}
          onChange={(to) => onChange({ ...step, timeout: { ...timeout, to } })}
        />
      )}
    </>
  );
}
