import type { Editor } from '@tiptap/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Avatar } from './avatar.tsx';
import styles from './rich-text.module.css';
import type { Mentionable } from './rich-text-props.ts';
import { useKitWords } from './words.ts';

type Find = ((query: string) => Promise<readonly Mentionable[]>) | undefined;

/** What stands between `@` and the caret; null if one is not writing a name. */
function begun(editor: Editor): string | null {
  const { $from, empty } = editor.state.selection;
  if (!empty) return null;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 40), $from.parentOffset, undefined, '\ufffc');
  return /(?:^|\s)@([\p{L}\p{N}._-]{0,30})$/u.exec(before)?.[1] ?? null;
}

export interface Mentioning {
  people: readonly Mentionable[];
  chosen: number;
  take: (person: Mentionable) => void;
  /** Takes the key if the list is open. */
  press: RefObject<(event: KeyboardEvent) => boolean>;
}

/** The list of people that opens after `@`. */
export function useMentioning(editor: Editor | null, find: Find): Mentioning {
  const [people, setPeople] = useState<readonly Mentionable[]>([]);
  const [chosen, setChosen] = useState(0);
  useEffect(() => {
    if (editor === null || find === undefined) return;
    let asked = 0;
    const look = (): void => {
      const query = begun(editor);
      asked += 1;
      const mine = asked;
      // A failed search shows nobody; the name stays as plain text.
      const search = query === null ? Promise.resolve([]) : find(query);
      search.then(
        (found) => mine === asked && setPeople(found),
        () => mine === asked && setPeople([]),
      );
      setChosen(0);
    };
    editor.on('transaction', look);
    return () => {
      editor.off('transaction', look);
    };
  }, [editor, find]);

  const take = ({ id, name }: Mentionable): void => {
    if (editor === null) return;
    const { from } = editor.state.selection;
    const start = from - (begun(editor)?.length ?? 0) - 1;
    editor
      .chain()
      .focus()
      .insertContentAt({ from: start, to: from }, [
        { type: 'mention', attrs: { id, name } },
        { type: 'text', text: ' ' },
      ])
      .run();
    setPeople([]);
  };
  const press = useRef<(event: KeyboardEvent) => boolean>(() => false);
  press.current = (event) => {
    const person = people[chosen];
    if (person === undefined) return false;
    const deeds = new Map<string, () => void>([
      ['ArrowDown', () => setChosen((chosen + 1) % people.length)],
      ['ArrowUp', () => setChosen((chosen - 1 + people.length) % people.length)],
      ['Enter', () => take(person)],
      ['Tab', () => take(person)],
      ['Escape', () => setPeople([])],
    ]);
    deeds.get(event.key)?.();
    return deeds.has(event.key);
  };
  return { people, chosen, take, press };
}

export function MentionList({ people, chosen, take }: Mentioning) {
  const say = useKitWords();
  if (people.length === 0) return null;
  return (
    <div role="listbox" aria-label={say('richMention')} className={styles['people']}>
      {people.map((person, at) => (
        <div
          key={person.id}
          role="option"
          tabIndex={-1}
          aria-selected={at === chosen}
          className={styles['person']}
          onMouseDown={(event) => {
            event.preventDefault();
            take(person);
          }}
        >
          <Avatar name={person.name} isDecoration />
          {person.name}
        </div>
      ))}
    </div>
  );
}
