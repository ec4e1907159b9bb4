import { useState } from 'react';
import type { ConditionContext } from '../../../kernel/shared/conditions/condition.ts';
import { moment } from '../../../kernel/web/clock.ts';
import { useReader } from '../../../kernel/web/reader.tsx';
import { useSession } from '../../../kernel/web/session.tsx';
import type { Option } from '../../../ui-kit/option-item.tsx';
import type { FormDefinition } from '../shared/forms/definition.ts';
import { validateAnswers } from '../shared/forms/validate-answers.ts';
import { visibleElements } from '../shared/forms/visible-elements.ts';

/** Answers as they are written, and names of what was picked. */
export type Filled = { readonly answers: Record<string, unknown>; readonly named: Record<string, Option> };
export const nothingFilled: Filled = { answers: {}, named: {} };

/** Where it is kept while it is written. */
export interface FillingPlace {
  readonly kept: Filled;
  readonly update: (change: (kept: Filled) => Filled) => void;
}

/** Whom a form is for: defaults and conditions speak of them. */
export interface ForWhom {
  readonly id: string;
  /** Left out where nobody in particular is meant. */
  readonly name?: string | undefined;
  readonly teamIds: readonly string[];
}

/** The answers of a form while it is filled in, checked by the same function as on the server. */
export function useFilling(form: FormDefinition, { kept, update }: FillingPlace, who: ForWhom) {
  const [told, setTold] = useState<ReadonlySet<string>>(new Set());
  const context = { ...useContextOfReader(), personId: who.id, teamIds: who.teamIds };
  const { answers, problems } = validateAnswers(form, kept.answers, context);
  return {
    given: kept.answers,
    named: { ...(who.name === undefined ? {} : { [who.id]: { id: who.id, label: who.name } }), ...kept.named } as Readonly<
      Record<string, Option>
    >,
    answers,
    problems,
    visible: visibleElements(form, kept.answers, context),
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
    tellNothing: () => setTold(new Set()),
  };
}

export type Filling = ReturnType<typeof useFilling>;

/** Who fills the form in, when and where: what relative days are resolved by. */
export function useContextOfReader(): ConditionContext {
  const { person } = useSession();
  const { timeZone } = useReader();
  return { now: moment(), timeZone, personId: person.id, teamIds: [] };
}
