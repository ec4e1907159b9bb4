import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import type { FormHelp } from '../../../capabilities/catalog/ui/request-form.tsx';
import { BesideForm } from '../../../capabilities/knowledge/ui/finding/beside-form.tsx';
import { useHelpCount } from '../../../capabilities/knowledge/ui/finding/data.ts';
import { useFindingWords } from '../../../capabilities/knowledge/ui/finding/words.ts';
import { toast } from '../../../ui-kit/toast-queue.ts';

/** Articles beside the form of a request type: read without leaving it, and counted, whether they did away with the ask or not. */
export function useFormHelp(requestType: string, workspace: string) {
  const say = useFindingWords();
  const navigate = useNavigate();
  const shown = useRef<string[]>([]);
  const { mutate } = useHelpCount();
  const solved = async (leave: () => void) => {
    leave();
    toast(say('solvedTold'));
    await navigate({ to: '/' });
  };
  const beside: FormHelp = (text, leave) => (
    <BesideForm text={text} requestType={requestType} workspace={workspace} shown={shown} onSolved={() => void solved(leave)} />
  );
  /** It was sent though something was offered. */
  const asked = () => {
    if (shown.current.length > 0) mutate({ event: 'asked', requestType, workspace, articles: [] });
  };
  return { beside, asked };
}
