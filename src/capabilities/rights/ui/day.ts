import { formatDate } from '../../../kernel/shared/formats.ts';
import { useReader } from '../../../kernel/web/reader.tsx';

/** A day in words, the same wherever it is read: it is a day where the organisation is. */
export function useDay(): (day: string) => string {
  const { locale } = useReader();
  return (day) => formatDate({ locale, timeZone: 'UTC' }, `${day}T12:00:00Z`);
}
