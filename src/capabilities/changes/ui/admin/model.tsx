import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldProblems } from '../../../../kernel/web/edit.ts';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Banner } from '../../../../ui-kit/banner.tsx';
import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { DangerDialog } from '../../../../ui-kit/danger-dialog.tsx';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { Loaded, Page } from '../../../../ui-kit/page.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { ModelReply } from '../../contract-calendar.ts';
import { ownModels } from '../../shared/own-models.ts';
import { calendarCalls, modelsQuery, useChangeDeed } from '../data.ts';
import { useSaid } from '../said.ts';
import styles from './admin.module.css';
import { ApprovalsPart } from './approvals-part.tsx';
import type { DrawStep } from './draw-step.ts';
import { QuestionsPart } from './questions-part.tsx';
import { RiskPart } from './risk-part.tsx';
import { RiskPreview } from './risk-preview.tsx';
import { TasksPart } from './tasks-part.tsx';
import { TemplatePart } from './template-part.tsx';
import { type PartProps, useModelEdit } from './use-model-edit.ts';
import { VersionsPart } from './versions-part.tsx';
import { WayPart } from './way-part.tsx';
import { useChangesAdminWords } from './words.ts';

interface ModelProps {
  modelKey: string;
  drawStep: DrawStep;
  onGone: () => void;
}

/** One model of changes: what it asks, how it counts, who agrees, and the risk of a sample. */
export function Model({ modelKey, ...rest }: ModelProps) {
  const say = useChangesAdminWords();
  return (
    <Loaded asking={useQuery(modelsQuery)} look="page">
      {({ items }) => {
        const found = items.find(({ key }) => key === modelKey);
        if (found !== undefined) return <ModelPage key={found.key} record={found} {...rest} />;
        return (
          <Page title={say('models')} trail={[{ label: say('changes'), to: '/admin/changes' }]}>
            <EmptyState icon="change">{say('retired', { name: modelKey })}</EmptyState>
          </Page>
        );
      }}
    </Loaded>
  );
}

function ModelPage({ record, drawStep, onGone }: Omit<ModelProps, 'modelKey'> & { record: ModelReply }) {
  const say = useChangesAdminWords();
  const said = useSaid();
  const edit = useModelEdit(record);
  const part: PartProps = { edit, isDisabled: !record.can.edit, problems: fieldProblems(edit.error) };
  return (
    <Page
      title={said(record.definition.name)}
      width="wide"
      trail={[{ label: say('changes'), to: '/admin/changes' }]}
      meta={record.own ? say('versionNumber', { number: record.number }) : <Badge>{say('product')}</Badge>}
      end={record.own && record.can.edit && <Retiring record={record} isDirty={edit.isDirty} onGone={onGone} />}
    >
      <div className={styles['sides']}>
        <div>
          {record.can.edit ? <p className={styles['help']}>{say('publishHelp')}</p> : <Banner>{say('readOnly')}</Banner>}
          <fieldset disabled={!record.can.edit} className={styles['form']}>
            <BothLanguages
              label={say('name')}
              isDisabled={part.isDisabled}
              value={edit.values.name}
              onChange={(name) => edit.set('name', name)}
              error={part.problems['/definition/name/en']}
            />
            <WayPart {...part} />
            <ApprovalsPart {...part} workspace={record.workspace} drawStep={drawStep} />
            <QuestionsPart {...part} />
            <RiskPart {...part} />
            <TasksPart {...part} />
            <TemplatePart {...part} />
          </fieldset>
          <EditFoot edit={edit} nameOf={useFieldNames()} wordsOf={inWords} isWrong={edit.values.name.en.trim() === ''} />
        </div>
        <div className={styles['beside']}>
          <RiskPreview model={edit.values} />
          <VersionsPart record={record} edit={edit} />
        </div>
      </div>
    </Page>
  );
}

/** A part of a model is no sentence: whoever has to choose sees it as it is kept. */
const inWords = (_: string, value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function useFieldNames(): (field: string) => string {
  const say = useChangesAdminWords();
  const names: Readonly<Record<string, string>> = {
    ...{ name: say('name'), kind: say('kindOf'), steps: say('steps'), required: say('required'), approvals: say('approvals') },
    ...{ questions: say('questions'), risk: say('risk'), freezesBind: say('freezesBind'), tasks: say('tasks'), template: say('template') },
  };
  return (field) => names[field] ?? field;
}

function Retiring({ record, isDirty, onGone }: { record: ModelReply; isDirty: boolean; onGone: () => void }) {
  const say = useChangesAdminWords();
  const said = useSaid();
  const [isAsking, ask] = useState(false);
  const retire = useChangeDeed(() => calendarCalls.retireModel({ key: record.key }, { ifMatch: record.version }));
  const isProducts = Object.hasOwn(ownModels, record.key);
  const deed = say(isProducts ? 'retireOwn' : 'retire');
  const name = said(record.definition.name);
  return (
    <>
      <Button isDisabled={isDirty} onPress={() => ask(true)}>
        {deed}
      </Button>
      {isAsking && (
        <DangerDialog
          title={name}
          help={say(isProducts ? 'retireOwnHelp' : 'retireHelp')}
          deed={deed}
          keep={say('keep')}
          onDo={() => retire.mutateAsync(undefined)}
          onDone={() => {
            toast(say('retired', { name }));
            onGone();
          }}
          onClose={() => ask(false)}
        />
      )}
    </>
  );
}
