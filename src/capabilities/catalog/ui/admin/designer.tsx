import { useQuery } from '@tanstack/react-query';
import { Page } from '../../../../ui-kit/page.tsx';
import { ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import { Tabs } from '../../../../ui-kit/tabs.tsx';
import type { RequestTypeDraft } from '../../contract.ts';
import { useLocalised } from '../localised.ts';
import { ApprovalPlanPart } from './approval-plan.tsx';
import { draftQuery } from './data.ts';
import styles from './designer.module.css';
import type { DesignerPart, WorkspaceRef } from './designer-parts.ts';
import { ElementList } from './element-list.tsx';
import { Inspector } from './inspector.tsx';
import { usePlanWords } from './plan-words.ts';
import { Stage } from './stage.tsx';
import { TypeProperties } from './type-properties.tsx';
import { TypeVersions } from './type-versions.tsx';
import { useDesigner } from './use-designer.ts';
import { VersionBar } from './version-bar.tsx';
import { useCatalogAdminWords } from './words.ts';

interface DesignerProps {
  id: string;
  workspace: WorkspaceRef;
  part: DesignerPart;
  onPart: (part: DesignerPart) => void;
}

/** One request type from the first question to publication. */
export function Designer(props: DesignerProps) {
  const { data, error, refetch } = useQuery(draftQuery(props.id));
  if (data !== undefined) return <InWork key={data.id} {...props} record={data} />;
  return error === null ? <SkeletonRows look="page" /> : <ErrorState error={error} onRetry={() => void refetch()} look="page" />;
}

function InWork({ record, workspace, part, onPart }: DesignerProps & { record: RequestTypeDraft }) {
  const say = useCatalogAdminWords();
  const sayPlan = usePlanWords();
  const localised = useLocalised();
  const inWork = useDesigner(record);
  const tabs = [
    { id: 'form', label: say('form'), content: <FormPart inWork={inWork} workspace={workspace} /> },
    { id: 'properties', label: say('properties'), content: <TypeProperties inWork={inWork} workspaceId={workspace.id} /> },
    { id: 'approvals', label: sayPlan('approvals'), content: <ApprovalPlanPart inWork={inWork} workspaceId={workspace.id} /> },
    { id: 'versions', label: say('versions'), content: <TypeVersions record={record} /> },
  ] as const;
  return (
    <Page
      title={localised(inWork.values.name) || record.key}
      width="full"
      trail={[
        { label: say('admin'), to: '/admin' },
        { label: localised(workspace.name), to: `/admin/w/${workspace.key}` },
      ]}
    >
      <VersionBar inWork={inWork} onProblem={onPart} />
      <div className={styles['tabs']}>
        <Tabs
          label={localised(inWork.values.name)}
          tabs={tabs.map((tab) => ({ ...tab, content: tab.id === part ? tab.content : null }))}
          chosen={part}
          onChoose={(id) => tabs.filter((tab) => tab.id === id).map((tab) => onPart(tab.id))}
        />
      </div>
    </Page>
  );
}

function FormPart({ inWork, workspace }: { inWork: ReturnType<typeof useDesigner>; workspace: WorkspaceRef }) {
  return (
    <div className={styles['designer']}>
      <ElementList inWork={inWork} />
      <Stage inWork={inWork} workspace={workspace} />
      <Inspector inWork={inWork} />
    </div>
  );
}
