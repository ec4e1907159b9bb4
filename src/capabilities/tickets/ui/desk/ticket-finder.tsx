import { useQueryClient } from '@tanstack/react-query';
import { ComboBox } from '../../../../ui-kit/combo-box.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { searchQuery } from './data.ts';
import { useDeskWords } from './words.ts';

interface TicketFinderProps {
  value: Option | null;
  onChange: (ticket: Option | null) => void;
  /** The ticket that is asked from cannot be the answer. */
  except: string;
}

/** Finds another ticket by number or words; its number is the id. */
export function TicketFinder({ value, onChange, except }: TicketFinderProps) {
  const say = useDeskWords();
  const queries = useQueryClient();
  const find = async (words: string): Promise<Option[]> => {
    if (words.trim().length < 2) return [];
    const { queryKey, queryFn } = searchQuery(words);
    const { items } = await queries.fetchQuery({ queryKey, ...(queryFn === undefined ? {} : { queryFn }), staleTime: 5000 });
    return items.filter(({ number }) => number !== except).map(({ number, title }) => ({ id: number, label: title, line: number }));
  };
  return <ComboBox label={say('otherTicket')} find={find} value={value} onChange={onChange} placeholder={say('numberOrWords')} />;
}
