import { useQuery } from '@tanstack/react-query';
import type { ConditionField } from '../../../../ui-kit/condition-field.ts';
import { personControl, useLocations } from '../../../directory/ui/public.tsx';
import { departmentsQuery, teamsQuery } from '../../../directory/ui/public-data.ts';
import { readerFields } from '../../shared/audience.ts';
import { useKnowledgeWords } from './words.ts';

const names = ['department', 'location', 'teams', 'country', 'isAgent', 'vip', 'manager', 'person'] as const;

/** What an audience may ask of a reader, in the desk’s words. */
export function useReaderFields(): ConditionField[] {
  const say = useKnowledgeWords();
  const teams = (useQuery(teamsQuery).data?.items ?? []).map(({ id, name }) => ({ id, label: name }));
  const departments = (useQuery(departmentsQuery).data?.items ?? []).map(({ id, name }) => ({ id, label: name }));
  const offered: Record<string, ConditionField['options']> = { teams, department: departments, location: useLocations() };
  return names.map((name) => {
    const type = readerFields[name]?.type ?? 'text';
    return { name, label: say(name), type, options: offered[name], ...(type === 'person' ? { control: personControl } : {}) };
  });
}
