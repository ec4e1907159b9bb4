import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useUploads } from '../../../../kernel/web/uploads.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { type FieldFile, FileLines } from '../../../../ui-kit/file-field.tsx';
import type { MessageKind } from '../../shared/words.ts';
import { useCaseFileWords } from './words.ts';

/** Where a file of a case is sent to. */
export const uploadPlace = (reference: string, kind: MessageKind, waits: boolean, name: string): string =>
  `/cases/${reference}/files?${new URLSearchParams({ name, kind, ...(waits ? { waits: 'true' } : {}) })}`;

/** Files that go along with what is being written: there already, on their way, or refused. Like the text, this window remembers them and nothing else. */
export function useWaitingFiles(reference: string, kind: MessageKind) {
  const say = useCaseFileWords();
  const queries = useQueryClient();
  const key = ['cases', 'draft-files', reference, kind];
  const [there, setThere] = useState<readonly FieldFile[]>(() => queries.getQueryData<readonly FieldFile[]>(key) ?? []);
  const keep = (change: (files: readonly FieldFile[]) => readonly FieldFile[]): void => {
    const next = change(queries.getQueryData<readonly FieldFile[]>(key) ?? []);
    queries.setQueryData(key, next);
    setThere(next);
  };
  const { onTheirWay, add, drop } = useUploads(
    say('notSent'),
    (id, { name, size }) => keep((files) => [...files, { id, name, size }]),
    (name) => uploadPlace(reference, kind, true, name),
  );
  const remove = (id: string): void => {
    drop(id);
    keep((files) => files.filter((file) => file.id !== id));
  };
  return {
    ids: there.map(({ id }) => id),
    isArriving: onTheirWay.some(({ error }) => error === undefined),
    lines: [...there, ...onTheirWay],
    add,
    remove,
    clear: () => keep(() => []),
  };
}

type Waiting = ReturnType<typeof useWaitingFiles>;

export const WaitingLines = ({ waiting: { lines, remove } }: { waiting: Waiting }) =>
  lines.length === 0 ? null : <FileLines files={lines} onRemove={remove} />;

export function AddFiles({ waiting: { add } }: { waiting: Waiting }) {
  const say = useCaseFileWords();
  return (
    <FileTrigger allowsMultiple onSelect={(chosen) => add([...(chosen ?? [])])}>
      <Button icon="paperclip">{say('addFiles')}</Button>
    </FileTrigger>
  );
}
