import type { SeedService, SeedType } from '../../build.ts';
import { approvedHrTypes, approvedItTypes } from './approved.ts';
import { facilitiesServices, facilitiesTypes } from './facilities.ts';
import { financeServices, financeTypes } from './finance.ts';
import { hrServices, hrTypes } from './hr.ts';
import { itServices, itTypes } from './it.ts';
import { itMoreTypes } from './it-more.ts';
import { legalServices, legalTypes } from './legal.ts';

export type SeedCatalog = { workspace: string; services: SeedService[]; types: SeedType[] };

/** What each department of acme offers. */
export const acmeCatalog: SeedCatalog[] = [
  { workspace: 'it', services: itServices, types: [...itTypes, ...itMoreTypes, ...approvedItTypes] },
  { workspace: 'hr', services: hrServices, types: [...hrTypes, ...approvedHrTypes] },
  { workspace: 'facilities', services: facilitiesServices, types: facilitiesTypes },
  { workspace: 'finance', services: financeServices, types: financeTypes },
  { workspace: 'legal', services: legalServices, types: legalTypes },
];
