import { useState } from 'react';
import { DateField, DateRangeField, DateTimeField } from '../../../ui-kit/date-fields.tsx';
import { type FieldFile, FileField } from '../../../ui-kit/file-field.tsx';
import { RichText } from '../../../ui-kit/rich-text.tsx';
import { RichTextEditor } from '../../../ui-kit/rich-text-editor.tsx';
import { Story } from './story.tsx';

const sent: FieldFile[] = [
  { id: '1', name: 'vpn-2026-11-10.log', size: 184_000 },
  { id: '2', name: 'recording.mp4', size: 24_000_000, progress: 62 },
  { id: '3', name: 'setup.exe', size: 4_200_000, error: 'Programs are not taken. Send a picture or a log.' },
];
const html = `<p>Same pattern as <a href="/t/PRB0000412">PRB0000412</a>. <span data-mention="1">@Leila Haddad</span>, can she try gateway 1?</p>
  <ul><li>Munich 1</li><li><code>ping -t gateway2</code></li></ul><script>alert(1)</script>`;
const people = ['Ada Lindqvist', 'Bob Osei'].map((name) => ({ id: name, name }));
const findPeople = async (query: string) => people.filter(({ name }) => name.toLowerCase().startsWith(query.toLowerCase()));

export function DateStories() {
  const [day, setDay] = useState<string | null>('2026-11-26');
  const [moment, setMoment] = useState<string | null>(null);
  const [range, setRange] = useState<{ from: string; until: string } | null>({ from: '2026-11-26', until: '2026-12-04' });
  return (
    <>
      <Story title="Days and moments" look="column">
        <DateField label="First day" value={day} onChange={setDay} from="2026-11-26" />
        <DateField label="Last day" value={null} onChange={setDay} error="Choose a day after the first." />
        <DateTimeField label="Hold until" value={moment} onChange={setMoment} help="In your time zone." />
        <DateRangeField label="Away" value={range} onChange={setRange} optional />
      </Story>
      <Files />
      <Writing />
    </>
  );
}

function Files() {
  const [files, setFiles] = useState<readonly FieldFile[]>(sent);
  const add = (added: File[]): void => setFiles([...files, ...added.map(({ name, size }) => ({ id: name, name, size, progress: 10 }))]);
  return (
    <Story title="Files" look="column">
      <FileField
        label="Attachments"
        optional
        files={files}
        onAdd={add}
        onRemove={(gone) => setFiles(files.filter(({ id }) => id !== gone))}
      />
    </Story>
  );
}

function Writing() {
  const [text, setText] = useState('');
  return (
    <Story title="Rich text" look="column">
      <RichText html={html} />
      <RichTextEditor label="Reply to Ada" value={text} onChange={setText} placeholder="Write to Ada" findPeople={findPeople} />
    </Story>
  );
}
