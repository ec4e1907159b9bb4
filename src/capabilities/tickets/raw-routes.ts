import type { RawRoute } from '../../kernel/http/raw.ts';
import { streamRoute } from './live/stream.ts';

/** What travels as a stream. */
export const ticketRawRoutes: readonly RawRoute[] = [streamRoute];
