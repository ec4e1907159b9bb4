import type { Condition } from '../../../../kernel/shared/conditions/condition.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { ConditionBuilder } from '../../../../ui-kit/condition-builder.tsx';
import type { ConditionField } from '../../../../ui-kit/condition-field.ts';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { useTicketChoices } from '../../../tickets/ui/public.tsx';
import type { LevelFields } from './level-data.ts';
import { useLevelWords } from './level-words.ts';
import styles from './levels.module.css';

type Pause = LevelFields['pauses'][number];

interface PausesPartProps {
  pauses: readonly Pause[];
  fields: readonly ConditionField[];
  problems: Readonly<Record<string, string>>;
  onChange: (pauses: Pause[]) => void;
}

const usual: Pause = { reason: 'awaitingRequester', when: { field: 'holdReason', op: 'eq', value: 'awaitingRequester' } };

/** While what nothing counts, and what the account calls it. */
export function PausesPart({ pauses, fields, problems, onChange }: PausesPartProps) {
  const say = useLevelWords();
  const add = (
    <Button icon="plus" onPress={() => onChange([...pauses, usual])}>
      {say('addPause')}
    </Button>
  );
  return (
    <PagePart title={say('pauses')} help={say('pausesHelp')} end={add}>
      {pauses.length === 0 && <EmptyState>{say('noPauses')}</EmptyState>}
      {pauses.map((pause, index) => (
        <PauseFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a pause has no name of its own, and its reason changes while it is written.
          key={`${pauses.length}-${index}`}
          pause={pause}
          fields={fields}
          error={problems[`/pauses/${index}/reason`]}
          wrong={Object.entries(problems).find(([at]) => at.startsWith(`/pauses/${index}/when`))?.[1]}
          onChange={(next) => onChange([...pauses].with(index, next))}
          onRemove={() => onChange(pauses.filter((_, other) => other !== index))}
        />
      ))}
    </PagePart>
  );
}

interface PauseFieldsProps {
  pause: Pause;
  fields: readonly ConditionField[];
  error: string | undefined;
  wrong: string | undefined;
  onChange: (pause: Pause) => void;
  onRemove: () => void;
}

function PauseFields({ pause, fields, error, wrong, onChange, onRemove }: PauseFieldsProps) {
  const say = useLevelWords();
  const known = useTicketChoices()('holdReason');
  // Known reasons are kept by their key, so that each reader has them in their own language.
  const name = known.find(({ id }) => id === pause.reason)?.label ?? pause.reason;
  const keep = (text: string) => onChange({ ...pause, reason: known.find(({ label }) => label === text)?.id ?? text });
  return (
    <fieldset className={styles['pause']} aria-label={name}>
      <div className={styles['pauseHead']}>
        <TextField label={say('pauseReason')} maxLength={100} value={name} error={error} onChange={keep} />
        <IconButton icon="trash" label={say('removePause', { name })} onPress={onRemove} />
      </div>
      <Needed label={say('pauseWhen')} fields={fields} value={pause.when} wrong={wrong} onChange={(when) => onChange({ ...pause, when })} />
    </fieldset>
  );
}

interface NeededProps {
  label: string;
  fields: readonly ConditionField[];
  value: Condition;
  wrong?: string | undefined;
  onChange: (condition: Condition) => void;
}

/** A condition that there has to be: taken away, it begins again with one that always holds. */
export function Needed({ label, fields, value, wrong, onChange }: NeededProps) {
  const isAlways = 'all' in value && value.all.length === 0;
  return (
    <>
      <h3 className={styles['minor']}>{label}</h3>
      <ConditionBuilder label={label} fields={fields} value={isAlways ? null : value} onChange={(next) => onChange(next ?? { all: [] })} />
      {wrong !== undefined && (
        <p role="alert" className={styles['wrong']}>
          {wrong}
        </p>
      )}
    </>
  );
}
