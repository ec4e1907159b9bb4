import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { teamsQuery } from '../../../directory/ui/public-data.ts';
import { useDeskWords, useNamed } from './words.ts';

const coded: Readonly<Record<string, 'state' | ''>> = { state: 'state', holdReason: '', resolutionCode: '' };
const moments = new Set(['followUpAt', 'dueAt']);

/** A field's value as people read it: names of states, teams and codes, moments in the reader's time zone. */
export function useValueWords(): (field: string, value: unknown) => string {
  const say = useDeskWords();
  const named = useNamed();
  const { dateTime, list } = useFormats();
  const { data: teams } = useQuery(teamsQuery);
  const teamName = (id: string) => (teams === undefined ? '…' : (teams.items.find((team) => team.id === id)?.name ?? id));
  const oneWord = (field: string, value: string) => {
    if (moments.has(field)) return dateTime(value);
    if (field === 'team') return teamName(value);
    const group = coded[field];
    return group === undefined ? value : named(group, value);
  };
  return (field, value) => {
    if (isNothing(value)) return say('nothing');
    return Array.isArray(value) ? list(value.map(String)) : oneWord(field, String(value));
  };
}

const isNothing = (value: unknown): boolean => value === null || value === undefined || value === '';
