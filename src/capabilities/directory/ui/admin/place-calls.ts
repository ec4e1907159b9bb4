import { actKey } from '../../../../kernel/web/api.ts';
import type { LocationReply } from '../../shared/groups.ts';
import { departments, locations } from './data.ts';

export type PlaceKind = 'departments' | 'locations';

export const placeCalls = {
  departments: {
    create: (input: PlaceInput) => departments.create({ name: input.name }, { idempotencyKey: actKey() }),
    change: (id: string, input: Partial<PlaceInput>, ifMatch: number) => departments.change({ id, name: input.name ?? '' }, { ifMatch }),
    remove: (id: string) => departments.remove({ id }),
  },
  locations: {
    create: (input: PlaceInput) => locations.create(input, { idempotencyKey: actKey() }),
    change: (id: string, input: Partial<PlaceInput>, ifMatch: number): Promise<LocationReply> =>
      locations.change({ id, ...input }, { ifMatch }),
    remove: (id: string) => locations.remove({ id }),
  },
};

export interface PlaceInput {
  name: string;
  country: string | null;
  timeZone: string | null;
}
