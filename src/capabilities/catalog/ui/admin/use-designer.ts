import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useEdit } from '../../../../kernel/web/edit.ts';
import type { RequestTypeDraft } from '../../contract.ts';
import { type Element, FormDefinition } from '../../shared/forms/definition.ts';
import type { RequestTypeDefinition } from '../../shared/request-type.ts';
import { catalog, draftQuery } from './data.ts';
import { type FormChange, takenBack } from './form-change.ts';
import { isWhole, renamed } from './naming.ts';
import { newElement } from './new-element.ts';

const fieldsOf = ({ draft }: RequestTypeDraft): RequestTypeDefinition => draft;
/** Long enough to finish a word, short enough that the preview keeps up. */
const pause = 600;

/** A request type in work: each change is kept on the server by itself, the way a text editor does. */
export function useDesigner(record: RequestTypeDraft) {
  const queries = useQueryClient();
  const [selected, select] = useState<string | null>(record.draft.form.elements[0]?.key ?? null);
  const edit = useEdit({
    record,
    fieldsOf,
    save: (change, ifMatch, base) => catalog.change({ id: record.id, draft: { ...base.draft, ...change } }, { ifMatch }),
    onSaved: (saved) => queries.setQueryData(draftQuery(record.id).queryKey, saved),
  });
  const { values, isDirty, isSaving, error, clashes, save } = edit;
  const isReady = isWhole(values.name) && isWhole(values.summary);
  const isDue = isDirty && isReady && !isSaving && error === null && clashes.length === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted anew from each change, sent as it is then
  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(save, pause);
    return () => clearTimeout(timer);
  }, [isDue, values.form, values.name, values.summary, JSON.stringify(values)]);

  return {
    id: record.id,
    record,
    edit,
    values,
    set: edit.set,
    select,
    isKept: !isDirty && !isSaving,
    rename: (from: string, to: string) => {
      edit.set('form', renamed(values.form, from, to));
      select(to);
    },
    ...arranging(values.form.elements, selected, select, (elements) => edit.set('form', { elements: [...elements] })),
  };
}

/** What can be done with the elements of a form, and which of them is chosen. */
function arranging(
  elements: readonly Element[],
  selected: string | null,
  select: (key: string | null) => void,
  arrange: (elements: readonly Element[]) => void,
) {
  const placeOf = (key: string | null) => elements.findIndex((one) => one.key === key);
  return {
    elements,
    arrange,
    selected: elements[placeOf(selected)],
    change: (element: Element) => arrange(elements.map((one) => (one.key === element.key ? element : one))),
    add: (kind: Element['kind'], label: { en: string; de: string }) => {
      const element = newElement(kind, label, elements);
      const at = placeOf(selected);
      arrange(at < 0 ? [...elements, element] : elements.toSpliced(at + 1, 0, element));
      select(element.key);
    },
    remove: (key: string) => {
      const at = placeOf(key);
      arrange(elements.toSpliced(at, 1));
      select(elements[at + 1]?.key ?? elements[at - 1]?.key ?? null);
    },
    restore: (change: FormChange) => {
      const { success, data } = FormDefinition.safeParse({ elements: takenBack(elements, change) });
      if (success) arrange(data.elements);
    },
    move: (key: string, step: 1 | -1) => {
      const at = placeOf(key);
      const moved = elements[at];
      if (moved !== undefined && at + step >= 0) arrange(elements.toSpliced(at, 1).toSpliced(at + step, 0, moved));
    },
  };
}

export type DesignerInWork = ReturnType<typeof useDesigner>;
