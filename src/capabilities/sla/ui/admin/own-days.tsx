import { type ReactNode, useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import styles from './calendar.module.css';
import type { CalendarFields } from './data.ts';
import { DayDialog } from './day-dialog.tsx';
import { useDayWords } from './place-part.tsx';
import { inWords } from './times.ts';
import { useAgainWords } from './use-again-words.ts';
import { useSlaAdminWords } from './words.ts';

type Holiday = CalendarFields['holidays'][number];
type Exception = CalendarFields['exceptions'][number];

interface OwnDaysProps<D> {
  days: readonly D[];
  isDisabled: boolean;
  problems: Readonly<Record<string, string>>;
  onChange: (days: D[]) => void;
}

/** Days that are closed besides the public holidays. */
export function OwnHolidays(props: OwnDaysProps<Holiday>) {
  const say = useSlaAdminWords();
  const againWords = useAgainWords();
  return (
    <Days
      {...props}
      kind="holidays"
      hoursOf={({ part, again }) =>
        [part === undefined ? say('closed') : say('closedPart', { hours: inWords([part]) }), ...againWords(again)].join(' · ')
      }
      dialog={(onAdd, onClose) => (
        <DayDialog
          kind="holiday"
          onClose={onClose}
          onAdd={({ date, name, spans: [part], isYearly }) =>
            onAdd({ date, name, ...(part && { part }), ...(isYearly && { again: { every: 1, until: null, without: [] } }) })
          }
        />
      )}
    />
  );
}

/** Days with hours of their own. */
export function Exceptions(props: OwnDaysProps<Exception>) {
  const say = useSlaAdminWords();
  return (
    <Days
      {...props}
      kind="exceptions"
      hoursOf={({ open }) => (open.length === 0 ? say('closed') : inWords(open))}
      dialog={(onAdd, onClose) => (
        <DayDialog kind="exception" onClose={onClose} onAdd={({ date, name, spans: open }) => onAdd({ date, name, open: [...open] })} />
      )}
    />
  );
}

interface DaysProps<D> extends OwnDaysProps<D> {
  kind: 'holidays' | 'exceptions';
  hoursOf: (day: D) => string;
  dialog: (onAdd: (day: D) => void, onClose: () => void) => ReactNode;
}

function Days<D extends { date: string; name: string }>({ kind, days, isDisabled, problems, hoursOf, dialog, onChange }: DaysProps<D>) {
  const say = useSlaAdminWords();
  const dayWords = useDayWords();
  const [isAdding, setAdding] = useState(false);
  const words =
    kind === 'holidays'
      ? ({ help: 'holidaysHelp', none: 'noHolidays', add: 'addHoliday' } as const)
      : ({ help: 'exceptionsHelp', none: 'noExceptions', add: 'addException' } as const);
  const add = (
    <Button icon="plus" onPress={() => setAdding(true)}>
      {say(words.add)}
    </Button>
  );
  const wrong = Object.entries(problems).filter(([at]) => at.startsWith(`/${kind}/`));
  return (
    <PagePart title={say(kind)} help={say(words.help)} end={isDisabled ? undefined : add}>
      {wrong.map(([at, why]) => (
        <p key={at} role="alert" className={styles['wrong']}>
          {days[Number(at.split('/')[2])]?.name}: {why}
        </p>
      ))}
      {days.length === 0 ? (
        <EmptyState>{say(words.none)}</EmptyState>
      ) : (
        <RowList label={say(kind)}>
          {days.map((day, index) => (
            <Row
              key={`${day.date} ${day.name}`}
              line={`${dayWords(day.date)} · ${hoursOf(day)}`}
              end={
                !isDisabled && (
                  <IconButton
                    icon="trash"
                    label={say('removeDay', { name: day.name })}
                    onPress={() => onChange(days.filter((_, other) => other !== index))}
                  />
                )
              }
            >
              {day.name}
            </Row>
          ))}
        </RowList>
      )}
      {isAdding &&
        dialog(
          (day) => {
            onChange([...days, day].toSorted((one, other) => one.date.localeCompare(other.date)));
            setAdding(false);
          },
          () => setAdding(false),
        )}
    </PagePart>
  );
}
