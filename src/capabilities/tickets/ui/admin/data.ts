import { queryOptions } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import type { machinesContract } from '../../contract-work.ts';
import type { TicketType } from '../../shared/types.ts';

export const machines = client<typeof machinesContract>('machines');

/** The life of a type of ticket in a workspace. */
export const machineQuery = (id: string, type: TicketType) =>
  queryOptions({ queryKey: ['machines', id, type], queryFn: () => machines.get({ id, type }) });
