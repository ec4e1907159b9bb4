import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { TeamPicker } from '../../../directory/ui/public.tsx';
import { useMacroOptions } from '../../../tickets/ui/public.tsx';
import { PersonValue } from './level-conditions.tsx';
import type { LevelFields } from './level-data.ts';
import { useLevelWords } from './level-words.ts';
import styles from './levels.module.css';

type Deed = LevelFields['escalations'][number]['deeds'][number];
type Notify = Extract<Deed, { deed: 'notify' }>;

const deeds: readonly Deed['deed'][] = ['notify', 'reassign', 'raise', 'tag', 'macro'];
const whos: readonly Notify['who'][] = ['assignee', 'lead', 'person', 'team'];

/** A deed as it begins: whom or what it names is chosen next. */
const begun: { readonly [D in Deed['deed']]: Extract<Deed, { deed: D }> } = {
  notify: { deed: 'notify', who: 'assignee', id: null },
  reassign: { deed: 'reassign', team: '' },
  raise: { deed: 'raise' },
  tag: { deed: 'tag', tag: '' },
  macro: { deed: 'macro', macro: '' },
};

/** Whether it says all that it needs. */
export function isWhole(deed: Deed): boolean {
  if (deed.deed === 'reassign') return deed.team !== '';
  if (deed.deed === 'macro') return deed.macro !== '';
  if (deed.deed === 'tag') return deed.tag.trim() !== '';
  return deed.deed === 'raise' || deed.who === 'assignee' || deed.who === 'lead' || (deed.id ?? '') !== '';
}

interface DeedFieldsProps {
  workspace: string;
  deed: Deed;
  error: string | undefined;
  onChange: (deed: Deed) => void;
  /** Left out for the only one. */
  onRemove: (() => void) | undefined;
}

/** One thing that happens by itself. */
export function DeedFields({ workspace, deed, error, onChange, onRemove }: DeedFieldsProps) {
  const say = useLevelWords();
  const name = say(`deed_${deed.deed}`);
  const macros = useMacroOptions(workspace);
  return (
    <div className={styles['deed']}>
      <Select
        label={say('deed')}
        options={deeds.map((id) => ({ id, label: say(`deed_${id}`) }))}
        value={deed.deed}
        onChange={(id) => deeds.filter((one) => one === id).map((next) => onChange(begun[next]))}
      />
      {deed.deed === 'notify' && <Told deed={deed} error={error} onChange={onChange} />}
      {deed.deed === 'reassign' && (
        <TeamPicker
          label={say('team')}
          value={deed.team === '' ? null : deed.team}
          error={error}
          onChange={(team) => onChange({ deed: 'reassign', team })}
        />
      )}
      {deed.deed === 'tag' && (
        <TextField label={say('tag')} maxLength={60} value={deed.tag} error={error} onChange={(tag) => onChange({ deed: 'tag', tag })} />
      )}
      {deed.deed === 'macro' && (
        <Select
          label={say('macro')}
          help={say('macroHelp')}
          options={macros}
          value={deed.macro === '' ? null : deed.macro}
          error={error}
          onChange={(macro) => onChange({ deed: 'macro', macro })}
        />
      )}
      {onRemove && <IconButton icon="trash" label={say('removeDeed', { name })} onPress={onRemove} />}
    </div>
  );
}

/** Whoever the ticket says, or somebody by name. */
function Told({ deed, error, onChange }: { deed: Notify; error: string | undefined; onChange: (deed: Notify) => void }) {
  const say = useLevelWords();
  const { who, id } = deed;
  return (
    <>
      <Select
        label={say('who')}
        options={whos.map((one) => ({ id: one, label: say(`who_${one}`) }))}
        value={who}
        onChange={(chosen) => whos.filter((one) => one === chosen).map((next) => onChange({ deed: 'notify', who: next, id: null }))}
      />
      {who === 'team' && <TeamPicker label={say('team')} value={id} error={error} onChange={(team) => onChange({ ...deed, id: team })} />}
      {who === 'person' && (
        <div>
          <span className={styles['minor']}>{say('somebody')}</span>
          <PersonValue
            label={say('somebody')}
            value={id ?? undefined}
            onChange={(person) => onChange({ ...deed, id: typeof person === 'string' && person !== '' ? person : null })}
          />
          {error !== undefined && (
            <p role="alert" className={styles['wrong']}>
              {error}
            </p>
          )}
        </div>
      )}
    </>
  );
}
