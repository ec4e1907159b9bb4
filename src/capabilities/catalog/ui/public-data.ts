import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from '../../../kernel/web/api.ts';
import type { Option } from '../../../ui-kit/option-item.tsx';
import type { catalogContract } from '../contract.ts';
import { useLocalised } from './localised.ts';

const catalog = client<typeof catalogContract>('catalog');

const choicesQuery = queryOptions({ queryKey: ['catalog', 'choices'], queryFn: () => catalog.choices(), staleTime: 5 * 60_000 });

/** The request types one may filter by, under the service they belong to. */
export function useRequestTypes(): Option[] {
  const localised = useLocalised();
  const items = useQuery(choicesQuery).data?.items ?? [];
  return items.map(({ id, name, service }) => ({ id, label: localised(name), group: localised(service.name) }));
}
