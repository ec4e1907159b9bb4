import { useQuery, useQueryClient } from '@tanstack/react-query';
import { fieldProblems, useEdit } from '../../../../kernel/web/edit.ts';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { MultiSelect } from '../../../../ui-kit/multi-select.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { Loaded, PagePart } from '../../../../ui-kit/page.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import { findPeople } from '../../../directory/ui/public.tsx';
import type { ManagersReply } from '../../contract-status.ts';
import { managersQuery, status } from '../data.ts';
import { useMajorAdminWords } from './words.ts';

/** Who decides on the major incidents of a workspace. */
export function Managers({ workspace }: { workspace: string }) {
  const say = useMajorAdminWords();
  return (
    <PagePart title={say('duty')} help={say('dutyHelp')}>
      <Loaded asking={useQuery(managersQuery(workspace))} rows={2}>
        {(managers) => <Editor managers={managers} />}
      </Loaded>
    </PagePart>
  );
}

type Fields = { people: readonly Option[] };
const fieldsOf = ({ people }: ManagersReply): Fields => ({ people: people.map(({ id, name }) => ({ id, label: name })) });

function Editor({ managers }: { managers: ManagersReply }) {
  const say = useMajorAdminWords();
  const queries = useQueryClient();
  const { workspace } = managers;
  const edit = useEdit({
    record: managers,
    fieldsOf,
    save: ({ people = [] }, ifMatch) => status.nameManagers({ workspace, people: people.map(({ id }) => id) }, { ifMatch }),
    onSaved: (saved) => {
      queries.setQueryData(managersQuery(workspace).queryKey, saved);
      toast(say('saved'));
    },
  });
  return (
    <>
      <MultiSelect
        label={say('dutyPeople')}
        find={(words) => findPeople(words, new AbortController().signal)}
        value={[...edit.values.people]}
        onChange={(people) =>
          edit.set(
            'people',
            people.map(({ id, label }) => ({ id, label })),
          )
        }
        error={fieldProblems(edit.error)['/people']}
        isDisabled={!managers.can.change}
      />
      <EditFoot
        edit={edit}
        nameOf={() => say('dutyPeople')}
        wordsOf={(_, value) => (value as readonly Option[]).map(({ label }) => label).join(', ')}
      />
    </>
  );
}
