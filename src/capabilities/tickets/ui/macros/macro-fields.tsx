import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Pair } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { TextArea, TextField } from '../../../../ui-kit/text-fields.tsx';
import { useTeamMembers } from '../../../directory/ui/public.tsx';
import { teamsQuery } from '../../../directory/ui/public-data.ts';
import { tagsIn } from '../desk/move-given.ts';
import { useTicketChoices } from '../public.tsx';
import { type Actions, withValue } from './data.ts';
import { MacroTexts } from './macro-texts.tsx';
import { useMacroWords } from './words.ts';

interface FieldsProps {
  actions: Actions;
  onChange: (actions: Actions) => void;
}

/** Whether nothing would be changed. */
export const isNothing = (actions: Actions): boolean =>
  Object.values(actions).every((value) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0));

/** All that a macro may change; what is not chosen stays as it is. */
export function MacroFields({ problems, ...props }: FieldsProps & { problems: Readonly<Record<string, string>> }) {
  return (
    <>
      <StateFields {...props} />
      <WhoFields {...props} problems={problems} />
      <LevelFields {...props} />
      <TagFields {...props} />
      <MacroTexts {...props} />
    </>
  );
}

const none = '';
const chosen = (id: string): string | undefined => (id === none ? undefined : id);

function StateFields({ actions, onChange }: FieldsProps) {
  const say = useMacroWords();
  const choicesOf = useTicketChoices();
  const stays = { id: none, label: say('stays') };
  const set = (field: 'state' | 'holdReason' | 'resolutionCode') => (id: string) => onChange(withValue(actions, field, chosen(id)));
  const { state, resolutionNotes = '' } = actions;
  return (
    <>
      <Select
        label={say('state')}
        help={say('stateHelp')}
        options={[stays, ...choicesOf('state')]}
        value={state ?? none}
        onChange={(id) => onChange(stateOf(actions, chosen(id)))}
      />
      {state !== undefined && (
        <>
          <Pair>
            {(['holdReason', 'resolutionCode'] as const).map((field) => (
              <Select
                key={field}
                label={say(field)}
                options={[stays, ...choicesOf(field)]}
                value={actions[field] ?? none}
                onChange={set(field)}
              />
            ))}
          </Pair>
          {actions.resolutionCode !== undefined && (
            <TextArea
              label={say('resolutionNotes')}
              value={resolutionNotes}
              onChange={(text) => onChange(withValue(actions, 'resolutionNotes', text === '' ? undefined : text))}
            />
          )}
        </>
      )}
    </>
  );
}

/** Reasons and codes belong to the state that was chosen. */
function stateOf({ holdReason: _, resolutionCode: __, resolutionNotes: ___, ...others }: Actions, state: string | undefined): Actions {
  return withValue(others, 'state', state);
}

function WhoFields({ actions, problems, onChange }: FieldsProps & { problems: Readonly<Record<string, string>> }) {
  const say = useMacroWords();
  const { team, assignee } = actions;
  const teams = (useQuery(teamsQuery).data?.items ?? []).map(({ id, name }) => ({ id, label: name }));
  const members = useTeamMembers(team ?? null);
  const people = [
    { id: none, label: say('stays') },
    { id: 'me', label: say('runner') },
    { id: 'nobody', label: say('nobody') },
    ...members,
  ];
  return (
    <Pair>
      <Select
        label={say('team')}
        options={[{ id: none, label: say('stays') }, ...teams]}
        value={team ?? none}
        error={problems['/actions/team']}
        // Whoever was chosen need not be in another team.
        onChange={(id) => onChange(withValue(assignee === 'me' ? actions : withValue(actions, 'assignee', undefined), 'team', chosen(id)))}
      />
      <Select
        label={say('assignee')}
        options={people}
        value={assignee === null ? 'nobody' : (assignee ?? none)}
        error={problems['/actions/assignee']}
        onChange={(id) => onChange(withValue(actions, 'assignee', id === 'nobody' ? null : chosen(id)))}
      />
    </Pair>
  );
}

function LevelFields({ actions, onChange }: FieldsProps) {
  const say = useMacroWords();
  const levels = ([1, 2, 3] as const).map((level) => ({ id: String(level), label: say(`level_${level}`) }));
  return (
    <Pair>
      {(['impact', 'urgency'] as const).map((field) => (
        <Select
          key={field}
          label={say(field)}
          options={[{ id: none, label: say('stays') }, ...levels]}
          value={actions[field] === undefined ? none : String(actions[field])}
          onChange={(id) => onChange(withValue(actions, field, id === none ? undefined : (Number(id) as Actions['impact'])))}
        />
      ))}
    </Pair>
  );
}

/** Keeps what is typed: read as tags, a comma at the end would vanish under the hand. */
function TagFields({ actions, onChange }: FieldsProps) {
  const say = useMacroWords();
  const [texts, setTexts] = useState({ addTags: (actions.addTags ?? []).join(', '), removeTags: (actions.removeTags ?? []).join(', ') });
  const write = (field: 'addTags' | 'removeTags', text: string) => {
    setTexts({ ...texts, [field]: text });
    const tags = tagsIn(text);
    onChange(withValue(actions, field, tags.length === 0 ? undefined : tags));
  };
  return (
    <Pair>
      <TextField label={say('tagsToAdd')} help={say('tagsHelp')} value={texts.addTags} onChange={(text) => write('addTags', text)} />
      <TextField
        label={say('tagsToRemove')}
        help={say('tagsHelp')}
        value={texts.removeTags}
        onChange={(text) => write('removeTags', text)}
      />
    </Pair>
  );
}
