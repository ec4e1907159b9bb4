import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { catalogQuery, requestTypeQuery } from '../../../capabilities/catalog/ui/data.ts';
import { Department } from '../../../capabilities/catalog/ui/department.tsx';
import { useLocalised } from '../../../capabilities/catalog/ui/localised.ts';
import { RequestForm, type SendAsk } from '../../../capabilities/catalog/ui/request-form.tsx';
import { useAsk } from '../../../capabilities/tickets/ui/portal/data.ts';
import { usePageTitle } from '../page-title.ts';

/** The form of one request type; sent, it leads to the request it became. */
export function PortalAsk() {
  const { key } = useParams({ from: '/signed-in/portal/ask/$key' });
  const navigate = useNavigate();
  const { mutate, isPending, error } = useAsk();
  const localised = useLocalised();
  usePageTitle(localised(useSuspenseQuery(requestTypeQuery(key)).data.name));
  const send: SendAsk['send'] = (ask, actKey, done) =>
    mutate(
      { ask, key: actKey },
      {
        onSuccess: async ({ number }) => {
          done();
          await navigate({ to: '/requests/$number', params: { number } });
        },
      },
    );
  return <RequestForm typeKey={key} sending={{ send, isSending: isPending, error }} />;
}

export function PortalDepartment() {
  const { key } = useParams({ from: '/signed-in/portal/departments/$key' });
  const localised = useLocalised();
  const room = useSuspenseQuery(catalogQuery).data.departments.find((one) => one.key === key);
  usePageTitle(room && localised(room.name));
  return <Department departmentKey={key} />;
}
