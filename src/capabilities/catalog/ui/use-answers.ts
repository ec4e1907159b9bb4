import { useState } from 'react';
import type { ConditionContext } from '../../../kernel/shared/conditions/condition.ts';
import { moment } from '../../../kernel/web/clock.ts';
import { type DraftKeeper, useKeptDraft } from '../../../kernel/web/kept-draft.ts';
import { useReader } from '../../../kernel/web/reader.tsx';
import { useSession } from '../../../kernel/web/session.tsx';
import type { Option } from '../../../ui-kit/option-item.tsx';
import type { FormDefinition } from '../shared/forms/definition.ts';
import { validateAnswers } from '../shared/forms/validate-answers.ts';
import { visibleElements } from '../shared/forms/visible-elements.ts';

/** Answers as they are written, and names of what was picked. */
type Kept = { readonly answers: Record<string, unknown>; readonly named: Record<string, Option> };
const nothing: Kept = { answers: {}, named: {} };
/** What was answered on another device, where it was not answered here as well. */
const together = (there: Kept, here: Kept): Kept => ({
  answers: { ...there.answers, ...here.answers },
  named: { ...there.named, ...here.named },
});

/** The answers of a form while it is filled in: kept as a draft, checked by the same function as on the server. */
export function useAnswers(form: FormDefinition, draftId: string, keeper: DraftKeeper) {
  const { kept, hasDraft, update, forget } = useKeptDraft(draftId, keeper, nothing, together);
  const [told, setTold] = useState<ReadonlySet<string>>(new Set());
  const context = useContextOfReader();
  const { person } = useSession();
  const { answers, problems } = validateAnswers(form, kept.answers, context);
  return {
    given: kept.answers,
    named: { [person.id]: { id: person.id, label: person.name }, ...kept.named } as Readonly<Record<string, Option>>,
    answers,
    problems,
    visible: visibleElements(form, kept.answers, context),
    hasDraft,
    /** Whether the draft is on the server too. */
    isKept: keeper.isKept,
    /** Problems are told once the reader has been there or tried to send. */
    toldProblems: (key: string) =>
      told.has(key) ? problems.filter(({ path }) => path === `/fields/${key}` || path.startsWith(`/fields/${key}/`)) : [],
    set: (key: string, value: unknown) => update(({ answers: all, named }) => ({ answers: { ...all, [key]: value }, named })),
    /** For answers that grow by themselves, such as files that arrive one after the other. */
    change: (key: string, change: (value: unknown) => unknown) =>
      update(({ answers: all, named }) => ({ answers: { ...all, [key]: change(all[key]) }, named })),
    name: (one: Option) => update(({ answers: all, named }) => ({ answers: all, named: { ...named, [one.id]: one } })),
    leave: (key: string) => setTold((before) => new Set([...before, key])),
    tellAll: () => setTold(new Set(form.elements.map(({ key }) => key))),
    forget: () => {
      setTold(new Set());
      forget();
    },
  };
}

export type AnswersInWork = ReturnType<typeof useAnswers>;

/** Who fills the form in, when and where: what relative days and conditions are resolved by. */
export function useContextOfReader(): ConditionContext {
  const { person } = useSession();
  const { timeZone } = useReader();
  return { now: moment(), timeZone, personId: person.id, teamIds: [] };
}
