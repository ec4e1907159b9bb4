import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { DraftKeeper } from '../../../kernel/web/kept-draft.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { focusFirstError } from '../../../ui-kit/first-error.ts';
import { ErrorState } from '../../../ui-kit/states.tsx';
import type { RequestTypeReply } from '../contract.ts';
import { priceFor } from '../shared/price.ts';
import { requestTypeQuery } from './data.ts';
import { Back } from './department.tsx';
import { FormElements } from './form-elements.tsx';
import { useLocalised } from './localised.ts';
import styles from './request-form.module.css';
import { Brief, RequestSide } from './request-side.tsx';
import { Review } from './review.tsx';
import { useAnswers } from './use-answers.ts';
import { useCatalogWords } from './words.ts';

export interface SendAsk {
  send: (
    ask: { requestType: string; title: string; description: string; fields: Record<string, unknown> },
    key: string,
    done: () => void,
  ) => void;
  isSending: boolean;
  error: unknown;
  /** Where the draft is kept besides this device. */
  keeper: DraftKeeper;
}

/** What may answer the ask while it is written, by the words in the form; `leave` forgets them and closes it. */
export type FormHelp = (text: string, leave: () => void) => ReactNode;

/** Asks for one thing: the form, what it costs and what happens next; a review only where there is a price. */
export function RequestForm({ typeKey, sending, help }: { typeKey: string; sending: SendAsk; help?: FormHelp }) {
  const localised = useLocalised();
  const { data: type } = useSuspenseQuery(requestTypeQuery(typeKey));
  const inWork = useAnswers(type, sending.keeper);
  return (
    <>
      <Back to="/">{localised(type.workspace.name)}</Back>
      <h1 className={styles['title']}>{localised(type.name)}</h1>
      <p className={styles['summary']}>{localised(type.summary)}</p>
      <Brief type={type} />
      <div className={styles['page']}>
        <Form type={type} sending={sending} inWork={inWork} help={help} />
        <RequestSide type={type} price={priceFor(type, inWork.answers)} />
      </div>
    </>
  );
}

interface FormProps {
  type: RequestTypeReply;
  sending: SendAsk;
  inWork: ReturnType<typeof useAnswers>;
  help: FormHelp | undefined;
}

function Form({ type, sending, inWork, help }: FormProps) {
  const localised = useLocalised();
  const [reviewing, setReviewing] = useState(false);
  const [key] = useState(() => crypto.randomUUID() as string);
  const costs = (priceFor(type, inWork.answers)?.amount ?? 0) > 0;
  const send = () =>
    sending.send({ requestType: type.key, title: localised(type.name), description: '', fields: inWork.answers }, key, inWork.forget);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    inWork.tellAll();
    if (inWork.problems.length > 0) return focusFirstError(event.currentTarget);
    return costs && !reviewing ? setReviewing(true) : send();
  };
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      {reviewing ? (
        <Review inWork={inWork} type={type} />
      ) : (
        <div>
          <div className={styles['form']}>
            <FormElements department={localised(type.workspace.name)} inWork={inWork} />
          </div>
          {help?.(writtenIn(inWork.given), inWork.forget)}
        </div>
      )}
      {sending.error !== null && <ErrorState error={sending.error} onRetry={send} look="inline" />}
      <Foot inWork={inWork} isPriced={costs} isReviewing={reviewing} isSending={sending.isSending} onChange={() => setReviewing(false)} />
    </form>
  );
}

/** What somebody wrote by hand; what was chosen from a list says nothing that searching helps with. */
const writtenIn = (answers: Readonly<Record<string, unknown>>): string =>
  Object.values(answers)
    .filter((answer) => typeof answer === 'string' && /\s/.test(answer.trim()))
    .join('\n');

interface FootProps {
  inWork: ReturnType<typeof useAnswers>;
  isPriced: boolean;
  isReviewing: boolean;
  isSending: boolean;
  onChange: () => void;
}

function Foot({ inWork, isPriced, isReviewing, isSending, onChange }: FootProps) {
  const say = useCatalogWords();
  const draft = inWork.hasDraft ? say(inWork.isKept ? 'draftKept' : 'draftKeptHere') : '';
  const told = inWork.visible.filter(({ key }) => inWork.toldProblems(key).length > 0).length;
  return (
    <div className={styles['foot']}>
      <Button type="submit" look="primary" size="large" busy={isSending}>
        {isPriced && !isReviewing ? say('review') : say('send')}
      </Button>
      {isReviewing && <Button onPress={onChange}>{say('change')}</Button>}
      {!isReviewing && inWork.hasDraft && (
        <Button look="plain" onPress={inWork.forget}>
          {say('draftDiscard')}
        </Button>
      )}
      <p role="status">{told > 0 ? say('problems', { count: told }) : draft}</p>
    </div>
  );
}
