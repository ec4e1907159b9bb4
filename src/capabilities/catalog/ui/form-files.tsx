import { useUploads } from '../../../kernel/web/uploads.ts';
import type { FieldProps } from '../../../ui-kit/field.tsx';
import { FileField } from '../../../ui-kit/file-field.tsx';
import type { Asked } from '../shared/forms/definition.ts';
import type { Filling } from './use-filling.ts';
import { useCatalogWords } from './words.ts';

interface FormFilesProps {
  element: Extract<Asked, { kind: 'attachment' }>;
  field: FieldProps;
  inWork: Filling;
}

const idsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Files for a form: each is sent as it is chosen, and its id is the answer. */
export function FormFiles({ element: { key, max }, field, inWork }: FormFilesProps) {
  const say = useCatalogWords();
  const there = idsIn(inWork.given[key]).map((id) => ({
    id,
    name: inWork.named[id]?.label ?? id,
    size: Number(inWork.named[id]?.line ?? 0),
  }));
  const { onTheirWay, add, drop } = useUploads(say('fileNotSent'), (id, { name, size }) => {
    inWork.name({ id, label: name, line: String(size) });
    inWork.change(key, (value) => [...idsIn(value), id]);
  });
  const remove = (id: string) => {
    drop(id);
    inWork.change(key, (value) => idsIn(value).filter((one) => one !== id));
  };
  return <FileField {...field} files={[...there, ...onTheirWay]} onAdd={add} onRemove={remove} isSingle={max === 1} />;
}
