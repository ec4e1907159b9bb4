import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { type Before, BesideForm, nothingBefore } from '../../../capabilities/knowledge/ui/finding/beside-form.tsx';
import { useHelpCount } from '../../../capabilities/knowledge/ui/finding/data.ts';
import { useFindingWords } from '../../../capabilities/knowledge/ui/finding/words.ts';
import { toast } from '../../../ui-kit/toast-queue.ts';

/** Articles beside a form, of a request type or a free question: read without leaving it, and counted, whether they did away with the ask or not. */
export function useFormHelp(requestType: string | null, article?: string) {
  const say = useFindingWords();
  const navigate = useNavigate();
  const before = useRef<Before>(article === undefined ? nothingBefore : { shown: [], opened: [article] });
  const { mutate } = useHelpCount();
  const solved = async (leave: () => void) => {
    leave();
    toast(say('solvedTold'));
    await navigate({ to: '/' });
  };
  const beside = (text: string, workspace: string | null, leave: () => void): ReactNode => (
    <BesideForm text={text} requestType={requestType} workspace={workspace} before={before} onSolved={() => void solved(leave)} />
  );
  /** It was sent though something was offered, or from an article that leads to it: the department sees what that was. */
  const asked = (ticket: string, workspace: string) => {
    const { shown, opened } = before.current;
    if (shown.length + opened.length > 0)
      mutate({ event: 'asked', requestType, workspace, articles: [...shown], opened: [...opened], ticket });
  };
  return { beside, asked };
}
