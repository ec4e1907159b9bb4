import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { usePageTitle } from '../../../../kernel/web/page-title.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { RadioGroup } from '../../../../ui-kit/choice-fields.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea, TextField } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import { PersonPicker, TeamPicker } from '../../../directory/ui/public.tsx';
import { useCreate } from './around.ts';
import { deskTicketQuery } from './data.ts';
import styles from './desk.module.css';
import { useDeskWords } from './words.ts';

type Given = { type: 'incident' | 'request'; title: string; description: string; team: string | null; requester: Option | null };
const empty: Given = { type: 'incident', title: '', description: '', team: null, requester: null };

/** Logs a ticket for somebody who called or came by. */
export function NewTicket() {
  const say = useDeskWords();
  const navigate = useNavigate();
  const like = useLike();
  usePageTitle(say('createTitle'));
  const [given, setGiven] = useState({ ...empty, ...like });
  const [key] = useState(() => crypto.randomUUID() as string);
  const { mutate, isPending, error } = useCreate();
  const send = (event: FormEvent) => {
    event.preventDefault();
    mutate(
      { ticket: ticketOf(given), key },
      {
        onSuccess: ({ number }) => {
          toast(say('created2', { number }));
          void navigate({ to: '/t/$number', params: { number } });
        },
      },
    );
  };
  return (
    <form className={styles['new']} onSubmit={send}>
      <h1>{say('createTitle')}</h1>
      <Fields given={given} onChange={(change) => setGiven({ ...given, ...change })} />
      {error !== null && <ErrorState error={error} look="inline" />}
      <p>
        <Button type="submit" look="primary" busy={isPending} isDisabled={given.title.trim() === '' || given.team === null}>
          {say('create')}
        </Button>
      </p>
    </form>
  );
}

/** A new one like another begins with its words, type and group. */
function useLike(): Partial<Given> {
  const { like }: { like?: string } = useSearch({ strict: false });
  const known = useQueryClient().getQueryData(deskTicketQuery(like ?? '').queryKey);
  if (known === undefined) return {};
  const { title, descriptionText, team, type } = known;
  return { title, description: descriptionText, team: team?.id ?? null, type: type === 'request' ? 'request' : 'incident' };
}

const ticketOf = ({ type, title, description, team, requester }: Given) => ({
  type,
  title,
  description,
  channel: 'desk' as const,
  ...(team === null ? {} : { team }),
  ...(requester?.line === undefined ? {} : { requesterEmail: requester.line }),
});

function Fields({ given, onChange }: { given: Given; onChange: (change: Partial<Given>) => void }) {
  const say = useDeskWords();
  const types = (['incident', 'request'] as const).map((id) => ({ id, label: say(id) }));
  return (
    <>
      <RadioGroup
        label={say('type')}
        look="bare"
        options={types}
        value={given.type}
        onChange={(type) => onChange({ type: type as Given['type'] })}
      />
      <TextField label={say('title')} value={given.title} onChange={(title) => onChange({ title })} autoFocus />
      <TextArea label={say('description')} value={given.description} onChange={(description) => onChange({ description })} />
      <TeamPicker label={say('team')} value={given.team} onChange={(team) => onChange({ team })} />
      <PersonPicker label={say('requesterOf')} optional byEmail value={given.requester} onChange={(requester) => onChange({ requester })} />
    </>
  );
}
