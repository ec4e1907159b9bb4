import { Pair } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { TeamPicker } from '../../../directory/ui/public.tsx';
import type { LevelFields } from './level-data.ts';
import { useLevelWords } from './level-words.ts';

type Target = Pick<LevelFields, 'kind' | 'target' | 'team' | 'rules'>;

const kinds: readonly Target['kind'][] = ['sla', 'ola', 'contract'];
const targets: readonly Target['target'][] = ['response', 'update', 'resolution', 'hold', 'own'];
const begun: NonNullable<Target['rules']> = {
  start: { field: 'group', op: 'eq', value: 'open' },
  stop: { field: 'group', op: 'eq', value: 'resolved' },
  onReopen: 'continues',
};

/** A hold names its team and a target of its own its rules; nothing else does. */
const turnedTo = (target: Target['target'], { team, rules }: Target): Pick<Target, 'target' | 'team' | 'rules'> => ({
  target,
  team: target === 'hold' ? team : null,
  rules: target === 'own' ? (rules ?? begun) : null,
});

interface TargetFieldsProps {
  value: Target;
  problems: Readonly<Record<string, string>>;
  onChange: (change: Partial<Target>) => void;
}

/** With whom, and what is promised. */
export function TargetFields({ value, problems, onChange }: TargetFieldsProps) {
  const say = useLevelWords();
  const { kind, target, team } = value;
  return (
    <>
      <Pair>
        <Select
          label={say('kind')}
          options={kinds.map((id) => ({ id, label: say(`kind_${id}`) }))}
          value={kind}
          onChange={(id) => kinds.filter((one) => one === id).map((next) => onChange({ kind: next }))}
        />
        <Select
          label={say('target')}
          options={targets.map((id) => ({ id, label: say(`target_${id}`) }))}
          value={target}
          onChange={(id) => targets.filter((one) => one === id).map((next) => onChange(turnedTo(next, value)))}
        />
      </Pair>
      {target === 'hold' && (
        <TeamPicker label={say('team')} value={team} error={problems['/team']} onChange={(id) => onChange({ team: id })} />
      )}
    </>
  );
}
