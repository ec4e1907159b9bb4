import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea } from '../../../../ui-kit/text-fields.tsx';
import { PersonPicker } from '../../../directory/ui/public.tsx';
import type { IssueReply } from '../../contract-finding.ts';
import type { IssueState } from '../../shared/feedback.ts';
import { findingCalls, useKnowledgeDeed } from '../data.ts';
import { useKnowledgeWords } from './words.ts';

/** What becomes of it: another state, or another who mends it. */
export type Mending = IssueState | 'owner';

const titles = { open: 'openAgain', inWork: 'takeOn', done: 'mended', declined: 'dismiss', owner: 'handOn' } as const;
const helps = { open: 'openAgainHelp', inWork: 'takeOnHelp', done: 'mendedHelp', declined: 'dismissHelp', owner: 'handOnHelp' } as const;

interface MendDialogProps {
  issue: IssueReply;
  mending: Mending;
  onClose: () => void;
}

/** Says what was or will be done, in a sentence that stays with it. */
export function MendDialog({ issue: { id, version, note: before }, mending, onClose }: MendDialogProps) {
  const say = useKnowledgeWords();
  const [note, setNote] = useState(before);
  const [person, choose] = useState<Option | null>(null);
  const change = mending === 'owner' ? (person === null ? null : { owner: person.id }) : { state: mending };
  // Why readers are not heeded is said to whoever asks next.
  const isWhole = change !== null && (mending !== 'declined' || note.trim() !== '');
  const send = useKnowledgeDeed(() => findingCalls.changeIssue({ id, note: note.trim(), ...change }, { ifMatch: version }), onClose);
  const foot = (
    <Button look="primary" isDisabled={!isWhole} busy={send.isPending} onPress={() => send.mutate(undefined)}>
      {say(titles[mending])}
    </Button>
  );
  return (
    <Dialog isOpen onClose={onClose} title={say(titles[mending])} foot={foot}>
      <p>{say(helps[mending])}</p>
      {mending === 'owner' && <PersonPicker label={say('person')} value={person} onChange={choose} />}
      <TextArea label={say(mending === 'declined' ? 'why' : 'whatWasDone')} value={note} onChange={setNote} maxLength={1000} />
      {send.error !== null && <ErrorState look="inline" error={send.error} />}
    </Dialog>
  );
}
