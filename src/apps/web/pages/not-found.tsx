import { LinkButton } from '../../../ui-kit/button.tsx';
import { ForbiddenState } from '../../../ui-kit/states.tsx';
import { useShellWords } from '../words.ts';

/** Not there, or not for this person: the page does not tell which. */
export function NotFound() {
  const say = useShellWords();
  return (
    <main id="main">
      <ForbiddenState deed={<LinkButton to="/">{say('goHome')}</LinkButton>} />
    </main>
  );
}
