import { useCallback, useState } from 'react';
import { useLeaving } from '../../../kernel/web/live.ts';
import { LinkButton } from '../../../ui-kit/button.tsx';
import { ForbiddenState } from '../../../ui-kit/states.tsx';
import { useCaseWords } from './words.ts';

/** Whether the case on the screen was closed to its reader while it stood there. Whoever goes on to another one and comes back asks anew. */
export function useLeft(reference: string | undefined): boolean {
  const [left, setLeft] = useState<string>();
  useLeaving(
    reference ?? '',
    useCallback(() => setLeft(reference), [reference]),
  );
  if (left !== undefined && left !== reference) setLeft(undefined);
  return left !== undefined && left === reference;
}

/** Instead of the case: that it is closed to them, and neither why nor by whom. */
export function LeftCase({ to }: { to: '/desk/cases' | '/cases' }) {
  const say = useCaseWords();
  return (
    <div role="alert">
      <ForbiddenState
        look={to === '/cases' ? 'page' : 'part'}
        title={say('leftCase')}
        help={say('leftCaseHelp')}
        deed={<LinkButton to={to}>{say('backToList')}</LinkButton>}
      />
    </div>
  );
}
