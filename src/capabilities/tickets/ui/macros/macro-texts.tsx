import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { RichTextEditor } from '../../../../ui-kit/rich-text-editor.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { type Actions, cannedQuery, macrosQuery, withValue } from './data.ts';
import styles from './macros.module.css';
import { useMacroWords } from './words.ts';

interface TextsProps {
  actions: Actions;
  onChange: (actions: Actions) => void;
}

/** What is said along with it: to the requester, among agents, or both. */
export function MacroTexts({ actions, onChange }: TextsProps) {
  const say = useMacroWords();
  const names = (useQuery(macrosQuery).data?.placeholders ?? []).map((name) => `{{${name}}}`).join(' ');
  return (
    <>
      {(['comment', 'workNote'] as const).map((field) => (
        <Said
          key={field}
          label={say(field)}
          html={actions[field] ?? ''}
          onChange={(html) => onChange(withValue(actions, field, html === '' ? undefined : html))}
        />
      ))}
      <p className={styles['names']}>{say('placeholders', { names })}</p>
    </>
  );
}

function Said({ label, html, onChange }: { label: string; html: string; onChange: (html: string) => void }) {
  const say = useMacroWords();
  const answers = useQuery(cannedQuery).data?.items ?? [];
  // The editor keeps its own text: another one begins with what was taken.
  const [taken, take] = useState<string | null>(null);
  return (
    <section className={styles['said']} aria-label={label}>
      <header>
        <b>{label}</b>
        {answers.length > 0 && (
          <Select
            label={say('fromCanned')}
            options={answers.map(({ id, name }) => ({ id, label: name }))}
            value={taken}
            onChange={(id) => {
              take(id);
              onChange(answers.find((answer) => answer.id === id)?.html ?? html);
            }}
          />
        )}
      </header>
      <RichTextEditor key={taken} label={label} value={html} onChange={onChange} />
    </section>
  );
}
