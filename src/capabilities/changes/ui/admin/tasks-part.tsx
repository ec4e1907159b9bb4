import { useQuery } from '@tanstack/react-query';
import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { teamsQuery } from '../../../directory/ui/public-data.ts';
import type { ChangeModelDefinition } from '../../shared/model.ts';
import styles from './admin.module.css';
import type { PartProps } from './use-model-edit.ts';
import { useChangesAdminWords } from './words.ts';

type Task = ChangeModelDefinition['tasks'][number];
const own = 'own';

/** Tasks that are made once a change is scheduled, each for its team. */
export function TasksPart({ edit: { values, set }, isDisabled }: PartProps) {
  const say = useChangesAdminWords();
  const teams = (useQuery(teamsQuery).data?.items ?? []).map(({ id, name }) => ({ id, label: name }));
  const { tasks } = values;
  const write = (next: readonly Task[]): void => set('tasks', [...next]);
  const fresh = (): Task => ({ title: { en: say('newTask'), de: say('newTask') }, team: null });
  return (
    <PagePart title={say('tasks')} help={say('tasksHelp')}>
      {tasks.map((task, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a task has no name of its own
        <fieldset key={at} className={styles['item']} aria-label={say('task', { number: at + 1 })}>
          <div className={styles['itemHead']}>
            <h3>{say('task', { number: at + 1 })}</h3>
            <IconButton
              icon="trash"
              label={say('removeTask', { number: at + 1 })}
              isDisabled={isDisabled}
              onPress={() => write(tasks.toSpliced(at, 1))}
            />
          </div>
          <BothLanguages
            label={say('task', { number: at + 1 })}
            isDisabled={isDisabled}
            value={task.title}
            onChange={(title) => write(tasks.with(at, { ...task, title }))}
          />
          <Select
            label={say('team')}
            isDisabled={isDisabled}
            options={[{ id: own, label: say('ownTeam') }, ...teams]}
            value={task.team ?? own}
            onChange={(id) => write(tasks.with(at, { ...task, team: id === own ? null : id }))}
          />
        </fieldset>
      ))}
      <Button look="plain" icon="plus" isDisabled={isDisabled || tasks.length >= 20} onPress={() => write([...tasks, fresh()])}>
        {say('addTask')}
      </Button>
    </PagePart>
  );
}
