import { ContextSide } from '../../../../ui-kit/context-side.tsx';
import type { CaseReply } from '../../contract.ts';
import { useCaseWords } from '../words.ts';
import { caseSections } from './sections.ts';

/** What belongs to a case, beside it. */
export function CaseSide({ one }: { one: CaseReply }) {
  const say = useCaseWords();
  return (
    <ContextSide label={say('context')}>
      {caseSections.map((Section) => (
        <Section key={Section.name} one={one} />
      ))}
    </ContextSide>
  );
}
