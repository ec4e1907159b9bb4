import { useEdit } from '../../../../kernel/web/edit.ts';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { ModelReply } from '../../contract-calendar.ts';
import type { ChangeModelDefinition } from '../../shared/model.ts';
import { calendarCalls, useChangeDeed } from '../data.ts';
import { useChangesAdminWords } from './words.ts';

/** What is written of a model; saving publishes a version. What somebody else published meanwhile of other parts stays. */
export function useModelEdit(record: ModelReply) {
  const say = useChangesAdminWords();
  const refresh = useChangeDeed(async () => undefined);
  return useEdit<ModelReply, ChangeModelDefinition>({
    record,
    fieldsOf: ({ definition }) => definition,
    save: (change, ifMatch, { key, workspace, definition }) =>
      calendarCalls.publishModel({ key, workspace, definition: { ...definition, ...change } }, { ifMatch }),
    onSaved: ({ number }) => {
      toast(say('published', { number }));
      refresh.mutate(undefined);
    },
  });
}

export type ModelEdit = ReturnType<typeof useModelEdit>;

/** A part of the form: what stands in it, and whether it may be written. */
export type PartProps = { readonly edit: ModelEdit; readonly isDisabled: boolean; readonly problems: Readonly<Record<string, string>> };
