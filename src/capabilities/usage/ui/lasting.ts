import { useFormats } from '../../../kernel/web/reader.tsx';
import { useUsageWords } from './words.ts';

/** How long something was visible: below a minute in seconds. */
export function useLasting(): (seconds: number) => string {
  const say = useUsageWords();
  const { duration } = useFormats();
  return (seconds) => (seconds < 60 ? say('secondsLong', { count: seconds }) : duration(seconds * 1000, 2));
}
