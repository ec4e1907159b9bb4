import { useSession } from '../../../../kernel/web/session.tsx';
import { ChipChoice } from '../../../../ui-kit/chip-choice.tsx';
import { Page } from '../../../../ui-kit/page.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import { Tabs } from '../../../../ui-kit/tabs.tsx';
import { Categories } from './categories.tsx';
import { BringIn } from './folder.tsx';
import { type KnowledgePart, knowledgeParts } from './parts.ts';
import { Report } from './report.tsx';
import { Rules } from './rules.tsx';
import { Site } from './site.tsx';
import { Templates } from './templates.tsx';
import { useKnowledgeAdminWords } from './words.ts';

/** A department as it is chosen here. */
export interface Department {
  id: string;
  key: string;
  label: string;
}

interface KnowledgeAdminProps {
  /** Those that the reader runs. */
  departments: readonly Department[];
  chosen: string | undefined;
  part: KnowledgePart;
  onGo: (search: { part: KnowledgePart; workspace?: string | undefined }) => void;
}

/** How the knowledge of a department is run: one part at a time; department and part stand in the address. */
export function KnowledgeAdmin({ departments, chosen, part, onGo }: KnowledgeAdminProps) {
  const say = useKnowledgeAdminWords();
  const { can } = useSession();
  const one = departments.find(({ key }) => key === chosen) ?? departments[0];
  if (one === undefined)
    return (
      <Page title={say('knowledge')}>
        <EmptyState icon="book">{say('noWorkspace')}</EmptyState>
      </Page>
    );
  const contents = {
    rules: () => (
      <>
        <Rules workspace={one.id} />
        {can.tenant && <Site />}
      </>
    ),
    categories: () => <Categories workspace={one.id} />,
    templates: () => <Templates workspace={one.id} />,
    folder: () => <BringIn workspace={one.id} />,
    report: () => <Report workspace={one.id} />,
  } as const;
  const filter = departments.length > 1 && (
    <ChipChoice
      label={say('workspace')}
      any={null}
      options={departments.map(({ key, label }) => ({ id: key, label }))}
      value={one.key}
      onChange={(workspace) => onGo({ part, workspace })}
    />
  );
  return (
    <Page title={say('knowledge')} width={part === 'report' ? 'wide' : 'form'} meta={one.label} filters={filter}>
      <Tabs
        label={say('knowledge')}
        chosen={part}
        onChoose={(id) => onGo({ part: knowledgeParts.find((known) => known === id) ?? 'rules', workspace: one.key })}
        tabs={knowledgeParts.map((id) => ({ id, label: say(id), content: id === part ? contents[id]() : null }))}
      />
    </Page>
  );
}
