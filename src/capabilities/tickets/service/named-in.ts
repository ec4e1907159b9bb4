import type { Form } from '../../catalog/public.ts';

/** A record that an answer names by its id, and where it stands. */
export type NamedRecord = { readonly kind: 'person' | 'team' | 'location' | 'attachment'; readonly id: string; readonly path: string };

type Answers = Readonly<Record<string, unknown>>;

/** The records that checked answers name. */
export const namedIn = ({ elements }: Form, answers: Answers): NamedRecord[] =>
  elements.flatMap((element) => {
    const path = `/fields/${element.key}`;
    const answer = answers[element.key];
    switch (element.kind) {
      case 'person':
      case 'team':
      case 'location':
        return named(element.kind, answer, path);
      case 'attachment':
        return list(answer).flatMap((id, at) => named('attachment', id, `${path}/${at}`));
      case 'table':
        return list(answer).flatMap((row, at) =>
          element.columns
            .filter(({ kind }) => kind === 'person')
            .flatMap(({ key }) => named('person', Object(row)[key], `${path}/${at}/${key}`)),
        );
      default:
        return [];
    }
  });

const list = (answer: unknown): readonly unknown[] => (Array.isArray(answer) ? answer : []);

const named = (kind: NamedRecord['kind'], id: unknown, path: string): NamedRecord[] => (typeof id === 'string' ? [{ kind, id, path }] : []);
