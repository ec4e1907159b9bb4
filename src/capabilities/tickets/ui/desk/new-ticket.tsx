import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { useKeys } from '../../../../kernel/web/keys.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { useOnline } from '../../../../kernel/web/online.ts';
import { usePageTitle } from '../../../../kernel/web/page-title.ts';
import { Checkbox } from '../../../../ui-kit/checkbox.tsx';
import { focusFirstError } from '../../../../ui-kit/first-error.ts';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { FormFields } from '../../../catalog/ui/public.tsx';
import { RequesterPicker } from '../../../directory/ui/public.tsx';
import { draftQuery } from '../portal/drafts.ts';
import { type NewDraftInWork, placeOf, useNewDraft } from './new-draft.ts';
import { NewFoot } from './new-foot.tsx';
import { type NewPlan, ticketOf, usePlan, wrongIn } from './new-plan.ts';
import { NewRating } from './new-rating.tsx';
import styles from './new-ticket.module.css';
import { WhatPicker } from './new-what.tsx';
import { NewWords } from './new-words.tsx';
import { RequesterCard } from './requester-card.tsx';
import { TicketShape } from './ticket-shape.tsx';
import { useFiling } from './use-filing.ts';
import { useReplyFiles } from './use-reply-files.ts';
import { useDeskWords } from './words.ts';

/** Logs a ticket for somebody who called or came by: what they need, in the form that they would fill in themselves. */
export function NewTicket() {
  const say = useDeskWords();
  const { like }: { like?: string } = useSearch({ strict: false });
  usePageTitle(say('createTitle'));
  const { isPending } = useQuery(draftQuery(placeOf(like)));
  const isOnline = useOnline();
  return (
    <div className={styles['page']}>
      <h1>{say('createTitle')}</h1>
      {isPending && isOnline ? <TicketShape /> : <Draft key={like} like={like} />}
    </div>
  );
}

function Draft({ like }: { like: string | undefined }) {
  const draft = useNewDraft(like);
  const [times, setTimes] = useState(0);
  const discard = () => {
    draft.forget();
    setTimes(times + 1);
  };
  return draft.isRead && <Sheet key={times} draft={draft} onDiscard={discard} />;
}

function Sheet({ draft, onDiscard }: { draft: NewDraftInWork; onDiscard: () => void }) {
  const leave = useLeave();
  const form = useRef<HTMLFormElement>(null);
  const plan = usePlan(draft);
  const files = useReplyFiles();
  const filing = useFiling(draft);
  const [isTold, setTold] = useState(false);
  const { requester } = draft.given;
  const wrong = wrongIn(plan);
  const isBusy = filing.isPending || files.of('new').length > 0;
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    if (isBusy) return;
    setTold(true);
    plan.form.tellAll();
    if (wrong === 0) filing.send(ticketOf(draft.given, plan));
    else if (form.current !== null) focusFirstError(form.current);
  };
  useKeys({ send: () => send(), back: leave });
  return (
    <form ref={form} className={styles['sheet']} onSubmit={send} noValidate data-composer>
      <Who draft={draft} />
      <div className={styles['fields']}>
        <div>
          <WhatPicker draft={draft} refused={plan.refused} />
        </div>
        <Asked plan={plan} />
        <Title draft={draft} plan={plan} isTold={isTold} />
        <NewWords draft={draft} files={files} />
        <NewRating draft={draft} plan={plan} isTold={isTold} />
        {filing.error !== null && <ErrorState error={filing.error} look="inline" />}
      </div>
      {/* After the fields: by keyboard one goes on writing, and looks here at once. */}
      <aside className={styles['side']}>{requester && <RequesterCard requester={requester} isNew />}</aside>
      <NewFoot draft={draft} isBusy={isBusy} wrong={isTold ? wrong : 0} onDiscard={onDiscard} />
    </form>
  );
}

/** Back where one was; the draft stays. */
function useLeave(): () => void {
  const { history } = useRouter();
  const navigate = useNavigate();
  return () => (history.canGoBack() ? history.back() : void navigate({ to: '/desk' }));
}

/** First of all: what is offered, asked and promised hangs on whom it is for. */
function Who({ draft: { given, change } }: { draft: NewDraftInWork }) {
  const say = useDeskWords();
  return (
    <div className={styles['who']}>
      <RequesterPicker
        autoFocus
        label={say('forWhom')}
        help={say('forWhomHelp')}
        value={given.requester}
        onChange={(requester) => change({ requester })}
      />
      <Checkbox label={say('byPhone')} value={given.byPhone} onChange={(byPhone) => change({ byPhone })} />
    </div>
  );
}

/** The form of the request type, as whom it is for would see it. */
function Asked({ plan: { type, form } }: { plan: NewPlan }) {
  const language = textLanguage(useLanguage());
  if (type === undefined || type.form.elements.length === 0) return null;
  return <FormFields department={type.workspace.name[language] ?? type.workspace.name.en} inWork={form} />;
}

function Title({ draft: { change }, plan: { title }, isTold }: { draft: NewDraftInWork; plan: NewPlan; isTold: boolean }) {
  const say = useDeskWords();
  const error = isTold && title.trim() === '' ? say('titleMissing') : undefined;
  return (
    <div>
      <TextField label={say('title')} value={title} onChange={(next) => change({ title: next })} error={error} />
    </div>
  );
}
