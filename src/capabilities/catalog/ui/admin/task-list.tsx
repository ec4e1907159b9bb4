import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { CheckboxGroup } from '../../../../ui-kit/choice-fields.tsx';
import { ConditionBuilder } from '../../../../ui-kit/condition-builder.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import type { RequestTypeDefinition } from '../../shared/request-type.ts';
import { freeKey, withAfter, without } from '../../shared/task-order.ts';
import styles from './designer.module.css';
import { useFormFields } from './form-condition-fields.tsx';
import { KindChoice, StepApprovalFields } from './step-approval.tsx';
import { TaskDue } from './task-due.tsx';
import { TaskTeam } from './task-team.tsx';
import type { DesignerInWork } from './use-designer.ts';
import { useCatalogAdminWords } from './words.ts';

type Task = RequestTypeDefinition['tasks'][number];

interface TaskListProps {
  inWork: DesignerInWork;
  workspaceId: string;
}

/** The tasks made below each new ticket. */
export function TaskList({ inWork, workspaceId }: TaskListProps) {
  const say = useCatalogAdminWords();
  const { tasks } = inWork.values;
  const write = (next: Task[]) => inWork.set('tasks', next);
  // The API wants a title at once: a new task is called what it is until it is named.
  const add = () => write([...tasks, { key: freeKey(tasks), title: { en: say('taskTitle'), de: say('taskTitle') }, team: null }]);
  return (
    <PagePart title={say('tasks')} help={say('tasksHelp')}>
      {tasks.map((task, at) => (
        <TaskFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a task of the template has no name of its own
          key={at}
          task={task}
          number={at + 1}
          inWork={inWork}
          workspaceId={workspaceId}
          onChange={(next) => write(tasks.map((one, index) => (index === at ? next : one)))}
          onAfter={(after) => write(withAfter(tasks, at, after))}
          onRemove={() => write(without(tasks, at))}
        />
      ))}
      <Button look="plain" icon="plus" onPress={add}>
        {say('addTask')}
      </Button>
    </PagePart>
  );
}

interface TaskFieldsProps extends TaskListProps {
  task: Task;
  number: number;
  onChange: (task: Task) => void;
  /** Places of the tasks that it waits for. */
  onAfter: (places: readonly number[]) => void;
  onRemove: () => void;
}

function TaskFields({ task, number, inWork, workspaceId, onChange, onAfter, onRemove }: TaskFieldsProps) {
  const say = useCatalogAdminWords();
  const fields = useFormFields(inWork.values.form, null);
  return (
    <div className={styles['planStep']}>
      <header className={styles['planHead']}>
        <h3>{say('task', { number })}</h3>
        <IconButton icon="trash" label={say('removeTask', { number })} onPress={onRemove} />
      </header>
      <fieldset aria-label={say('task', { number })}>
        <BothLanguages label={say('taskTitle')} value={task.title} onChange={(title) => onChange({ ...task, title })} />
        <KindChoice task={task} onChange={onChange} />
        {task.approval === undefined && <TaskTeam task={task} workspaceId={workspaceId} onChange={onChange} />}
        <After tasks={inWork.values.tasks} task={task} onAfter={onAfter} />
        {task.approval === undefined && <TaskDue task={task} workspaceId={workspaceId} onChange={onChange} />}
        <h4 className={styles['when']}>{say('taskWhen')}</h4>
        <ConditionBuilder
          label={say('taskWhen')}
          fields={fields}
          value={task.when ?? null}
          onChange={(when) => onChange({ ...task, when: when ?? undefined })}
        />
        {task.approval !== undefined && <StepApprovalFields task={task} inWork={inWork} workspaceId={workspaceId} onChange={onChange} />}
      </fieldset>
    </div>
  );
}

/** What has to be over before it begins; a task that stands alone waits for nothing. */
function After({ tasks, task, onAfter }: { tasks: readonly Task[]; task: Task; onAfter: (places: readonly number[]) => void }) {
  const say = useCatalogAdminWords();
  const language = textLanguage(useLanguage());
  if (tasks.length < 2) return null;
  const options = tasks.flatMap((other, at) => (other === task ? [] : [{ id: String(at), label: other.title[language] }]));
  const chosen = tasks.flatMap(({ key }, at) => (key !== undefined && task.after?.includes(key) ? [String(at)] : []));
  return <CheckboxGroup label={say('taskAfter')} options={options} value={chosen} onChange={(places) => onAfter(places.map(Number))} />;
}
