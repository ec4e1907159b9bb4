import { DefinitionList } from '../../../ui-kit/facts.tsx';
import { isAsked } from '../shared/forms/definition.ts';
import { useAnswerWords } from './answer-words.ts';
import { useLocalised } from './localised.ts';
import styles from './request-form.module.css';
import type { AnswersInWork } from './use-answers.ts';
import { useCatalogWords } from './words.ts';

/** Everything once more before it costs something. */
export function Review({ inWork }: { inWork: AnswersInWork }) {
  const say = useCatalogWords();
  const localised = useLocalised();
  const words = useAnswerWords(inWork.named);
  const facts = inWork.visible
    .filter(isAsked)
    .map((element) => ({ name: localised(element.label), value: words(element, inWork.answers[element.key]) }));
  return (
    <section className={styles['review']} aria-labelledby="review">
      <h2 id="review" className={styles['heading']}>
        {say('reviewTitle')}
      </h2>
      <DefinitionList facts={facts} />
    </section>
  );
}
