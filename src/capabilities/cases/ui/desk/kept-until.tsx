import { useFormats } from '../../../../kernel/web/reader.tsx';
import type { CaseReply } from '../../contract.ts';
import { useCaseWords } from '../words.ts';
import { Section } from './section.tsx';

/** When it is erased. While it is open nothing ends it. */
export function KeptUntil({ one: { keepUntil } }: { one: CaseReply }) {
  const say = useCaseWords();
  const { date } = useFormats();
  return (
    <Section title={say('keptUntil')}>
      <p>{keepUntil === null ? say('keptWhileOpen') : say('keptTill', { day: date(keepUntil) })}</p>
    </Section>
  );
}
