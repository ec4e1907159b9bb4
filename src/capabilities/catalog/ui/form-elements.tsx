import { useWhy } from '../../../kernel/web/why.ts';
import type { FieldProps } from '../../../ui-kit/field.tsx';
import { type Asked, type Element, isAsked } from '../shared/forms/definition.ts';
import { FormField } from './form-field.tsx';
import { FormFiles } from './form-files.tsx';
import { FormTable } from './form-table.tsx';
import { useProblemWords } from './form-words.ts';
import { onceLeft } from './left-field.ts';
import { useLocalised } from './localised.ts';
import styles from './request-form.module.css';
import type { Filling } from './use-filling.ts';
import { useCatalogWords } from './words.ts';

/** What is asked, from top to bottom; parts that depend on an answer slide in below it. */
export function FormElements({ department, inWork }: { department: string; inWork: Filling }) {
  return inWork.visible.map((element) => (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the reader has left the field inside
    <div key={element.key} className={styles['element']} onBlur={(event) => onceLeft(event.currentTarget, () => inWork.leave(element.key))}>
      <FormElement element={element} department={department} inWork={inWork} />
    </div>
  ));
}

function FormElement({ element, department, inWork }: { element: Element; department: string; inWork: Filling }) {
  const localised = useLocalised();
  if (!isAsked(element))
    return element.kind === 'heading' ? (
      <h2 className={styles['heading']}>{localised(element.label)}</h2>
    ) : (
      <p className={styles['help']}>{localised(element.label)}</p>
    );
  return <AskedElement element={element} department={department} inWork={inWork} />;
}

function AskedElement({ element, department, inWork }: { element: Asked; department: string; inWork: Filling }) {
  const field = useFieldProps(element, department, inWork);
  const value = inWork.given[element.key] ?? inWork.answers[element.key] ?? null;
  const change = (to: unknown) => inWork.set(element.key, to);
  if (element.kind === 'table') return <FormTable element={element} value={value} onChange={change} field={field} inWork={inWork} />;
  if (element.kind === 'attachment') return <FormFiles element={element} field={field} inWork={inWork} />;
  return <FormField element={element} value={value} onChange={change} field={field} named={inWork.named} onNamed={inWork.name} />;
}

function useFieldProps(element: Asked, department: string, inWork: Filling): FieldProps {
  const say = useCatalogWords();
  const localised = useLocalised();
  const problemWords = useProblemWords();
  const whyOf = useWhy();
  const { label, help, whyWeAsk, required, key } = element;
  const why =
    whyWeAsk &&
    whyOf('app.ticket.fields', {
      purpose: localised(whyWeAsk),
      seenBy: say('whySeenBy', { department }),
    });
  return {
    label: localised(label),
    help: help && localised(help),
    why,
    optional: required === false && element.kind !== 'checkbox',
    error: problemWords(
      inWork.toldProblems(key).find(({ path }) => path === `/fields/${key}`),
      element,
    ),
  };
}
