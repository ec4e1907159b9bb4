import type { ApprovalPlan, StepApproval } from '../../../../kernel/shared/approval-plan.ts';
import { CheckboxGroup } from '../../../../ui-kit/choice-fields.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { isAsked } from '../../shared/forms/definition.ts';
import type { RequestTypeDefinition } from '../../shared/request-type.ts';
import { useLocalised } from '../localised.ts';
import { AskingFields } from './approval-step.tsx';
import type { PlanAround } from './plan-around.ts';
import { usePlanWords } from './plan-words.ts';
import { useCatalogAdminWords } from './words.ts';

type Task = RequestTypeDefinition['tasks'][number];

interface OfTask {
  task: Task;
  onChange: (task: Task) => void;
}

const fresh: StepApproval = {
  approvers: [{ kind: 'managers', from: 1, levels: 1 }],
  quorum: { kind: 'all' },
  remindEveryHours: null,
  timeout: null,
  matters: [],
  onRejection: 'end',
};

const kinds = ['task', 'approval'] as const;

/** Whether somebody does something in this step, or answers whether it goes on. An approval has no team and no due date. */
export function KindChoice({ task, onChange }: OfTask) {
  const say = usePlanWords();
  const choose = (id: string): void => {
    const { approval: _, ...rest } = task;
    if (id === 'task') onChange(rest);
    else onChange({ ...rest, team: null, due: undefined, dueInDays: undefined, approval: task.approval ?? fresh });
  };
  return (
    <Select
      label={say('stepKind')}
      options={kinds.map((id) => ({ id, label: say(`stepKind_${id}`) }))}
      value={task.approval === undefined ? 'task' : 'approval'}
      onChange={choose}
    />
  );
}

const alsoKinds = ['price', 'plan'] as const;

interface AlsoProps {
  also: ApprovalPlan['also'];
  onChange: (also: ApprovalPlan['also']) => void;
}

/** What else makes worthless what was approved: it follows from the answers, and is none of them. */
export function AlsoVoids({ also = [], onChange }: AlsoProps) {
  const say = usePlanWords();
  const options = alsoKinds.map((id) => ({ id, label: say(`also_${id}`) }));
  const chosen = (ids: readonly string[]) => alsoKinds.filter((one) => ids.includes(one));
  return (
    <CheckboxGroup
      label={say('also')}
      options={options}
      value={[...also]}
      onChange={(ids) => onChange(ids.length === 0 ? undefined : chosen(ids))}
    />
  );
}

const rejections = ['end', 'ask', 'goOn'] as const;

/** Whom an approval between tasks asks, what comes of a no, and which changes ask again. */
export function StepApprovalFields({ task, onChange, ...around }: OfTask & PlanAround) {
  const say = usePlanWords();
  const sayKind = useCatalogAdminWords();
  const localised = useLocalised();
  const { approval } = task;
  if (approval === undefined) return null;
  const write = (change: Partial<StepApproval>) => onChange({ ...task, approval: { ...approval, ...change } });
  const questions = around.inWork.elements
    .filter(isAsked)
    .map(({ key, kind, label }) => ({ id: key, label: localised(label) || sayKind(`kind_${kind}`) }));
  return (
    <>
      <AskingFields {...around} step={approval} onChange={write} />
      <Select
        label={say('onRejection')}
        options={rejections.map((id) => ({ id, label: say(`onRejection_${id}`) }))}
        value={approval.onRejection}
        onChange={(id) => write({ onRejection: rejections.find((one) => one === id) ?? 'end' })}
      />
      <AlsoVoids also={approval.also} onChange={(also) => write({ also })} />
      {questions.length > 0 && (
        <CheckboxGroup
          label={say('matters')}
          help={say('mattersHelp')}
          options={questions}
          value={[...approval.matters]}
          onChange={(matters) => write({ matters: [...matters] })}
        />
      )}
    </>
  );
}
