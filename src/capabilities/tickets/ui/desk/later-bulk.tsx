import { later } from '../../../../kernel/web/later.tsx';

// Apart from the other parts, which draw a list themselves.
export const bulk = later(() => import('./bulk-bar.tsx').then((parts) => parts.BulkBar));

export const BulkBar = bulk.Part;
