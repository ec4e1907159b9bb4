import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { ApproverRule } from '../../../../kernel/shared/approval-plan.ts';
import { roles } from '../../../../kernel/shared/roles.ts';
import { NumberField } from '../../../../ui-kit/number-fields.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { Pair } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { PersonPicker, TeamPicker } from '../../../directory/ui/public.tsx';
import { usePersonNames } from '../../../directory/ui/public-data.ts';
import { useLocalised } from '../localised.ts';
import { allTeamsQuery, teamsQuery } from './data.ts';
import styles from './designer.module.css';
import type { AskingAround } from './plan-around.ts';
import { usePlanWords } from './plan-words.ts';

interface ApproverFieldsProps extends AskingAround {
  rule: ApproverRule;
  onChange: (rule: ApproverRule) => void;
}

type Kind = ApproverRule['kind'];
type Of<K extends Kind> = Extract<ApproverRule, { kind: K }>;
type Part<K extends Kind> = Omit<ApproverFieldsProps, 'rule'> & { rule: Of<K> };

/** One rule: by what people are found, and which they are. A person is kept only once one is chosen. */
export function ApproverFields(props: ApproverFieldsProps) {
  const say = usePlanWords();
  const { rule, onChange } = props;
  const [isNaming, setNaming] = useState(false);
  const starts = useStarts(props);
  const kinds: Kind[] = ['managers', 'costCentreOwner', 'person', 'role', 'team', 'field'];
  const choose = (id: string): void => {
    setNaming(id === 'person');
    const start = starts[id];
    if (start !== undefined) onChange(start);
  };
  return (
    <Pair>
      <Select
        label={say('kind')}
        options={kinds
          .filter((kind) => kind === 'person' || kind === rule.kind || starts[kind])
          .map((id) => ({ id, label: say(`kind_${id}`) }))}
        value={isNaming ? 'person' : rule.kind}
        onChange={choose}
      />
      {isNaming || rule.kind === 'person' ? <Named rule={rule} onChange={onChange} /> : <Detail {...props} />}
    </Pair>
  );
}

/** What each kind begins with; those that nobody could be found by are left out. */
function useStarts({ inWork, workspaceId }: AskingAround): Readonly<Record<string, ApproverRule | undefined>> {
  const here = useQuery({ ...teamsQuery(workspaceId ?? ''), enabled: workspaceId !== null }).data?.items[0];
  const anywhere = useQuery({ ...allTeamsQuery, enabled: workspaceId === null }).data?.items[0];
  const team = here ?? anywhere;
  const asks = inWork.elements.find(({ kind }) => kind === 'person');
  return {
    managers: { kind: 'managers', from: 1, levels: 1 },
    costCentreOwner: { kind: 'costCentreOwner' },
    role: { kind: 'role', role: 'teamLead', workspace: workspaceId },
    team: team && { kind: 'team', team: team.id },
    field: asks && { kind: 'field', field: asks.key },
  };
}

function Named({ rule, onChange }: Pick<ApproverFieldsProps, 'rule' | 'onChange'>) {
  const say = usePlanWords();
  const id = rule.kind === 'person' ? rule.person : '';
  const { nameOf, keep } = usePersonNames(id === '' ? [] : [id]);
  const name = nameOf(id);
  const choose = (person: Option | null): void => {
    if (person === null) return;
    keep(person);
    onChange({ kind: 'person', person: person.id });
  };
  return (
    <PersonPicker
      // The box takes over the name that it begins with: it begins anew once the name is known.
      key={id !== '' && name === undefined ? 'coming' : 'known'}
      label={say('person')}
      value={id === '' ? null : { id, label: name ?? '…' }}
      onChange={choose}
    />
  );
}

function Detail({ rule, ...props }: ApproverFieldsProps) {
  const say = usePlanWords();
  if (rule.kind === 'managers') return <Managers rule={rule} {...props} />;
  if (rule.kind === 'role') return <Holders rule={rule} {...props} />;
  if (rule.kind === 'field') return <Asked rule={rule} {...props} />;
  if (rule.kind === 'team')
    return <TeamPicker label={say('team')} value={rule.team} onChange={(team) => props.onChange({ kind: 'team', team })} />;
  return null;
}

function Managers({ rule, onChange }: Part<'managers'>) {
  const say = usePlanWords();
  const orOne = (given: number): number => (Number.isNaN(given) ? 1 : given);
  return (
    <Levels>
      <NumberField
        label={say('from')}
        help={say('fromHelp')}
        minValue={1}
        maxValue={10}
        value={rule.from}
        onChange={(from) => onChange({ ...rule, from: orOne(from) })}
      />
      <NumberField
        label={say('levels')}
        minValue={1}
        maxValue={10}
        value={rule.levels}
        onChange={(levels) => onChange({ ...rule, levels: orOne(levels) })}
      />
    </Levels>
  );
}

/** A line of their own below *By*: beside it the first would hang above it where there is no room for three. */
const Levels = ({ children }: { children: ReactNode }) => (
  <div className={styles['levels']}>
    <Pair>{children}</Pair>
  </div>
);

const heldHere = new Set<string>(['agent', 'teamLead', 'workspaceAdmin']);

/** Roles of a workspace are those held here, unless the plan named another one before. */
function Holders({ rule, workspaceId, onChange }: Part<'role'>) {
  const say = usePlanWords();
  const choose = (id: string): void => {
    const role = roles.find((one) => one === id) ?? rule.role;
    onChange({ kind: 'role', role, workspace: heldHere.has(role) ? (rule.workspace ?? workspaceId) : null });
  };
  return <Select label={say('role')} options={roles.map((id) => ({ id, label: say(`role_${id}`) }))} value={rule.role} onChange={choose} />;
}

function Asked({ rule, inWork, onChange }: Part<'field'>) {
  const say = usePlanWords();
  const localised = useLocalised();
  const asks = inWork.elements.filter(({ kind }) => kind === 'person');
  return (
    <Select
      label={say('field')}
      options={asks.map(({ key, label }) => ({ id: key, label: localised(label) || key }))}
      value={rule.field}
      onChange={(field) => onChange({ kind: 'field', field })}
    />
  );
}
