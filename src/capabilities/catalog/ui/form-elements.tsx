import { useWhy } from '../../../kernel/web/why.ts';
import type { FieldProps } from '../../../ui-kit/field.tsx';
import type { RequestTypeReply } from '../contract.ts';
import { type Asked, type Element, isAsked } from '../shared/forms/definition.ts';
import { FormField } from './form-field.tsx';
import { FormFiles } from './form-files.tsx';
import { FormTable } from './form-table.tsx';
import { useProblemWords } from './form-words.ts';
import { onceLeft } from './left-field.ts';
import { useLocalised } from './localised.ts';
import styles from './request-form.module.css';
import type { AnswersInWork } from './use-answers.ts';
import { useCatalogWords } from './words.ts';

/** What is asked, from top to bottom; parts that depend on an answer slide in below it. */
export function FormElements({ type, inWork }: { type: RequestTypeReply; inWork: AnswersInWork }) {
  return inWork.visible.map((element) => (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the reader has left the field inside
    <div key={element.key} className={styles['element']} onBlur={(event) => onceLeft(event.currentTarget, () => inWork.leave(element.key))}>
      <FormElement element={element} type={type} inWork={inWork} />
    </div>
  ));
}

function FormElement({ element, type, inWork }: { element: Element; type: RequestTypeReply; inWork: AnswersInWork }) {
  const localised = useLocalised();
  if (!isAsked(element))
    return element.kind === 'heading' ? (
      <h2 className={styles['heading']}>{localised(element.label)}</h2>
    ) : (
      <p className={styles['help']}>{localised(element.label)}</p>
    );
  return <AskedElement element={element} type={type} inWork={inWork} />;
}

function AskedElement({ element, type, inWork }: { element: Asked; type: RequestTypeReply; inWork: AnswersInWork }) {
  const field = useFieldProps(element, type, inWork);
  const value = inWork.given[element.key] ?? inWork.answers[element.key] ?? null;
  const change = (to: unknown) => inWork.set(element.key, to);
  if (element.kind === 'table') return <FormTable element={element} value={value} onChange={change} field={field} inWork={inWork} />;
  if (element.kind === 'attachment') return <FormFiles element={element} field={field} inWork={inWork} />;
  return <FormField element={element} value={value} onChange={change} field={field} named={inWork.named} onNamed={inWork.name} />;
}

function useFieldProps(element: Asked, { workspace }: RequestTypeReply, inWork: AnswersInWork): FieldProps {
  const say = useCatalogWords();
  const localised = useLocalised();
  const problemWords = useProblemWords();
  const whyOf = useWhy();
  const { label, help, whyWeAsk, required, key } = element;
  const why =
    whyWeAsk &&
    whyOf('app.ticket.fields', {
      purpose: localised(whyWeAsk),
      seenBy: say('whySeenBy', { department: localised(workspace.name) }),
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
