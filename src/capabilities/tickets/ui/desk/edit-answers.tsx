import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { sameJson } from '../../../../kernel/shared/same-json.ts';
import { useKeys } from '../../../../kernel/web/keys.ts';
import { Drawer } from '../../../../ui-kit/dialog.tsx';
import { focusFirstError } from '../../../../ui-kit/first-error.ts';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { type FilledForm, FormFields, useForm } from '../../../catalog/ui/public.tsx';
import type { TicketForm } from '../../contract.ts';
import type { TicketReply } from '../../shared/records.ts';
import { ticketFormQuery } from './data.ts';
import { EditDeeds } from './edit-deeds.tsx';
import { TicketShape } from './ticket-shape.tsx';
import { useEditDraft, useIsKnown } from './use-edit-draft.ts';
import { useQueueName } from './use-queue-name.ts';
import { useDeskWords } from './words.ts';

interface EditAnswersProps {
  ticket: TicketReply;
  onDone: () => void;
}

/** The form as it was when somebody asked, with what was answered, to be corrected. */
export function EditAnswers({ ticket, onDone }: EditAnswersProps) {
  const say = useDeskWords();
  const { data, error, refetch } = useQuery(ticketFormQuery(ticket.number));
  const isKnown = useIsKnown(ticket.number, 'answers');
  return (
    <Drawer isOpen isFirm size="wide" onClose={onDone} title={say('editAnswers')}>
      {data !== undefined && isKnown && <Form ticket={ticket} asked={data} onDone={onDone} />}
      {data === undefined && (error === null ? <TicketShape /> : <ErrorState error={error} onRetry={refetch} look="inline" />)}
    </Drawer>
  );
}

function Form({ ticket, asked, onDone }: EditAnswersProps & { asked: TicketForm }) {
  const say = useDeskWords();
  const { number, fields, requester, workspace } = ticket;
  const nameOf = useQueueName();
  const place = useRef<HTMLFormElement>(null);
  const draft = useEditDraft(ticket, 'answers', { filled: filledOf(ticket), was: fields }, onDone);
  const { filled, was } = draft.kept;
  const update = (how: (kept: FilledForm | undefined) => FilledForm) => draft.update((before) => ({ filled: how(before.filled) }));
  const form = useForm(asked.form, { kept: filled, update }, { ...requester, teamIds: asked.requesterTeams });
  const changed = changedIn(was, form.answers);
  const isReady = Object.keys(changed).length > 0;
  const save = () => {
    form.tellAll();
    if (form.problems.length > 0 && place.current !== null) focusFirstError(place.current);
    else if (isReady) draft.save({ fields: changed }, say('answersChanged', { number }));
  };
  useKeys({ send: save });
  if (!draft.isRead) return null;
  return (
    <form ref={place} noValidate data-composer onSubmit={(event) => event.preventDefault()}>
      <FormFields department={nameOf(`workspace:${workspace}`)} inWork={form} />
      <EditDeeds draft={draft} isReady={isReady} isChanged={!sameJson(was, fields)} onSave={save} />
    </form>
  );
}

type Answers = Readonly<Record<string, unknown>>;

/** Only what differs is sent, so that two people can correct different answers. */
const changedIn = (was: Answers, answers: Answers): Record<string, unknown> =>
  Object.fromEntries(
    [...new Set([...Object.keys(was), ...Object.keys(answers)])]
      .filter((key) => !sameJson(was[key] ?? null, answers[key] ?? null))
      .map((key) => [key, answers[key] ?? null]),
  );

/** The answers with the names of the people and files that they point at. */
function filledOf({ fields, answers, attachments }: TicketReply): FilledForm {
  const parts = answers.flatMap((answer) => [answer, ...answer.rows.flat()]);
  const sizeOf = (name: string) => attachments.find((file) => file.name === name)?.bytes;
  const named = parts.flatMap(({ kind, value, names }): Option[] => {
    const ids = (Array.isArray(value) ? value : [value]).map(String);
    if (ids.length !== names.length || kind === 'choice' || kind === 'choices') return [];
    return ids.map((id, at) => {
      const label = names[at]?.en ?? id;
      return { id, label, ...(kind === 'attachment' ? { line: String(sizeOf(label) ?? 0) } : {}) };
    });
  });
  return { answers: fields, named: Object.fromEntries(named.map((one) => [one.id, one])) };
}
