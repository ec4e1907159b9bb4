import { useQuery } from '@tanstack/react-query';
import { Select } from '../../../../ui-kit/select.tsx';
import type { CalendarReply } from '../../contract-calendars.ts';
import { calendarsQuery } from './data.ts';
import { useLevelWords } from './level-words.ts';

/** Which calendars a workspace may count by: its own and those of the organisation, unless they were withdrawn. */
export const offeredTo = (workspace: string, calendars: readonly CalendarReply[]): CalendarReply[] =>
  calendars.filter((one) => one.active && (one.workspace === null || one.workspace === workspace));

interface CalendarFieldProps {
  workspace: string;
  value: string | null;
  error?: string | undefined;
  onChange: (id: string) => void;
}

export function CalendarField({ workspace, value, error, onChange }: CalendarFieldProps) {
  const say = useLevelWords();
  const all = useQuery(calendarsQuery).data?.items ?? [];
  // One that is in use stays to be seen, also once it is withdrawn.
  const kept = all.filter(({ id, active }) => id === value && !active);
  const options = [...offeredTo(workspace, all), ...kept].map(({ id, name }) => ({ id, label: name }));
  return <Select label={say('calendar')} options={options} value={value} error={error} onChange={onChange} />;
}
