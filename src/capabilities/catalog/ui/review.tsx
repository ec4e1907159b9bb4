import { useEffect, useRef } from 'react';
import { DefinitionList } from '../../../ui-kit/facts.tsx';
import { useChoiceNames } from '../../directory/ui/public.tsx';
import type { RequestTypeReply } from '../contract.ts';
import { type Asked, isAsked } from '../shared/forms/definition.ts';
import { priceFor } from '../shared/price.ts';
import { useAnswerWords } from './answer-words.ts';
import { useLocalised } from './localised.ts';
import { usePriceOf } from './public-data.ts';
import styles from './request-form.module.css';
import type { Filling } from './use-filling.ts';
import { useCatalogWords } from './words.ts';

/** Everything once more before it costs something. */
export function Review({ inWork, type }: { inWork: Filling; type: RequestTypeReply }) {
  const say = useCatalogWords();
  const localised = useLocalised();
  const asked = inWork.visible.filter(isAsked);
  // A draft keeps what was chosen, not what it is called.
  const words = useAnswerWords({ ...useChoiceNames(kindsIn(asked)), ...inWork.named });
  const facts = asked.map((element) => ({ name: localised(element.label), value: words(element, inWork.answers[element.key]) }));
  const priceOf = usePriceOf();
  const heading = useRef<HTMLHeadingElement>(null);
  // The form is gone: whoever reads by ear or keyboard goes on here.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles['review']} aria-labelledby="review">
      <h2 id="review" className={styles['heading']} tabIndex={-1} ref={heading}>
        {say('reviewTitle')}
      </h2>
      <DefinitionList facts={[...facts, { name: say('price'), value: priceOf(priceFor(type, inWork.answers)) }]} />
    </section>
  );
}

const kindsIn = (asked: readonly Asked[]): ReadonlySet<string> =>
  new Set(asked.flatMap((element) => [element.kind, ...(element.kind === 'table' ? element.columns.map(({ kind }) => kind) : [])]));
