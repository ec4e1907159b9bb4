import type { Beacon } from './shared/beacon.ts';
import type { PagePattern } from './shared/pages.ts';

/** What a page told, with what the server itself knows of it, cut down to what may be kept. */
export type Told = {
  readonly personId: string;
  readonly beacon: Beacon;
  /** Family and major version. */
  readonly browser: string;
  /** The beginning of the network address. */
  readonly network: string | null;
  /** Places in our own files, of a fault that brought some. */
  readonly stack: string | null;
};

export type PageCounts = readonly { readonly page: PagePattern; readonly loads: number }[];
