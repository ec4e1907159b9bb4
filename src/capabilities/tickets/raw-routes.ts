import type { RawRoute } from '../../kernel/http/raw.ts';
import { streamRoute } from './live/stream.ts';
import { exportRoute } from './service/export.ts';
import { fileRoutes } from './service/files.ts';

/** What travels as a stream. */
export const ticketRawRoutes: readonly RawRoute[] = [streamRoute, exportRoute('csv'), exportRoute('xlsx'), ...fileRoutes];
