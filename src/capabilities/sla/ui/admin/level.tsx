import { useQuery } from '@tanstack/react-query';
import { fieldProblems, useEdit } from '../../../../kernel/web/edit.ts';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { ConditionBuilder } from '../../../../ui-kit/condition-builder.tsx';
import type { ConditionField } from '../../../../ui-kit/condition-field.ts';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { Loaded, PagePart } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import type { LevelReply } from '../../contract-levels.ts';
import { CalendarField } from './calendar-field.tsx';
import { isWhole } from './deed-fields.tsx';
import { DurationField } from './duration-field.tsx';
import { EscalationsPart } from './escalations-part.tsx';
import { useLevelFields } from './level-conditions.tsx';
import { type LevelFields, levelCalls, levelQuery, useLevelDeed } from './level-data.ts';
import { trimmed, useLevelName } from './level-name.ts';
import { LevelVersions } from './level-versions.tsx';
import { useLevelWords } from './level-words.ts';
import styles from './levels.module.css';
import { Needed, PausesPart } from './pauses-part.tsx';
import { RenewalPart } from './renewal-part.tsx';
import { TargetFields } from './target-fields.tsx';
import { useLevelSays } from './use-level-says.ts';

interface LevelProps {
  id: string;
  onBack: () => void;
}

/** One service level: what it says, and what it said before. */
export function Level({ id, onBack }: LevelProps) {
  const say = useLevelWords();
  return (
    <>
      <p>
        <Button look="plain" icon="chevron-left" onPress={onBack}>
          {say('back')}
        </Button>
      </p>
      <Loaded asking={useQuery(levelQuery(id))}>{(record) => <LevelPage key={record.id} record={record} />}</Loaded>
    </>
  );
}

const fieldsOf = ({
  id: _,
  workspace: __,
  number: ___,
  version: ____,
  updatedAt: _____,
  position: ______,
  ...fields
}: LevelReply): LevelFields => fields;

function LevelPage({ record }: { record: LevelReply }) {
  const nameOf = useLevelName();
  const fields = useLevelFields();
  const says = useLevelSays(fields);
  const refresh = useLevelDeed(async () => undefined);
  const edit = useEdit<LevelReply, LevelFields>({
    record,
    fieldsOf,
    save: (change, ifMatch) =>
      levelCalls.change({ id: record.id, ...change, ...(change.name && { name: trimmed(change.name) }) }, { ifMatch }),
    onSaved: () => refresh.mutate(undefined),
  });
  const { values } = edit;
  const isWrong =
    values.name.en.trim() === '' ||
    values.minutes < 1 ||
    (values.target === 'hold' && values.kind !== 'contract' && values.team === null) ||
    !values.escalations.every(({ deeds }) => deeds.every(isWhole));
  return (
    <PagePart title={nameOf(record)} end={<Standing record={record} isDirty={edit.isDirty} />}>
      <div className={styles['sides']}>
        <div>
          <Written workspace={record.workspace} fields={fields} edit={edit} />
          <EditFoot edit={edit} {...says} isWrong={isWrong} />
        </div>
        <div>
          <LevelVersions record={record} says={says} />
          <RenewalPart of="level" record={record} isDirty={edit.isDirty} />
        </div>
      </div>
    </PagePart>
  );
}

interface WrittenProps {
  workspace: string;
  fields: readonly ConditionField[];
  edit: Pick<ReturnType<typeof useEdit<LevelReply, LevelFields>>, 'values' | 'set' | 'write' | 'error'>;
}

/** What is written of it, in the order in which one would say it. */
function Written({ workspace, fields, edit: { values, set, write, error } }: WrittenProps) {
  const say = useLevelWords();
  const problems = fieldProblems(error);
  const { rules } = values;
  return (
    <div className={styles['written']}>
      <BothLanguages label={say('name')} value={values.name} error={problems['/name/en']} onChange={(name) => set('name', name)} />
      <TargetFields value={values} problems={problems} onChange={write} />
      <DurationField value={values.minutes} error={problems['/minutes']} onChange={(minutes) => set('minutes', minutes)} />
      <CalendarField
        workspace={workspace}
        value={values.calendar}
        error={problems['/calendar']}
        onChange={(calendar) => set('calendar', calendar)}
      />
      {rules !== null && <Rules rules={rules} fields={fields} problems={problems} onChange={(next) => set('rules', next)} />}
      <PagePart title={say('when')} help={say('whenHelp')}>
        <ConditionBuilder label={say('when')} fields={fields} value={values.when} onChange={(when) => set('when', when)} />
        <Wrong problems={problems} below="/when" />
      </PagePart>
      <PausesPart pauses={values.pauses} fields={fields} problems={problems} onChange={(pauses) => set('pauses', pauses)} />
      <EscalationsPart
        workspace={workspace}
        escalations={values.escalations}
        problems={problems}
        onChange={(escalations) => set('escalations', escalations)}
      />
    </div>
  );
}

type Rule = NonNullable<LevelFields['rules']>;
type Problems = Readonly<Record<string, string>>;

function Rules({
  rules,
  fields,
  problems,
  onChange,
}: {
  rules: Rule;
  fields: readonly ConditionField[];
  problems: Problems;
  onChange: (rules: Rule) => void;
}) {
  const say = useLevelWords();
  return (
    <PagePart title={say('target_own')}>
      <Needed label={say('start')} fields={fields} value={rules.start} onChange={(start) => onChange({ ...rules, start })} />
      <Wrong problems={problems} below="/rules/start" />
      <Needed label={say('stop')} fields={fields} value={rules.stop} onChange={(stop) => onChange({ ...rules, stop })} />
      <Wrong problems={problems} below="/rules/stop" />
      <Select
        label={say('onReopen')}
        options={(['continues', 'restarts'] as const).map((id) => ({ id, label: say(id) }))}
        value={rules.onReopen}
        onChange={(id) => onChange({ ...rules, onReopen: id === 'restarts' ? 'restarts' : 'continues' })}
      />
    </PagePart>
  );
}

/** What the server said of a part of a condition, below the whole. */
const Wrong = ({ problems, below }: { problems: Problems; below: string }) =>
  Object.entries(problems)
    .filter(([at]) => at.startsWith(below))
    .map(([at, why]) => (
      <p key={at} role="alert" className={styles['wrong']}>
        {why}
      </p>
    ));

function Standing({ record: { id, version, active }, isDirty }: { record: LevelReply; isDirty: boolean }) {
  const say = useLevelWords();
  const turn = useLevelDeed(() => levelCalls.change({ id, active: !active }, { ifMatch: version }));
  return (
    <span className={styles['standing']}>
      {turn.error !== null && <ErrorState look="inline" error={turn.error} />}
      {!active && <Badge>{say('withdrawn')}</Badge>}
      <Button busy={turn.isPending} isDisabled={isDirty} onPress={() => turn.mutate(undefined)}>
        {say(active ? 'withdraw' : 'offerAgain')}
      </Button>
    </span>
  );
}
