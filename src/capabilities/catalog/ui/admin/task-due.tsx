import { createContext, useContext } from 'react';
import { NumberField } from '../../../../ui-kit/number-fields.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { Pair } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import type { RequestTypeDefinition } from '../../shared/request-type.ts';
import { useCatalogAdminWords } from './words.ts';

type Task = RequestTypeDefinition['tasks'][number];

/** The calendars by which a workspace may count, one that is in use among them: they belong to a neighbour, and the page brings them along. */
export type CalendarsOffered = (workspaceId: string, kept: string | null) => readonly Option[];

const Offered = createContext<CalendarsOffered>(() => []);
export const CalendarsFrom = Offered.Provider;

interface TaskDueProps {
  task: Task;
  workspaceId: string;
  onChange: (task: Task) => void;
}

const units = ['days', 'openHours', 'openDays'] as const;
type Unit = (typeof units)[number];

/** How long after its beginning a task is due: by the clock, or by the hours of a calendar. Empty: it has no due date. */
export function TaskDue({ task, workspaceId, onChange }: TaskDueProps) {
  const say = useCatalogAdminWords();
  const { due, dueInDays } = task;
  const calendars = useContext(Offered)(workspaceId, due?.calendar ?? null);
  const amount = due?.amount ?? dueInDays;
  const unit: Unit = due?.unit ?? 'days';
  const [first] = calendars;
  const write = (next: number | undefined, by: Unit, calendar = due?.calendar ?? first?.id): void => {
    const { due: _, dueInDays: __, ...rest } = task;
    if (next === undefined) onChange(rest);
    else if (by === 'days' || calendar === undefined) onChange({ ...rest, dueInDays: Math.min(next, 365) });
    else onChange({ ...rest, due: { amount: next, unit: by, calendar } });
  };
  const offered = units.filter((one) => one === 'days' || one === unit || first !== undefined);
  return (
    <>
      <Pair>
        <NumberField
          label={say('taskDue')}
          optional
          minValue={0}
          maxValue={unit === 'days' ? 365 : 2000}
          value={amount ?? Number.NaN}
          onChange={(next) => write(Number.isNaN(next) ? undefined : next, unit)}
        />
        {amount !== undefined && (
          <Select
            label={say('taskDueUnit')}
            options={offered.map((id) => ({ id, label: say(`taskDue_${id}`) }))}
            value={unit}
            onChange={(id) => write(amount, units.find((one) => one === id) ?? 'days')}
          />
        )}
      </Pair>
      {due !== undefined && (
        <Select
          label={say('taskDueCalendar')}
          options={[...calendars]}
          value={due.calendar}
          onChange={(id) => write(due.amount, due.unit, id)}
        />
      )}
    </>
  );
}
