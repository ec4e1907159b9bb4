import { lazy, Suspense, useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { fieldProblems, useEdit } from '../../../../kernel/web/edit.ts';
import { useSession } from '../../../../kernel/web/session.tsx';
import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Chip } from '../../../../ui-kit/chip.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { Pair } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { SkeletonRows } from '../../../../ui-kit/states.tsx';
import type { TemplateReply } from '../../contract-settings.ts';
import { type ArticleBody, emptyBody } from '../../shared/document/body.ts';
import { type ArticleLanguage, kinds, languages } from '../../shared/words.ts';
import { useKnowledgeDeed } from '../data.ts';
import { useSaid } from '../localised.ts';
import styles from './admin.module.css';
import { settings, spoken } from './data.ts';
import { AddFoot, Withdrawal } from './offered.tsx';
import { useKnowledgeAdminWords } from './words.ts';

const ArticleEditor = lazy(() => import('../desk/editor.tsx').then((parts) => ({ default: parts.ArticleEditor })));

/** What is opened: one that is changed, or one that a new one begins as. */
export type OpenTemplate = { template: TemplateReply | null; isNew: boolean };

interface TemplateDialogProps {
  workspace: string;
  open: OpenTemplate;
  onClose: () => void;
}

export function TemplateDialog({ workspace, open: { template, isNew }, onClose }: TemplateDialogProps) {
  const say = useKnowledgeAdminWords();
  const said = useSaid();
  const title = template === null || isNew ? say('newTemplate') : say('editTemplate', { name: said(template.name) });
  return (
    <Dialog isOpen isFirm size="wide" onClose={onClose} title={title}>
      {template === null || isNew ? (
        <NewTemplate workspace={workspace} from={template} onClose={onClose} />
      ) : (
        <EditTemplate template={template} onClose={onClose} />
      )}
    </Dialog>
  );
}

type Fields = Pick<TemplateReply, 'name' | 'kind' | 'bodies'>;
const fieldsOf = ({ name, kind, bodies }: TemplateReply): Fields => ({ name, kind, bodies });
const isNamed = ({ name }: Fields): boolean => name.en.trim() !== '';
const everybody = 'everybody';

function NewTemplate({ workspace, from, onClose }: { workspace: string; from: TemplateReply | null; onClose: () => void }) {
  const say = useKnowledgeAdminWords();
  const { can } = useSession();
  const [values, setValues] = useState<Fields>(
    from === null ? { name: { en: '' }, kind: 'howTo', bodies: { en: emptyBody } } : fieldsOf(from),
  );
  const [forWhom, choose] = useState(workspace);
  const [act] = useState(actKey);
  const add = useKnowledgeDeed(
    () =>
      settings.addTemplate(
        { ...values, name: spoken(values.name), workspace: forWhom === everybody ? null : forWhom },
        { idempotencyKey: act },
      ),
    onClose,
  );
  return (
    <>
      {can.tenant && (
        <Select
          label={say('forWhom')}
          options={[
            { id: workspace, label: say('workspace') },
            { id: everybody, label: say('forAll') },
          ]}
          value={forWhom}
          onChange={choose}
        />
      )}
      <TemplateFields values={values} set={(key, value) => setValues({ ...values, [key]: value })} error={add.error} />
      <AddFoot add={add} isReady={isNamed(values)} />
    </>
  );
}

function EditTemplate({ template, onClose }: { template: TemplateReply; onClose: () => void }) {
  const say = useKnowledgeAdminWords();
  const { id, version, active } = template;
  const refresh = useKnowledgeDeed(async () => undefined, onClose);
  const edit = useEdit({
    record: template,
    fieldsOf,
    save: ({ name, ...change }, ifMatch) =>
      settings.changeTemplate({ id, ...change, ...(name === undefined ? {} : { name: spoken(name) }) }, { ifMatch }),
    onSaved: () => refresh.mutate(undefined),
  });
  const names: Readonly<Record<string, string>> = { name: say('name'), kind: say('kind'), bodies: say('text') };
  return (
    <>
      <TemplateFields values={edit.values} set={edit.set} error={edit.error} />
      <Withdrawal active={active} change={(to) => settings.changeTemplate({ id, active: to }, { ifMatch: version })} onClose={onClose} />
      <EditFoot edit={edit} nameOf={(field) => names[field] ?? field} wordsOf={() => say('text')} isWrong={!isNamed(edit.values)} />
    </>
  );
}

interface TemplateFieldsProps {
  values: Fields;
  set: <K extends keyof Fields>(key: K, value: Fields[K]) => void;
  error: unknown;
}

function TemplateFields({ values, set, error }: TemplateFieldsProps) {
  const say = useKnowledgeAdminWords();
  const problems = fieldProblems(error);
  const [language, choose] = useState<ArticleLanguage>('en');
  const body = values.bodies[language];
  const write = (next: ArticleBody) => set('bodies', { ...values.bodies, [language]: next });
  return (
    <>
      <BothLanguages
        label={say('name')}
        autoFocus
        value={values.name}
        onChange={(name) => set('name', name)}
        error={problems['/name/en']}
      />
      <Pair>
        <Select
          label={say('kind')}
          options={kinds.map((id) => ({ id, label: say(id) }))}
          value={values.kind}
          onChange={(id) => set('kind', kinds.find((one) => one === id) ?? 'other')}
        />
        <div className={styles['chips']}>
          {languages.map((one) => (
            <Chip key={one} isChosen={one === language} onPress={() => choose(one)}>
              {say('textIn', { language: say(one) })}
            </Chip>
          ))}
        </div>
      </Pair>
      {body === undefined ? (
        <p>
          {say('noGerman')} <Button onPress={() => write(values.bodies.en)}>{say('addGerman')}</Button>
        </p>
      ) : (
        <Suspense fallback={<SkeletonRows count={4} />}>
          <ArticleEditor key={language} number={null} label={say('textIn', { language: say(language) })} body={body} onChange={write} />
        </Suspense>
      )}
    </>
  );
}
