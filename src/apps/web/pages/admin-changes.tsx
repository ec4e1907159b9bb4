import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { StepFields } from '../../../capabilities/catalog/ui/admin/approval-step.tsx';
import type { DrawStep } from '../../../capabilities/changes/ui/admin/draw-step.ts';
import { ChangesAdmin } from '../../../capabilities/changes/ui/admin/home.tsx';
import { Model } from '../../../capabilities/changes/ui/admin/model.tsx';
import { workspacesQuery } from '../../../capabilities/directory/ui/admin/data.ts';
import { useLocalised } from '../../../capabilities/directory/ui/admin/localised.ts';
import { useSession } from '../../../kernel/web/session.tsx';
import { Loaded } from '../../../ui-kit/page.tsx';

/** A change has no form of a request: what a step may depend on is told along. */
const noForm = { elements: [], values: { form: { elements: [] } } };
const drawStep: DrawStep = ({ workspace, ...step }) => <StepFields {...step} inWork={noForm} workspaceId={workspace} />;

export function AdminChanges() {
  const { model } = useSearch({ from: '/signed-in/admin/changes' });
  const { can } = useSession();
  const localised = useLocalised();
  const navigate = useNavigate();
  const asking = useQuery(workspacesQuery);
  const open = (key?: string) => void navigate({ to: '/admin/changes', search: key === undefined ? {} : { model: key } });
  if (model !== undefined) return <Model modelKey={model} drawStep={drawStep} onGone={() => open()} />;
  return (
    <Loaded asking={asking} look="page">
      {({ items }) => (
        <ChangesAdmin
          workspaces={items.filter((one) => one.can.edit).map(({ id, name }) => ({ id, name: localised(name) }))}
          mayShare={can.tenant}
          onOpen={open}
        />
      )}
    </Loaded>
  );
}
