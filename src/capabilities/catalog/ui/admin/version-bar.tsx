import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { Popover } from '../../../../ui-kit/popover.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import { useLocalised } from '../localised.ts';
import { catalog, diffQuery, useCatalogDeed } from './data.ts';
import styles from './designer.module.css';
import { countOf } from './diff-rows.tsx';
import { isWhole } from './naming.ts';
import { Problems } from './problems.tsx';
import type { DesignerInWork } from './use-designer.ts';
import { useCatalogAdminWords } from './words.ts';

/** Which version this is, how it differs from the one in use, whether it is kept, and the deed to publish it. */
export function VersionBar({ inWork, onProblem }: { inWork: DesignerInWork; onProblem: (part: 'form' | 'approvals') => void }) {
  const say = useCatalogAdminWords();
  const { record, edit } = inWork;
  const next = (record.publishedVersion ?? 0) + 1;
  const hasTrouble = edit.clashes.length > 0 || edit.error !== null;
  return (
    <>
      <section className={styles['version']} aria-label={say('versions')}>
        <b>{say('draftOf', { number: next })}</b>
        <Since inWork={inWork} />
        <Kept inWork={inWork} />
        <span className={styles['versionEnd']}>
          {record.problems.length > 0 && (
            <Popover
              label={say('cannotPublish')}
              trigger={
                <Button icon="warning" look="secondary">
                  {say('problems', { count: record.problems.length })}
                </Button>
              }
            >
              {(close) => (
                <Problems
                  inWork={inWork}
                  onChoose={(part) => {
                    close();
                    onProblem(part);
                  }}
                />
              )}
            </Popover>
          )}
          <Publish inWork={inWork} next={next} />
        </span>
      </section>
      {hasTrouble && (
        <div className={styles['trouble']}>
          <Trouble inWork={inWork} />
        </div>
      )}
    </>
  );
}

function Since({ inWork: { record } }: { inWork: DesignerInWork }) {
  const say = useCatalogAdminWords();
  const { id, version, publishedVersion, changedSincePublished } = record;
  const { data } = useQuery({ ...diffQuery({ id, version, from: publishedVersion ?? 0, to: 0 }), enabled: publishedVersion !== null });
  if (publishedVersion === null) return <span>{say('firstVersion')}</span>;
  if (!changedSincePublished || data === undefined) return <span>{say('sameAs', { number: publishedVersion })}</span>;
  return <span>{say('changesSince', { count: countOf(data), number: publishedVersion })}</span>;
}

function Kept({ inWork: { record, edit, values, isKept } }: { inWork: DesignerInWork }) {
  const say = useCatalogAdminWords();
  const { time } = useFormats();
  const missing = !isWhole(values.name) ? say('missingName') : !isWhole(values.summary) ? say('missingSummary') : undefined;
  if (missing !== undefined) return <span role="alert">{missing}</span>;
  return (
    <span role="status">{edit.isSaving ? say('saving') : isKept ? say('kept', { time: time(record.updatedAt) }) : say('notKept')}</span>
  );
}

function Publish({ inWork, next }: { inWork: DesignerInWork; next: number }) {
  const say = useCatalogAdminWords();
  const { record, isKept } = inWork;
  const [failed, setFailed] = useState<unknown>(null);
  const publish = useCatalogDeed(
    () => catalog.publish({ id: record.id }, { ifMatch: record.version }),
    () => {
      setFailed(null);
      toast(say('published', { number: next }));
    },
  );
  const isOpen = record.can.publish && isKept && record.changedSincePublished;
  return (
    <>
      <Button
        look="primary"
        icon={isOpen ? undefined : 'lock'}
        isDisabled={!isOpen}
        busy={publish.isPending}
        onPress={() => publish.mutate(undefined, { onError: setFailed })}
      >
        {say('publish', { number: next })}
      </Button>
      {failed !== null && <ErrorState look="inline" error={failed} />}
    </>
  );
}

/** What others changed meanwhile, or what the server refused. */
function Trouble({ inWork: { edit } }: { inWork: DesignerInWork }) {
  const say = useCatalogAdminWords();
  const localised = useLocalised();
  const textOf = (words: Record<string, unknown>) => localised({ en: String(words['en'] ?? ''), de: String(words['de'] ?? '') });
  const names: Readonly<Record<string, string>> = {
    form: say('form'),
    name: say('name'),
    summary: say('summary'),
    team: say('team'),
    audience: say('audience'),
    price: say('price'),
    tasks: say('tasks'),
  };
  const wordsOf = (_: string, value: unknown): string => {
    if (!isObject(value)) return String(value ?? '');
    if ('en' in value) return textOf(value);
    const labels = labelsOf(value).map(textOf);
    return labels.length === 0 ? say('condition') : say('clashForm', { count: labels.length, names: labels.join(', ') });
  };
  return <EditFoot edit={edit} nameOf={(field) => names[field] ?? field} wordsOf={wordsOf} />;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The labels of a form, if it is one. */
function labelsOf({ elements }: Record<string, unknown>): Record<string, unknown>[] {
  if (!Array.isArray(elements)) return [];
  return elements.flatMap((element: unknown) => (isObject(element) && isObject(element['label']) ? [element['label']] : []));
}
