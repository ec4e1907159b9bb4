import { textLanguage } from '../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../kernel/web/language.ts';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { DefinitionList } from '../../../ui-kit/facts.tsx';
import { usePriceOf } from '../../catalog/ui/public-data.ts';
import { useAnswerFacts } from '../../tickets/ui/public-data.ts';
import type { ApprovalReply, ApprovalRow, Shown } from '../contract.ts';
import styles from './approvals.module.css';
import { useApprovalWords } from './words.ts';

/** What is asked, exactly as it was shown when it was asked: not what the ticket says now. */
export function WhatIsAsked({ approval }: { approval: ApprovalReply }) {
  const say = useApprovalWords();
  const priceOf = usePriceOf();
  const answers = useAnswerFacts();
  const language = textLanguage(useLanguage());
  const { list } = useFormats();
  const { shown, number, requester, openedBy, round } = approval;
  const facts = [
    { name: say('number'), value: number },
    ...(shown.step === undefined ? [] : [{ id: 'step of it', name: say('step'), value: shown.step[language] }]),
    { name: say('requester'), value: requester.name },
    ...(openedBy.id === requester.id ? [] : [{ name: say('openedBy'), value: openedBy.name }]),
    ...(round === 1 ? [] : [{ name: say('round'), value: say('roundLine', { round }) }]),
    ...(shown.price === null ? [] : [{ id: 'price of all', name: say('price'), value: priceOf(shown.price) }]),
    ...(shown.plan === undefined
      ? []
      : [{ id: 'plan of it', name: say('plan'), value: list(shown.plan.map(({ title }) => title[language])) }]),
    ...answers(shown.answers),
    ...(shown.description.trim() === '' ? [] : [{ id: 'in words', name: say('description'), value: shown.description }]),
  ];
  return (
    <section className={styles['asked']} aria-labelledby="what-is-asked">
      <h2 id="what-is-asked">{say('whatIsAsked')}</h2>
      <DefinitionList facts={facts} />
    </section>
  );
}

/** What the form said when it was asked, in the reader's language. */
export function useShownWords() {
  const language = textLanguage(useLanguage());
  return {
    /** What is asked for, with the step of its fulfilment where it is about one. */
    title: ({ title, step }: { title: string; step: Shown['requestType'] | null }): string =>
      step === null ? title : `${title}: ${step[language]}`,
    requestType: ({ requestType }: Pick<Shown, 'requestType'>): string => requestType[language],
    /** The question whose answer goes by this key; the key, where the form has no such question. */
    label: ({ answers }: Shown, key: string): string => answers.find((answer) => answer.key === key)?.label[language] ?? key,
  };
}

/** What it costs, in words, and which question of the form says so; nothing where nobody named it. */
export function useCostOf(): (row: Pick<ApprovalRow, 'price' | 'amount'>) => { words?: string; question?: string } {
  const priceOf = usePriceOf();
  const { money } = useFormats();
  const language = textLanguage(useLanguage());
  return ({ price, amount }) => {
    if (price !== null) return { words: priceOf(price) };
    return amount === null ? {} : { words: money(amount.amount, amount.currency), question: amount.label[language] };
  };
}
