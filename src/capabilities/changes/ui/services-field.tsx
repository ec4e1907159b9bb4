import { useQuery } from '@tanstack/react-query';
import { MultiSelect } from '../../../ui-kit/multi-select.tsx';
import type { Option } from '../../../ui-kit/option-item.tsx';
import { workspacesQuery } from '../../directory/ui/public-data.ts';
import { servicesQuery } from './data.ts';
import { useSaid } from './said.ts';
import { useChangeWords } from './words.ts';

/** Services that the reader may plan for, by name. */
function useServices(): Option[] {
  const said = useSaid();
  const { data } = useQuery(servicesQuery);
  return (data ?? []).map(({ id, name }) => ({ id, label: said(name) }));
}

/** Workspaces in which the reader plans: those whose services they may plan for. */
export function useWorkplaces(): Option[] {
  const said = useSaid();
  const { data: services = [] } = useQuery(servicesQuery);
  const { data } = useQuery(workspacesQuery);
  const mine = new Set(services.map(({ workspace }) => workspace));
  return (data?.items ?? []).filter(({ id }) => mine.has(id)).map(({ id, name }) => ({ id, label: said(name) }));
}

/** Which services a change touches. */
export function ServicesField({ value, onChange }: { value: readonly string[]; onChange: (ids: readonly string[]) => void }) {
  const say = useChangeWords();
  const services = useServices();
  const find = async (query: string) => services.filter(({ label }) => label.toLowerCase().includes(query.trim().toLowerCase()));
  return (
    <MultiSelect
      label={say('services')}
      find={find}
      value={services.filter(({ id }) => value.includes(id))}
      onChange={(options) => onChange(options.map(({ id }) => id))}
    />
  );
}
