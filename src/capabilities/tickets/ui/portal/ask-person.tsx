import { type ReactNode, useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { RadioGroup } from '../../../../ui-kit/choice-fields.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea, TextField } from '../../../../ui-kit/text-fields.tsx';
import { type PlainAsk, useAsk } from './data.ts';
import styles from './portal.module.css';
import { usePortalTicketWords } from './words.ts';

interface AskPersonProps {
  departments: readonly { id: string; label: string }[];
  onSent: (number: string, workspace: string) => void;
  /** What may answer the question while it is written. */
  help: (text: string, workspace: string | null) => ReactNode;
}

type Draft = { type: PlainAsk['type'] | null; workspace: string | null; title: string; description: string };
const nothing: Draft = { type: null, workspace: null, title: '', description: '' };

/** For what no service fits: three questions, and a person reads it. */
export function AskPerson({ departments, onSent, help }: AskPersonProps) {
  const say = usePortalTicketWords();
  const [draft, setDraft] = useState({ ...nothing, workspace: departments.length === 1 ? (departments[0]?.id ?? null) : null });
  const [isTold, setTold] = useState(false);
  const [key] = useState(() => crypto.randomUUID() as string);
  const { mutate, isPending, error } = useAsk();
  const missing = (value: string | null) => (isTold && (value ?? '').trim() === '' ? say('pleaseAnswer') : undefined);
  const send = () => {
    setTold(true);
    const { type, workspace, title, description } = draft;
    if (type === null || workspace === null || title.trim() === '') return;
    mutate({ ask: { type, workspace, title, description }, key }, { onSuccess: ({ number }) => onSent(number, workspace) });
  };
  return (
    <form
      className={styles['ask']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <RadioGroup
        label={say('whatIsIt')}
        options={[
          { id: 'incident', label: say('isBroken') },
          { id: 'request', label: say('isWish') },
        ]}
        value={draft.type}
        onChange={(type) => setDraft({ ...draft, type: type === 'incident' ? type : 'request' })}
        error={missing(draft.type)}
      />
      <Select
        label={say('whoHelps')}
        options={departments}
        value={draft.workspace}
        onChange={(workspace) => setDraft({ ...draft, workspace })}
        error={missing(draft.workspace)}
      />
      <TextField
        label={say('inOneLine')}
        value={draft.title}
        onChange={(title) => setDraft({ ...draft, title })}
        error={missing(draft.title)}
      />
      <TextArea
        label={say('more')}
        optional
        rows={4}
        value={draft.description}
        onChange={(description) => setDraft({ ...draft, description })}
      />
      {help(`${draft.title}\n${draft.description}`.trim(), draft.workspace)}
      {error !== null && <ErrorState error={error} onRetry={send} look="inline" />}
      <Button type="submit" look="primary" size="large" busy={isPending}>
        {say('send')}
      </Button>
    </form>
  );
}
