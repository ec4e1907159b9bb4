import { Button } from '../../../../ui-kit/button.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { NumberField } from '../../../../ui-kit/number-fields.tsx';
import { PagePart, Pair } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import { DeedFields } from './deed-fields.tsx';
import type { LevelFields } from './level-data.ts';
import { useLevelWords } from './level-words.ts';
import styles from './levels.module.css';
import { useMomentWords } from './use-moment-words.ts';

type Escalation = LevelFields['escalations'][number];
type Problems = Readonly<Record<string, string>>;

const usual: Escalation = { at: 'share', amount: 75, deeds: [{ deed: 'notify', who: 'assignee', id: null }] };
const moments: readonly Escalation['at'][] = ['share', 'before', 'after'];

interface EscalationsPartProps {
  workspace: string;
  escalations: readonly Escalation[];
  problems: Problems;
  onChange: (escalations: Escalation[]) => void;
}

/** What happens by itself when a clock gets so far. */
export function EscalationsPart({ workspace, escalations, problems, onChange }: EscalationsPartProps) {
  const say = useLevelWords();
  const add = (
    <Button icon="plus" onPress={() => onChange([...escalations, usual])}>
      {say('addEscalation')}
    </Button>
  );
  return (
    <PagePart title={say('escalations')} help={say('escalationsHelp')} end={add}>
      {escalations.length === 0 && <EmptyState>{say('noEscalations')}</EmptyState>}
      {escalations.map((escalation, index) => (
        <EscalationFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a moment has no name of its own, and it changes while it is written.
          key={`${escalations.length}-${index}`}
          workspace={workspace}
          escalation={escalation}
          at={`/escalations/${index}`}
          problems={problems}
          onChange={(next) => onChange([...escalations].with(index, next))}
          onRemove={() => onChange(escalations.filter((_, other) => other !== index))}
        />
      ))}
    </PagePart>
  );
}

interface EscalationFieldsProps {
  workspace: string;
  escalation: Escalation;
  at: string;
  problems: Problems;
  onChange: (escalation: Escalation) => void;
  onRemove: () => void;
}

function EscalationFields({ workspace, escalation, at, problems, onChange, onRemove }: EscalationFieldsProps) {
  const say = useLevelWords();
  const name = useMomentWords()(escalation);
  const { deeds } = escalation;
  return (
    <fieldset className={styles['pause']} aria-label={name}>
      <div className={styles['pauseHead']}>
        <Moment escalation={escalation} error={problems[`${at}/amount`]} onChange={onChange} />
        <IconButton icon="trash" label={say('removeEscalation', { name })} onPress={onRemove} />
      </div>
      {deeds.map((deed, index) => (
        <DeedFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a deed has no name of its own, and it changes while it is written.
          key={`${deeds.length}-${index}`}
          workspace={workspace}
          deed={deed}
          error={
            problems[`${at}/deeds/${index}/id`] ??
            problems[`${at}/deeds/${index}/team`] ??
            problems[`${at}/deeds/${index}/tag`] ??
            problems[`${at}/deeds/${index}/macro`]
          }
          onChange={(next) => onChange({ ...escalation, deeds: [...deeds].with(index, next) })}
          onRemove={deeds.length === 1 ? undefined : () => onChange({ ...escalation, deeds: deeds.filter((_, other) => other !== index) })}
        />
      ))}
      <Button look="plain" icon="plus" onPress={() => onChange({ ...escalation, deeds: [...deeds, { deed: 'raise' }] })}>
        {say('addDeed')}
      </Button>
    </fieldset>
  );
}

type MomentProps = Pick<EscalationFieldsProps, 'escalation' | 'onChange'> & { error: string | undefined };

function Moment({ escalation, error, onChange }: MomentProps) {
  const say = useLevelWords();
  const { at, amount } = escalation;
  return (
    <Pair>
      <Select
        label={say('moment')}
        options={moments.map((id) => ({ id, label: say(`moment_${id}`) }))}
        value={at}
        onChange={(id) => moments.filter((one) => one === id).map((next) => onChange({ ...escalation, at: next }))}
      />
      <NumberField
        label={say(at === 'share' ? 'percent' : 'minutesOfTime')}
        minValue={1}
        maxValue={5_256_000}
        error={error}
        value={amount}
        onChange={(next) => onChange({ ...escalation, amount: Number.isNaN(next) ? 1 : Math.round(next) })}
      />
    </Pair>
  );
}
