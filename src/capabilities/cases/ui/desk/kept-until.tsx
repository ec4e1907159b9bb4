import { useFormats } from '../../../../kernel/web/reader.tsx';
import { ContextSection } from '../../../../ui-kit/context-side.tsx';
import type { CaseReply } from '../../contract.ts';
import { useCaseWords } from '../words.ts';

/** When it is erased. While it is open nothing ends it. */
export function KeptUntil({ one: { keepUntil } }: { one: CaseReply }) {
  const say = useCaseWords();
  const { date } = useFormats();
  return (
    <ContextSection title={say('keptUntil')}>
      <p>{keepUntil === null ? say('keptWhileOpen') : say('keptTill', { day: date(keepUntil) })}</p>
    </ContextSection>
  );
}
