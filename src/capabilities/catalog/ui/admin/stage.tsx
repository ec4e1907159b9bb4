import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../../../../kernel/web/session.tsx';
import { Banner } from '../../../../ui-kit/banner.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { Popover } from '../../../../ui-kit/popover.tsx';
import { RichWords } from '../../../../ui-kit/rich-words.tsx';
import { PersonPicker } from '../../../directory/ui/public.tsx';
import type { Element } from '../../shared/forms/definition.ts';
import { FormElements } from '../form-elements.tsx';
import { useLocalised } from '../localised.ts';
import { Changes } from './changes.tsx';
import { previewQuery } from './data.ts';
import type { WorkspaceRef } from './designer-parts.ts';
import styles from './stage.module.css';
import type { DesignerInWork } from './use-designer.ts';
import { type PreviewInWork, usePreviewAnswers } from './use-preview-answers.ts';
import { useCatalogAdminWords } from './words.ts';

interface StageProps {
  inWork: DesignerInWork;
  workspace: WorkspaceRef;
}

/** The form as a person sees it, drawn by the portal's own renderer; below it, what has changed. */
export function Stage({ inWork, workspace }: StageProps) {
  const say = useCatalogAdminWords();
  const { person: me } = useSession();
  const [persona, setPersona] = useState<Option>({ id: me.id, label: me.name });
  const answers = usePreviewAnswers(inWork.values.form, persona);
  const { record, isKept } = inWork;
  const look = useQuery(previewQuery({ id: record.id, version: record.version, person: persona.id, answers: answers.given }));
  // The server knows the person's teams and time zone; while a change is on its way there, the browser answers alone.
  const isInStep = isKept && look.data !== undefined && !look.isPlaceholderData;
  const visible = isInStep ? answers.form.elements.filter(({ key }) => look.data.visible.includes(key)) : answers.visible;
  const hidden = inWork.elements.length - visible.length;
  return (
    <section className={styles['stage']} aria-label={say('preview')}>
      <header className={styles['stageBar']}>
        <Icon name="eye" />
        <span>
          <RichWords>{say('previewAs', { name: persona.label })}</RichWords>
        </span>
        <Persona persona={persona} onChoose={setPersona} />
      </header>
      {look.data?.meant === false && <Banner tone="warning">{say('notMeant', { name: persona.label })}</Banner>}
      <div className={styles['view']}>
        <div className={styles['paper']} data-surface="portal">
          {visible.map((element) => (
            <Drawn key={element.key} element={element} inWork={inWork} answers={answers} workspace={workspace} />
          ))}
        </div>
        {(hidden > 0 || answers.isAnswered) && (
          <p className={styles['hint']}>
            {hidden > 0 && say('hiddenNow', { count: hidden })}{' '}
            {answers.isAnswered && (
              <Button look="plain" onPress={answers.forget}>
                {say('clearAnswers')}
              </Button>
            )}
          </p>
        )}
      </div>
      <Changes inWork={inWork} />
    </section>
  );
}

function Persona({ persona, onChoose }: { persona: Option; onChoose: (person: Option) => void }) {
  const say = useCatalogAdminWords();
  return (
    <Popover label={say('anotherPerson')} trigger={<Button look="quiet">{say('anotherPerson')}</Button>}>
      {(close) => (
        <PersonPicker
          label={say('previewPerson')}
          value={persona}
          onChange={(person) => {
            if (person === null) return;
            onChoose(person);
            close();
          }}
        />
      )}
    </Popover>
  );
}

interface DrawnProps {
  element: Element;
  inWork: DesignerInWork;
  answers: PreviewInWork;
  workspace: WorkspaceRef;
}

/** One element as the portal draws it; the chosen one is framed, pressing another chooses that. */
function Drawn({ element, inWork, answers, workspace }: DrawnProps) {
  const localised = useLocalised();
  const isChosen = inWork.selected?.key === element.key;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: by keyboard one chooses in the list of fields
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div className={styles['drawn']} data-chosen={isChosen || undefined} onClick={() => inWork.select(element.key)}>
      {isChosen && (
        <span className={styles['tag']} aria-hidden>
          {localised(element.label)}
        </span>
      )}
      <FormElements department={localised(workspace.name)} inWork={{ ...answers, visible: [element] }} />
    </div>
  );
}
