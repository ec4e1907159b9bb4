import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { ConditionBuilder } from '../../../../ui-kit/condition-builder.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { Switch } from '../../../../ui-kit/switch.tsx';
import { teamsQuery } from '../../../directory/ui/public-data.ts';
import { methods, type Rule } from '../../shared/definition.ts';
import styles from './assignment.module.css';
import { NeededSkills } from './needed-skills.tsx';
import { useRoutingFields } from './routing-fields.ts';
import { useAssignmentWords } from './words.ts';

interface RuleEditorProps {
  workspace: string;
  rule: Rule;
  onClose: () => void;
  onDone: (rule: Rule) => void;
}

/** One rule, in the order in which one would say it: for which tickets, which team, who of it. */
export function RuleEditor({ workspace, rule, onClose, onDone }: RuleEditorProps) {
  const say = useAssignmentWords();
  const fields = useRoutingFields(workspace);
  const [value, setValue] = useState(rule);
  const write = (part: Partial<Rule>) => setValue((before) => ({ ...before, ...part }));
  const done = (
    <Button look="primary" isDisabled={value.name.en.trim() === ''} onPress={() => onDone(trimmed(value))}>
      {say('done')}
    </Button>
  );
  return (
    <Dialog isOpen isFirm size="wide" onClose={onClose} title={rule.name.en === '' ? say('newRule') : rule.name.en} foot={done}>
      <BothLanguages label={say('name')} help={say('nameHelp')} autoFocus value={value.name} onChange={(name) => write({ name })} />
      <PagePart title={say('when')}>
        <ConditionBuilder label={say('when')} fields={fields} value={value.when} onChange={(when) => write({ when })} />
      </PagePart>
      <Who workspace={workspace} value={value} write={write} />
      <div className={styles['switches']}>
        <Switch label={say('alsoTasks')} value={value.tasks === true} onChange={(tasks) => write({ tasks: tasks || undefined })} />
        <Switch label={say('active')} value={value.active} onChange={(active) => write({ active })} />
      </div>
    </Dialog>
  );
}

/** A language in which nothing is written is left out. */
const trimmed = ({ name: { en, de = '' }, ...rule }: Rule): Rule => ({
  ...rule,
  name: { en: en.trim(), ...(de.trim() === '' ? {} : { de: de.trim() }) },
});

interface WhoProps {
  workspace: string;
  value: Rule;
  write: (part: Partial<Rule>) => void;
}

function Who({ workspace, value, write }: WhoProps) {
  const say = useAssignmentWords();
  const teams = (useQuery(teamsQuery).data?.items ?? []).filter((team) => team.workspaceId === workspace);
  const isPicked = value.method !== 'none' || value.sticky;
  return (
    <>
      <Select
        label={say('team')}
        options={[{ id: 'type', label: say('typeTeam') }, ...teams.map(({ id, name }) => ({ id, label: name }))]}
        value={value.team ?? 'type'}
        onChange={(id) => write({ team: id === 'type' ? null : id })}
      />
      <Select
        label={say('method')}
        help={value.method === 'leastLoaded' ? say('methodHelp_leastLoaded') : undefined}
        options={methods.map((id) => ({ id, label: say(`method_${id}`) }))}
        value={value.method}
        onChange={(id) => write({ method: methods.find((one) => one === id) ?? 'none' })}
      />
      <Select
        label={say('sticky')}
        options={(['no', 'requester', 'service'] as const).map((id) => ({ id, label: say(`sticky_${id}`) }))}
        value={value.sticky ? (value.stickyTo ?? 'requester') : 'no'}
        onChange={(id) => write({ sticky: id !== 'no', stickyTo: id === 'service' ? id : undefined })}
      />
      {isPicked && <NeededSkills workspace={workspace} value={value.skills} onChange={(skills) => write({ skills })} />}
      {value.method !== 'none' && (
        <Select
          label={say('otherwise')}
          options={(['queue', 'next'] as const).map((id) => ({ id, label: say(`otherwise_${id}`) }))}
          value={value.otherwise}
          onChange={(id) => write({ otherwise: id === 'next' ? 'next' : 'queue' })}
        />
      )}
    </>
  );
}
