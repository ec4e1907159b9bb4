import { askedClasses } from '../../../../kernel/shared/message-classes.ts';
import { Checkbox } from '../../../../ui-kit/checkbox.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { TextArea, TextField } from '../../../../ui-kit/text-fields.tsx';
import type { News } from '../../contract-messages.ts';
import { useNewsWords } from './words.ts';

export interface Draft {
  class: News['class'];
  title: string;
  body: string;
  isTranslated: boolean;
  titleDe: string;
  bodyDe: string;
}

export const emptyDraft: Draft = { class: 'news', title: '', body: '', isTranslated: false, titleDe: '', bodyDe: '' };

/** What would be sent; undefined while something is missing. */
export function newsOf({ class: of, title, body, isTranslated, titleDe, bodyDe }: Draft): News | undefined {
  const texts = isTranslated ? [title, body, titleDe, bodyDe] : [title, body];
  if (texts.some((text) => text.trim() === '')) return undefined;
  return { class: of, title, body, ...(isTranslated ? { de: { title: titleDe, body: bodyDe } } : {}) };
}

const [longestTitle, longestBody] = [200, 5000];

interface NewsFieldsProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
}

export function NewsFields({ draft, onChange }: NewsFieldsProps) {
  const say = useNewsWords();
  const put = (change: Partial<Draft>) => onChange({ ...draft, ...change });
  return (
    <>
      <Select
        label={say('kind')}
        options={askedClasses.map((id) => ({ id, label: say(`class_${id}`) }))}
        value={draft.class}
        onChange={(id) => put({ class: askedClasses.find((one) => one === id) ?? 'news' })}
      />
      <TextField label={say('title')} maxLength={longestTitle} value={draft.title} onChange={(title) => put({ title })} />
      <TextArea
        label={say('body')}
        help={say('bodyHelp')}
        rows={6}
        maxLength={longestBody}
        value={draft.body}
        onChange={(body) => put({ body })}
      />
      <Checkbox label={say('inGermanToo')} value={draft.isTranslated} onChange={(isTranslated) => put({ isTranslated })} />
      {draft.isTranslated && (
        <>
          <TextField
            label={say('titleDe')}
            help={say('germanHelp')}
            maxLength={longestTitle}
            value={draft.titleDe}
            onChange={(titleDe) => put({ titleDe })}
          />
          <TextArea label={say('bodyDe')} rows={6} maxLength={longestBody} value={draft.bodyDe} onChange={(bodyDe) => put({ bodyDe })} />
        </>
      )}
    </>
  );
}
