import { Pair } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { TeamPicker } from '../../../directory/ui/public.tsx';
import type { LevelFields } from './level-data.ts';
import { targetWord } from './level-order.ts';
import { useLevelWords } from './level-words.ts';

type Target = Pick<LevelFields, 'kind' | 'supplier' | 'target' | 'team' | 'rules'>;

const kinds: readonly Target['kind'][] = ['sla', 'ola', 'contract'];
const targets: readonly Target['target'][] = ['response', 'update', 'resolution', 'hold', 'own'];
const begun: NonNullable<Target['rules']> = {
  start: { field: 'group', op: 'eq', value: 'open' },
  stop: { field: 'group', op: 'eq', value: 'resolved' },
  onReopen: 'continues',
};

/** What is usual with a supplier: how long they have it. Whoever has it otherwise is a team, and nobody else has a supplier's name. */
function turnedOver(kind: Target['kind'], before: Target): Target {
  const isContract = kind === 'contract';
  const turned = { ...before, kind, supplier: isContract ? before.supplier : null };
  return { ...turned, ...turnedTo(isContract && before.kind !== 'contract' ? 'hold' : before.target, turned) };
}

/** A hold of a team names it and a target of its own its rules; nothing else does. */
const turnedTo = (target: Target['target'], { kind, team, rules }: Target): Pick<Target, 'target' | 'team' | 'rules'> => ({
  target,
  team: target === 'hold' && kind !== 'contract' ? team : null,
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
  const { kind, supplier, target, team } = value;
  return (
    <>
      <Pair>
        <Select
          label={say('kind')}
          options={kinds.map((id) => ({ id, label: say(`kind_${id}`) }))}
          value={kind}
          onChange={(id) => kinds.filter((one) => one === id).map((next) => onChange(turnedOver(next, value)))}
        />
        <Select
          label={say('target')}
          options={targets.map((id) => ({ id, label: say(targetWord({ kind, target: id })) }))}
          value={target}
          onChange={(id) => targets.filter((one) => one === id).map((next) => onChange(turnedTo(next, value)))}
        />
      </Pair>
      {kind === 'contract' && (
        <TextField
          label={say('supplier')}
          help={say('supplierHelp')}
          value={supplier ?? ''}
          error={problems['/supplier']}
          onChange={(name) => onChange({ supplier: name.trim() === '' ? null : name })}
        />
      )}
      {target === 'hold' && kind !== 'contract' && (
        <TeamPicker label={say('team')} value={team} error={problems['/team']} onChange={(id) => onChange({ team: id })} />
      )}
    </>
  );
}
