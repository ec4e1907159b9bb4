import type { FormDefinition } from '../shared/forms/definition.ts';
import { FormElements } from './form-elements.tsx';
import styles from './request-form.module.css';
import { type Filling, type FillingPlace, type ForWhom, nothingFilled, useFilling } from './use-filling.ts';

/** What is written into a form, and names of what was picked. */
export type FilledForm = FillingPlace['kept'];

/** Where it is kept while it is written; nothing while nobody has begun. */
interface Place {
  readonly kept: FilledForm | undefined;
  readonly update: (change: (kept: FilledForm | undefined) => FilledForm) => void;
}

/** A form that somebody fills in for another, or corrects: checked as it is written, by the same function as on the server. */
export type FormInWork = Filling;

type Sent = { readonly elements: readonly unknown[] };

/** `form` as the server sent it; undefined while there is none: then there is nothing to answer, and nothing wrong. */
export const useForm = (form: Sent | undefined, { kept = nothingFilled, update }: Place, who: ForWhom): FormInWork =>
  useFilling(
    form !== undefined && isChecked(form) ? form : empty,
    { kept, update: (change) => update((before = nothingFilled) => change(before)) },
    who,
  );

/** The server sends none that it has not checked. */
const isChecked = (form: Sent): form is FormDefinition => form.elements.length > 0;

const empty: FormDefinition = { elements: [] };

/** The fields of a form as the portal draws them; `department` is named where one asks why. */
export const FormFields = ({ department, inWork }: { department: string; inWork: FormInWork }) => (
  <div className={styles['form']}>
    <FormElements department={department} inWork={inWork} />
  </div>
);
