import { useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { fieldProblems } from '../../../../kernel/web/edit.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { DateRangeField } from '../../../../ui-kit/date-fields.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import type { AbsenceReply } from '../../contract-people.ts';
import styles from './assignment.module.css';
import { agentCalls, useAssignmentDeed } from './data.ts';
import { useAssignmentWords } from './words.ts';

/** Days on which somebody is away: each is kept as it is entered, and taken back by itself. */
export function Absences({ person, absences }: { person: string; absences: readonly AbsenceReply[] }) {
  const say = useAssignmentWords();
  const { date } = useFormats();
  const remove = useAssignmentDeed((id: string) => agentCalls.removeAbsence({ id }));
  // At noon a day is the same day in every zone that a reader may sit in.
  const told = ({ from, until }: Pick<AbsenceReply, 'from' | 'until'>) => ({
    from: date(`${from}T12:00:00Z`),
    until: date(`${until}T12:00:00Z`),
  });
  return (
    <PagePart title={say('absences')} help={say('absencesHelp')}>
      {absences.length === 0 && <p className={styles['muted']}>{say('noAbsences')}</p>}
      {absences.length > 0 && (
        <RowList label={say('absences')}>
          {absences.map(({ id, ...days }) =>
            id === null ? (
              <Row key={`${days.from} ${days.until}`} line={say('standInThere')}>
                {say('absence', told(days))}
              </Row>
            ) : (
              <Row key={id} end={<IconButton icon="x" label={say('removeAbsence', told(days))} onPress={() => remove.mutate(id)} />}>
                {say('absence', told(days))}
              </Row>
            ),
          )}
        </RowList>
      )}
      {remove.error !== null && <ErrorState look="inline" error={remove.error} />}
      <NewAbsence person={person} />
    </PagePart>
  );
}

function NewAbsence({ person }: { person: string }) {
  const say = useAssignmentWords();
  const [days, setDays] = useState<{ from: string; until: string } | null>(null);
  const [act, setAct] = useState(actKey);
  const add = useAssignmentDeed(
    (span: { from: string; until: string }) => agentCalls.addAbsence({ person, ...span }, { idempotencyKey: act }),
    () => {
      setDays(null);
      setAct(actKey());
    },
  );
  const problems = fieldProblems(add.error);
  return (
    <div className={styles['newAbsence']}>
      <DateRangeField label={say('awayFor')} value={days} error={problems['/until'] ?? problems['/from']} onChange={setDays} />
      {add.error !== null && <ErrorState look="inline" error={add.error} />}
      <p>
        <Button icon="plus" busy={add.isPending} isDisabled={days === null} onPress={() => days !== null && add.mutate(days)}>
          {say('addAbsence')}
        </Button>
      </p>
    </div>
  );
}
