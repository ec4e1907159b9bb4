import { useState } from 'react';
import type { ConditionContext } from '../../../../kernel/shared/conditions/condition.ts';
import { moment } from '../../../../kernel/web/clock.ts';
import { useReader } from '../../../../kernel/web/reader.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import type { FormDefinition } from '../../shared/forms/definition.ts';
import { validateAnswers } from '../../shared/forms/validate-answers.ts';
import { visibleElements } from '../../shared/forms/visible-elements.ts';
import type { AnswersInWork } from '../use-answers.ts';

type Given = Readonly<Record<string, unknown>>;

/** Answers tried out in the designer: the same shape that the portal's form works with, but kept nowhere. */
export function usePreviewAnswers(form: FormDefinition, personId: string): PreviewInWork {
  const { timeZone } = useReader();
  const [given, setGiven] = useState<Given>({});
  const [named, setNamed] = useState<Readonly<Record<string, Option>>>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const context: ConditionContext = { now: moment(), timeZone, personId, teamIds: [] };
  const known = ofForm(form, given);
  const { answers, problems } = validateAnswers(form, known, context);
  return {
    form,
    isAnswered: Object.keys(known).length > 0,
    given: known,
    named,
    answers,
    problems,
    visible: visibleElements(form, known, context),
    hasDraft: false,
    isKept: false,
    toldProblems: (key) =>
      left.has(key) ? problems.filter(({ path }) => path === `/fields/${key}` || path.startsWith(`/fields/${key}/`)) : [],
    set: (key, value) => setGiven((now) => ({ ...now, [key]: value })),
    change: (key, change) => setGiven((now) => ({ ...now, [key]: change(now[key]) })),
    name: (person) => setNamed((now) => ({ ...now, [person.id]: person })),
    leave: (key) => setLeft(new Set([...left, key])),
    tellAll: () => setLeft(new Set(form.elements.map(({ key }) => key))),
    forget: () => {
      setGiven({});
      setLeft(new Set());
    },
  };
}

/** A field that was removed or renamed has no answer any more. */
const ofForm = ({ elements }: FormDefinition, given: Given): Record<string, unknown> =>
  Object.fromEntries(Object.entries(given).filter(([key]) => elements.some((element) => element.key === key)));

export type PreviewInWork = AnswersInWork & { form: FormDefinition; isAnswered: boolean };
