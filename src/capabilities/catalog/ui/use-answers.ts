import { useState } from 'react';
import type { ConditionContext } from '../../../kernel/shared/conditions/condition.ts';
import { useReader } from '../../../kernel/web/reader.tsx';
import { useSession } from '../../../kernel/web/session.tsx';
import { useDraft } from '../../../kernel/web/storage.ts';
import type { Option } from '../../../ui-kit/option-item.tsx';
import type { FormDefinition } from '../shared/forms/definition.ts';
import { validateAnswers } from '../shared/forms/validate-answers.ts';
import { visibleElements } from '../shared/forms/visible-elements.ts';

type Kept = { answers: Record<string, unknown>; named: Record<string, Option> };
const nothing: Kept = { answers: {}, named: {} };

/** The answers of a form while it is filled in: kept as a draft, checked by the same function as on the server. */
export function useAnswers(form: FormDefinition, draftId: string) {
  const [draft, setDraft] = useDraft(draftId);
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  const kept = read(draft);
  const context = useContextOfReader();
  const { answers, problems } = validateAnswers(form, kept.answers, context);
  const problemOf = (key: string) => problems.find(({ path }) => path === `/fields/${key}` || path.startsWith(`/fields/${key}/`));
  return {
    given: kept.answers,
    named: kept.named,
    answers,
    problems,
    visible: visibleElements(form, kept.answers, context),
    hasDraft: draft !== '',
    /** A problem is told once the reader has been there or tried to send. */
    toldProblem: (key: string) => (shown.has(key) ? problemOf(key) : undefined),
    set: (key: string, value: unknown) => setDraft(JSON.stringify({ ...kept, answers: { ...kept.answers, [key]: value } })),
    name: (person: Option) => setDraft(JSON.stringify({ ...read(draft), named: { ...kept.named, [person.id]: person } })),
    leave: (key: string) => setShown(new Set([...shown, key])),
    tellAll: () => setShown(new Set(form.elements.map(({ key }) => key))),
    forget: () => setDraft(''),
  };
}

export type AnswersInWork = ReturnType<typeof useAnswers>;

/** A draft of an older shape counts as none. */
function read(draft: string): Kept {
  if (draft === '') return nothing;
  const kept = JSON.parse(draft) as Partial<Kept>;
  return { answers: kept.answers ?? {}, named: kept.named ?? {} };
}

function useContextOfReader(): ConditionContext {
  const { person } = useSession();
  const { timeZone } = useReader();
  return { now: new Date(), timeZone, personId: person.id, teamIds: [] };
}
