import { useState } from 'react';
import { fieldProblems } from '../../../../kernel/web/edit.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { NumberField } from '../../../../ui-kit/number-fields.tsx';
import { Pair } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { AgentReply, WorkFields } from '../../contract-people.ts';
import { Absences } from './absences.tsx';
import { agentCalls, useAssignmentDeed } from './data.ts';
import { NeededSkills } from './needed-skills.tsx';
import { useAssignmentWords } from './words.ts';

interface PersonDialogProps {
  workspace: string;
  agent: AgentReply;
  /** By whose hours one may say that somebody works. */
  calendars: readonly { id: string; name: string }[];
  onClose: () => void;
}

/** What somebody can take on, by which hours, what they know, and when they are away. */
export function PersonDialog({ workspace, agent, calendars, onClose }: PersonDialogProps) {
  const say = useAssignmentWords();
  const { person, capacity, calendar, skills, version } = agent;
  const [value, setValue] = useState<WorkFields>({ capacity, calendar, skills });
  const write = (part: Partial<WorkFields>) => setValue((before) => ({ ...before, ...part }));
  const arrange = useAssignmentDeed(
    () => agentCalls.arrange({ workspace, person: person.id, ...value }, { ifMatch: version }),
    () => {
      toast(say('saved', { name: person.name }));
      onClose();
    },
  );
  const problems = fieldProblems(arrange.error);
  const foot = (
    <Button look="primary" busy={arrange.isPending} onPress={() => arrange.mutate(undefined)}>
      {say('save')}
    </Button>
  );
  return (
    <Dialog isOpen isFirm size="wide" onClose={onClose} title={say('arrangeTitle', { name: person.name })} foot={foot}>
      <Pair>
        <NumberField
          label={say('capacityOwn')}
          help={say('capacityOwnHelp')}
          minValue={1}
          maxValue={1000}
          value={value.capacity ?? Number.NaN}
          onChange={(number) => write({ capacity: Number.isNaN(number) ? null : number })}
        />
        <Select
          label={say('hours')}
          options={[{ id: 'usual', label: say('usualHours') }, ...calendars.map(({ id, name }) => ({ id, label: name }))]}
          value={value.calendar ?? 'usual'}
          error={problems['/calendar']}
          onChange={(id) => write({ calendar: id === 'usual' ? null : id })}
        />
      </Pair>
      <NeededSkills workspace={workspace} title={say('skillsTitle')} value={value.skills} onChange={(known) => write({ skills: known })} />
      {agent.can.enterAbsence && <Absences person={person.id} absences={agent.absences} />}
      {arrange.error !== null && <ErrorState look="inline" error={arrange.error} />}
    </Dialog>
  );
}
