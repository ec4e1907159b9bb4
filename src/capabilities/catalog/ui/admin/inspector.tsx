import { useState } from 'react';
import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { ConditionBuilder } from '../../../../ui-kit/condition-builder.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { type Asked, type Element, isAsked } from '../../shared/forms/definition.ts';
import { useLocalised } from '../localised.ts';
import { DefaultField } from './default-field.tsx';
import styles from './designer.module.css';
import { useFormFields } from './form-condition-fields.tsx';
import { LimitFields } from './limit-fields.tsx';
import { OptionList } from './option-list.tsx';
import { ProblemList, placeOf } from './problems.tsx';
import { TableColumns } from './table-columns.tsx';
import type { DesignerInWork } from './use-designer.ts';
import { useCatalogAdminWords } from './words.ts';

const emptyWords = { en: '', de: '' };

/** Everything that can be said about the chosen field. */
export function Inspector({ inWork }: { inWork: DesignerInWork }) {
  const say = useCatalogAdminWords();
  const localised = useLocalised();
  const element = inWork.selected;
  if (element === undefined)
    return (
      <aside className={styles['inspector']} aria-label={say('properties')}>
        <p className={styles['hint']}>{say('chooseField')}</p>
      </aside>
    );
  const name = localised(element.label) || say(`kind_${element.kind}` as const);
  return (
    <aside className={styles['inspector']} aria-label={name}>
      <header className={styles['paneHead']}>
        <h2>{name}</h2>
        <span>
          <IconButton icon="arrow-up" label={say('moveUp')} onPress={() => inWork.move(element.key, -1)} />
          <IconButton icon="arrow-down" label={say('moveDown')} onPress={() => inWork.move(element.key, 1)} />
          <IconButton icon="trash" label={say('removeField')} onPress={() => inWork.remove(element.key)} />
        </span>
      </header>
      <ProblemList inWork={inWork} isMeant={(problem) => placeOf(problem) === inWork.elements.indexOf(element)} />
      <Wording key={element.key} inWork={inWork} element={element} />
      {isAsked(element) && <AskedParts inWork={inWork} element={element} />}
      <Shown inWork={inWork} element={element} />
    </aside>
  );
}

function Wording({ inWork, element }: { inWork: DesignerInWork; element: Element }) {
  const say = useCatalogAdminWords();
  const isSaid = !isAsked(element);
  return (
    <div className={styles['part']}>
      <BothLanguages
        label={say(isSaid ? 'wording' : 'question')}
        isLong={element.kind === 'help'}
        value={element.label}
        onChange={(label) => inWork.change({ ...element, label })}
      />
      <KeyField inWork={inWork} element={element} />
    </div>
  );
}

const keyForm = /^[a-z][a-zA-Z0-9_]{0,62}$/;

/** Renaming waits until one leaves the field: half a name would be a wrong one. */
function KeyField({ inWork, element: { key } }: { inWork: DesignerInWork; element: Element }) {
  const say = useCatalogAdminWords();
  const [text, setText] = useState(key);
  const isTaken = text !== key && inWork.elements.some((one) => one.key === text);
  const isRight = keyForm.test(text) && !isTaken;
  return (
    <TextField
      label={say('apiName')}
      help={say('apiNameHelp')}
      width="short"
      value={text}
      onChange={setText}
      isDisabled={inWork.record.publishedVersion !== null}
      error={isRight ? undefined : say(isTaken ? 'code_repeatedKey' : 'code_shape')}
      onBlur={() => isRight && text !== key && inWork.rename(key, text)}
    />
  );
}

function AskedParts({ inWork, element }: { inWork: DesignerInWork; element: Asked }) {
  const say = useCatalogAdminWords();
  const change = (next: Asked) => inWork.change(next);
  const orNone = (words: { en: string; de: string }) => (words.en === '' && words.de === '' ? undefined : words);
  return (
    <>
      {'options' in element && (
        <OptionList
          options={element.options}
          currency={inWork.values.price?.currency}
          onChange={(options) => change({ ...element, options })}
        />
      )}
      {element.kind === 'table' && <TableColumns table={element} onChange={change} />}
      <Required inWork={inWork} element={element} />
      <div className={styles['part']}>
        <BothLanguages
          label={say('help')}
          value={element.help ?? emptyWords}
          onChange={(help) => change({ ...element, help: orNone(help) })}
        />
        <BothLanguages
          label={say('why')}
          help={say('whyHelp')}
          value={element.whyWeAsk ?? emptyWords}
          onChange={(why) => change({ ...element, whyWeAsk: orNone(why) })}
        />
      </div>
      <LimitFields element={element} onChange={change} />
      <DefaultField element={element} onChange={change} />
    </>
  );
}

function Required({ inWork, element }: { inWork: DesignerInWork; element: Asked }) {
  const say = useCatalogAdminWords();
  const fields = useFormFields(inWork.values.form, element.key);
  const { required } = element;
  const chosen = typeof required === 'object' ? 'when' : required ? 'always' : 'never';
  const choose = (id: string) => inWork.change({ ...element, required: id === 'when' ? { all: [] } : id === 'always' });
  return (
    <div className={styles['part']}>
      <Select
        label={say('required')}
        options={[
          { id: 'always', label: say('requiredAlways') },
          { id: 'never', label: say('requiredNever') },
          { id: 'when', label: say('requiredWhen') },
        ]}
        value={chosen}
        onChange={choose}
      />
      {typeof required === 'object' && (
        <ConditionBuilder
          label={say('requiredWhen')}
          fields={fields}
          value={required}
          onChange={(when) => inWork.change({ ...element, required: when ?? false })}
        />
      )}
    </div>
  );
}

function Shown({ inWork, element }: { inWork: DesignerInWork; element: Element }) {
  const say = useCatalogAdminWords();
  const fields = useFormFields(inWork.values.form, element.key);
  return (
    <div className={styles['part']}>
      <h3>{say('shown')}</h3>
      {element.visible === undefined && <p className={styles['hint']}>{say('shownAlways')}</p>}
      <ConditionBuilder
        label={say('shown')}
        fields={fields}
        value={element.visible ?? null}
        onChange={(visible) => inWork.change({ ...element, visible: visible ?? undefined })}
      />
    </div>
  );
}
