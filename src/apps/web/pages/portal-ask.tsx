import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { catalogQuery, requestTypeQuery } from '../../../capabilities/catalog/ui/data.ts';
import { Department } from '../../../capabilities/catalog/ui/department.tsx';
import { useLocalised } from '../../../capabilities/catalog/ui/localised.ts';
import { RequestForm, type SendAsk } from '../../../capabilities/catalog/ui/request-form.tsx';
import { useCatalogWords } from '../../../capabilities/catalog/ui/words.ts';
import { useAsk } from '../../../capabilities/tickets/ui/portal/data.ts';
import { useDraftKeeper } from '../../../capabilities/tickets/ui/portal/drafts.ts';
import { usePageTitle } from '../../../kernel/web/page-title.ts';
import { toast } from '../../../ui-kit/toast-queue.ts';
import { useFormHelp } from './form-help.tsx';

/** The form of one request type; sent, it leads to the request it became. */
export function PortalAsk() {
  const { key } = useParams({ from: '/signed-in/portal/ask/$key' });
  const { article } = useSearch({ from: '/signed-in/portal/ask/$key' });
  const say = useCatalogWords();
  const navigate = useNavigate();
  const keeper = useDraftKeeper(`new:${key}`);
  const { mutate, isPending, error } = useAsk();
  const localised = useLocalised();
  const { id, name, workspace } = useSuspenseQuery(requestTypeQuery(key)).data;
  const help = useFormHelp(id, article);
  usePageTitle(localised(name));
  const send: SendAsk['send'] = (ask, actKey, done) =>
    mutate(
      { ask, key: actKey },
      {
        onSuccess: async ({ number }) => {
          help.asked(number, workspace.id);
          done();
          toast(say('sent', { number, department: localised(workspace.name) }));
          await navigate({ to: '/requests/$number', params: { number } });
        },
      },
    );
  return (
    <RequestForm
      typeKey={key}
      sending={{ send, isSending: isPending, error, keeper }}
      help={(text, leave) => help.beside(text, workspace.id, leave)}
    />
  );
}

export function PortalDepartment() {
  const { key } = useParams({ from: '/signed-in/portal/departments/$key' });
  const localised = useLocalised();
  const room = useSuspenseQuery(catalogQuery).data.departments.find((one) => one.key === key);
  usePageTitle(room && localised(room.name));
  return <Department departmentKey={key} />;
}
