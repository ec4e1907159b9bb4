import type { ApprovalPlan, ApprovalStep } from '../../../../kernel/shared/approval-plan.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { CheckboxGroup } from '../../../../ui-kit/choice-fields.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { isAsked } from '../../shared/forms/definition.ts';
import { useLocalised } from '../localised.ts';
import { StepFields } from './approval-step.tsx';
import styles from './designer.module.css';
import type { PlanAround } from './plan-around.ts';
import { usePlanWords } from './plan-words.ts';
import { ProblemList } from './problems.tsx';
import { AlsoVoids } from './step-approval.tsx';
import { useCatalogAdminWords } from './words.ts';

const fresh: ApprovalStep = {
  approvers: [{ kind: 'managers', from: 1, levels: 1 }],
  quorum: { kind: 'all' },
  remindEveryHours: null,
  timeout: null,
};
const mostSteps = 10;

/** Who has to approve before work begins: steps one after the other, and which changes ask anew. Without a step nobody has to. */
export function ApprovalPlanPart({ inWork, workspaceId }: PlanAround) {
  const say = usePlanWords();
  const plan = inWork.values.approvals;
  const steps = plan?.steps ?? [];
  const write = (next: ApprovalStep[]): void => {
    const [first, ...rest] = next;
    inWork.set('approvals', first === undefined ? undefined : { matters: [], ...plan, steps: [first, ...rest] });
  };
  return (
    <div className={styles['properties']}>
      <PagePart title={say('approvals')} help={say('help')}>
        <PlanProblems inWork={inWork} workspaceId={workspaceId} />
        {steps.length === 0 && <p>{say(inWork.values.ticketType === 'request' ? 'none' : 'onlyRequests')}</p>}
        {steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name of its own
          <StepCard key={at} steps={steps} at={at} onSteps={write} inWork={inWork} workspaceId={workspaceId}>
            <StepFields
              step={step}
              inWork={inWork}
              workspaceId={workspaceId}
              onChange={(next) => write(steps.map((one, index) => (index === at ? next : one)))}
            />
          </StepCard>
        ))}
        <Button icon="plus" isDisabled={steps.length >= mostSteps} onPress={() => write([...steps, fresh])}>
          {say('addStep')}
        </Button>
      </PagePart>
      {plan !== undefined && <Matters plan={plan} inWork={inWork} workspaceId={workspaceId} />}
    </div>
  );
}

interface StepCardProps extends PlanAround {
  steps: readonly ApprovalStep[];
  at: number;
  onSteps: (steps: ApprovalStep[]) => void;
  children: React.ReactNode;
}

function StepCard({ steps, at, onSteps, children }: StepCardProps) {
  const say = usePlanWords();
  const number = at + 1;
  const move = (by: 1 | -1): void => {
    const moved = steps[at];
    if (moved !== undefined) onSteps(steps.toSpliced(at, 1).toSpliced(at + by, 0, moved));
  };
  return (
    <section className={styles['planStep']} aria-label={say('step', { number })}>
      <header className={styles['planHead']}>
        <h3>{say('step', { number })}</h3>
        <span>
          <IconButton icon="arrow-up" label={say('stepUp', { number })} isDisabled={at === 0} onPress={() => move(-1)} />
          <IconButton icon="arrow-down" label={say('stepDown', { number })} isDisabled={at === steps.length - 1} onPress={() => move(1)} />
          <IconButton icon="trash" label={say('removeStep', { number })} onPress={() => onSteps(steps.toSpliced(at, 1))} />
        </span>
      </header>
      {children}
    </section>
  );
}

/** What keeps the plan from being published, once the server has looked at what is written here. */
function PlanProblems({ inWork }: PlanAround) {
  return <ProblemList inWork={inWork} isMeant={({ path }) => path.startsWith('/draft/approvals')} />;
}

function Matters({ plan, inWork }: PlanAround & { plan: ApprovalPlan }) {
  const say = usePlanWords();
  const sayKind = useCatalogAdminWords();
  const localised = useLocalised();
  const options = inWork.elements
    .filter(isAsked)
    .map(({ key, kind, label }) => ({ id: key, label: localised(label) || sayKind(`kind_${kind}`) }));
  return (
    <PagePart title={say('matters')} help={say('mattersHelp')}>
      <AlsoVoids also={plan.also} onChange={(also) => inWork.set('approvals', { ...plan, also })} />
      {options.length === 0 ? (
        <p>{say('mattersNone')}</p>
      ) : (
        <CheckboxGroup
          label={say('matters')}
          isLabelHidden
          look="bare"
          options={options}
          value={[...plan.matters]}
          onChange={(matters) => inWork.set('approvals', { ...plan, matters: [...matters] })}
        />
      )}
    </PagePart>
  );
}
