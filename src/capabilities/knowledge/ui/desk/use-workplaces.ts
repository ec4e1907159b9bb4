import { useQuery } from '@tanstack/react-query';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { queuesQuery } from '../data.ts';
import { useSaid } from '../localised.ts';

/** Workspaces in which the reader writes, as one chooses among them. */
export function useWorkplaces(): Option[] {
  const said = useSaid();
  const { data } = useQuery(queuesQuery);
  return (data?.workspaces ?? []).map(({ id, name }) => ({ id, label: said(name) }));
}
