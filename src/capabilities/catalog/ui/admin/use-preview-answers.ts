import { useState } from 'react';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import type { FormDefinition } from '../../shared/forms/definition.ts';
import { type Filling, nothingFilled, useFilling } from '../use-filling.ts';

type Given = Readonly<Record<string, unknown>>;

/** Answers tried out in the designer: the same that the portal's form works with, but kept nowhere. */
export function usePreviewAnswers(form: FormDefinition, { id, label: name }: Option): PreviewInWork {
  const [filled, setFilled] = useState(nothingFilled);
  const known = ofForm(form, filled.answers);
  const filling = useFilling(form, { kept: { ...filled, answers: known }, update: setFilled }, { id, name, teamIds: [] });
  return {
    ...filling,
    form,
    isAnswered: Object.keys(known).length > 0,
    forget: () => {
      setFilled(nothingFilled);
      filling.tellNothing();
    },
  };
}

/** A field that was removed or renamed has no answer any more. */
const ofForm = ({ elements }: FormDefinition, given: Given): Record<string, unknown> =>
  Object.fromEntries(Object.entries(given).filter(([key]) => elements.some((element) => element.key === key)));

export type PreviewInWork = Filling & { form: FormDefinition; isAnswered: boolean; forget: () => void };
