import { useState } from 'react';
import { problemOf } from '../../../kernel/web/problem.ts';
import { upload } from '../../../kernel/web/upload.ts';
import type { FieldProps } from '../../../ui-kit/field.tsx';
import { type FieldFile, FileField } from '../../../ui-kit/file-field.tsx';
import type { Asked } from '../shared/forms/definition.ts';
import type { AnswersInWork } from './use-answers.ts';
import { useCatalogWords } from './words.ts';

interface FormFilesProps {
  element: Extract<Asked, { kind: 'attachment' }>;
  field: FieldProps;
  inWork: AnswersInWork;
}

const idsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Files for a form: each is sent as it is chosen, and its id is the answer. */
export function FormFiles({ element: { key, max }, field, inWork }: FormFilesProps) {
  const there = idsIn(inWork.given[key]).map((id) => ({
    id,
    name: inWork.named[id]?.label ?? id,
    size: Number(inWork.named[id]?.line ?? 0),
  }));
  const { onTheirWay, add, drop } = useUploads((id, { name, size }) => {
    inWork.name({ id, label: name, line: String(size) });
    inWork.change(key, (value) => [...idsIn(value), id]);
  });
  const remove = (id: string) => {
    drop(id);
    inWork.change(key, (value) => idsIn(value).filter((one) => one !== id));
  };
  return <FileField {...field} files={[...there, ...onTheirWay]} onAdd={add} onRemove={remove} isSingle={max === 1} />;
}

type Upload = FieldFile & { readonly stop: AbortController };

/** Files on their way, or refused; who takes one off the list ends its sending. */
function useUploads(onArrived: (id: string, file: File) => void) {
  const say = useCatalogWords();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const change = (id: string, to: Partial<Upload>) => setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...to } : one)));
  const without = (id: string) => setUploads((all) => all.filter((one) => one.id !== id));
  const send = async (file: File): Promise<void> => {
    const stop = new AbortController();
    const id = crypto.randomUUID();
    setUploads((all) => [...all, { id, name: file.name, size: file.size, progress: 0, stop }]);
    const options = { signal: stop.signal, onProgress: (progress: number) => change(id, { progress }) };
    try {
      const arrived = await upload<{ id: string }>(`/files?name=${encodeURIComponent(file.name)}`, file, options);
      without(id);
      onArrived(arrived.id, file);
    } catch (fault) {
      change(id, { error: problemOf(fault).detail ?? say('fileNotSent') });
    }
  };
  return {
    onTheirWay: uploads,
    add: (files: File[]) => {
      for (const file of files) void send(file);
    },
    drop: (id: string) => {
      uploads.find((one) => one.id === id)?.stop.abort();
      without(id);
    },
  };
}
