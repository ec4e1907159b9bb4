import type { ApprovalPlan, ApprovalStep } from '../../../../kernel/shared/approval-plan.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { CheckboxGroup } from '../../../../ui-kit/choice-fields.tsx';
import type { ConditionField } from '../../../../ui-kit/condition-field.ts';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { planKeys, riskLevels } from '../../shared/model.ts';
import { usualApprovals } from '../../shared/own-models.ts';
import styles from './admin.module.css';
import type { DrawStep } from './draw-step.ts';
import type { PartProps } from './use-model-edit.ts';
import { useChangesAdminWords } from './words.ts';

const mostSteps = 10;
const facts = ['plannedFrom', 'plannedUntil', 'outageMinutes', 'riskLevel', 'services', 'cis'] as const;

/** Whom a change of this model asks, step by step, and what asks them anew. */
export function ApprovalsPart({
  edit,
  isDisabled,
  problems,
  workspace,
  drawStep,
}: PartProps & { workspace: string | null; drawStep: DrawStep }) {
  const say = useChangesAdminWords();
  const plan = edit.values.approvals;
  const fields = useApprovalFields();
  if (plan === null)
    return (
      <PagePart title={say('approvals')}>
        <p>{problems['/definition/approvals'] ?? say('approvalsNone')}</p>
      </PagePart>
    );
  const write = ([first, ...rest]: readonly ApprovalStep[]): void =>
    first === undefined ? undefined : edit.set('approvals', { ...plan, steps: [first, ...rest] });
  return (
    <PagePart title={say('approvals')} help={say('approvalsHelp')}>
      {plan.steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name of its own
        <fieldset key={at} className={styles['item']} aria-label={say('approvalStep', { number: at + 1 })}>
          <div className={styles['itemHead']}>
            <h3>{say('approvalStep', { number: at + 1 })}</h3>
            <IconButton
              icon="trash"
              label={say('removeStep', { number: at + 1 })}
              isDisabled={isDisabled || plan.steps.length === 1}
              onPress={() => write(plan.steps.toSpliced(at, 1))}
            />
          </div>
          {drawStep({ step, fields, workspace, onChange: (next) => write(plan.steps.with(at, next)) })}
        </fieldset>
      ))}
      <Button
        look="plain"
        icon="plus"
        isDisabled={isDisabled || plan.steps.length >= mostSteps}
        onPress={() => write([...plan.steps, ...usualApprovals.steps])}
      >
        {say('addStep')}
      </Button>
      <Matters plan={plan} isDisabled={isDisabled} onChange={(matters) => edit.set('approvals', { ...plan, matters })} />
    </PagePart>
  );
}

type MattersProps = { plan: ApprovalPlan; isDisabled: boolean; onChange: (matters: string[]) => void };

function Matters({ plan, isDisabled, onChange }: MattersProps) {
  const say = useChangesAdminWords();
  const options = [
    ...facts.map((id) => ({ id: id as string, label: say(`matter_${id}`) })),
    ...planKeys.map((id) => ({ id: id as string, label: say(`plan_${id}`) })),
  ];
  return (
    <div className={styles['matters']}>
      <CheckboxGroup
        label={say('matters')}
        isDisabled={isDisabled}
        look="bare"
        options={options}
        value={plan.matters}
        onChange={onChange}
      />
    </div>
  );
}

/** What a step may depend on: what is shown to whoever is asked. */
function useApprovalFields(): ConditionField[] {
  const say = useChangesAdminWords();
  return [
    { name: 'riskLevel', label: say('risk'), type: 'choice', options: riskLevels.map((id) => ({ id, label: say(`level_${id}`) })) },
    { name: 'outageMinutes', label: say('fact_outageMinutes'), type: 'number' },
  ];
}
