import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { actKey } from '../../../kernel/web/api.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { Pair } from '../../../ui-kit/page.tsx';
import { Select } from '../../../ui-kit/select.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { TextField } from '../../../ui-kit/text-fields.tsx';
import { problems, useProblemDeed } from './data.ts';
import { useProblemWords } from './words.ts';

interface NewProblemProps {
  onClose: () => void;
  /** What it may be called. */
  title?: string | undefined;
  /** Incidents that it causes. */
  incidents?: readonly string[] | undefined;
  /** The suggestion that it is made of. */
  candidate?: string | undefined;
}

/** Opens a problem: what it is called, how bad it is; its incidents come along. */
export function NewProblem({ onClose, title = '', incidents = [], candidate }: NewProblemProps) {
  const say = useProblemWords();
  const navigate = useNavigate();
  const [name, setName] = useState(title);
  const [impact, setImpact] = useState(2);
  const [urgency, setUrgency] = useState(2);
  const [isTried, tried] = useState(false);
  const [act] = useState(actKey);
  const open = useProblemDeed(
    () =>
      problems.create(
        { title: name, impact, urgency, incidents: [...incidents], ...(candidate === undefined ? {} : { candidate }) },
        { idempotencyKey: act },
      ),
    ({ number }) => void navigate({ to: '/desk/problems/$number', params: { number } }),
  );
  const press = () => (name.trim() === '' ? tried(true) : open.mutate(undefined));
  const levels = [1, 2, 3].map((level) => ({ id: String(level), label: say(level === 1 ? 'high' : level === 2 ? 'medium' : 'low') }));
  return (
    <Dialog
      isOpen
      isFirm
      onClose={onClose}
      title={say('newProblem')}
      foot={
        <Button look="primary" busy={open.isPending} onPress={press}>
          {say('createIt')}
        </Button>
      }
    >
      <TextField
        label={say('titleOf')}
        value={name}
        onChange={setName}
        maxLength={200}
        autoFocus
        error={isTried && name.trim() === '' ? say('titleNeeded') : undefined}
      />
      <Pair>
        <Select label={say('impact')} options={levels} value={String(impact)} onChange={(id) => setImpact(Number(id))} />
        <Select label={say('urgency')} options={levels} value={String(urgency)} onChange={(id) => setUrgency(Number(id))} />
      </Pair>
      {open.error !== null && <ErrorState look="inline" error={open.error} />}
    </Dialog>
  );
}
