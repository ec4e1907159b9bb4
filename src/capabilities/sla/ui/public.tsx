import { useQuery } from '@tanstack/react-query';
import type { Condition } from '../../../kernel/shared/conditions/condition.ts';
import type { ConditionField } from '../../../ui-kit/condition-field.ts';
import type { Option } from '../../../ui-kit/option-item.tsx';
import { offeredTo } from './admin/calendar-field.tsx';
import { useConditionWords } from './admin/condition-words.ts';
import { calendarsQuery } from './admin/data.ts';

/** A condition over tickets as a sentence; without one: every ticket. `gone` stands for a field that is no more. */
export const useTicketConditionWords = (fields: readonly ConditionField[], gone: string): ((condition: Condition | null) => string) =>
  useConditionWords(fields, gone);

/** The calendars by which a workspace may count; one that is in use stays to be seen, also once it is withdrawn. */
export function useCalendarOptions(workspace: string, kept: string | null): Option[] {
  const all = useQuery(calendarsQuery).data?.items ?? [];
  const withdrawn = all.filter(({ id, active }) => id === kept && !active);
  return [...offeredTo(workspace, all), ...withdrawn].map(({ id, name }) => ({ id, label: name }));
}
