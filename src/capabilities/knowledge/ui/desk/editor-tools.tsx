import { TextSelection } from '@tiptap/pm/state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable } from '@tiptap/pm/tables';
import { type Editor, useEditorState } from '@tiptap/react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Toolbar } from 'react-aria-components/Toolbar';
import { Button } from '../../../../ui-kit/button.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Menu } from '../../../../ui-kit/menu.tsx';
import { Popover } from '../../../../ui-kit/popover.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { calloutKinds, isLink } from '../../shared/document/body.ts';
import styles from './desk.module.css';
import { useKnowledgeWords } from './words.ts';

interface EditorToolsProps {
  editor: Editor;
  /** Left out: pictures and files have nowhere to go. */
  onFile: ((file: File) => void) | undefined;
}

const marks = ['bold', 'italic', 'strike', 'code', 'bulletList', 'orderedList', 'blockquote', 'codeBlock', 'table', 'callout', 'picture'];

/** Above the text; one tab stop, arrows move within. */
export function EditorTools({ editor, onFile }: EditorToolsProps) {
  const say = useKnowledgeWords();
  const active = useEditorState({ editor, selector: () => marks.filter((name) => editor.isActive(name)) });
  const run = () => editor.chain().focus();
  const is = (name: string) => active.includes(name);
  return (
    <Toolbar aria-label={say('tools')} className={styles['tools'] ?? ''}>
      <StyleMenu editor={editor} />
      <IconButton icon="bold" label={say('bold')} keys={['Ctrl', 'B']} isChosen={is('bold')} onPress={() => run().toggleBold().run()} />
      <IconButton
        icon="italic"
        label={say('italic')}
        keys={['Ctrl', 'I']}
        isChosen={is('italic')}
        onPress={() => run().toggleItalic().run()}
      />
      <IconButton icon="code" label={say('code')} keys={['Ctrl', 'E']} isChosen={is('code')} onPress={() => run().toggleCode().run()} />
      <IconButton icon="list" label={say('bullets')} isChosen={is('bulletList')} onPress={() => run().toggleBulletList().run()} />
      <IconButton
        icon="list-numbered"
        label={say('numbers')}
        isChosen={is('orderedList')}
        onPress={() => run().toggleOrderedList().run()}
      />
      <LinkTool editor={editor} />
      {onFile !== undefined && (
        <FileTrigger onSelect={(files) => files?.[0] && onFile(files[0])}>
          <IconButton icon="picture" label={`${say('picture')}, ${say('file')}`} />
        </FileTrigger>
      )}
      <InsertMenu editor={editor} />
      {is('table') && <TableMenu editor={editor} />}
      {is('picture') && <AltTool editor={editor} />}
    </Toolbar>
  );
}

const levels = [2, 3, 4] as const;

function StyleMenu({ editor }: { editor: Editor }) {
  const say = useKnowledgeWords();
  const level = useEditorState({ editor, selector: () => levels.find((one) => editor.isActive('heading', { level: one })) });
  const names = { 2: say('heading2'), 3: say('heading3'), 4: say('heading4') } as const;
  const choose = (id: string) => {
    const wanted = levels.find((one) => String(one) === id);
    const chain = editor.chain().focus();
    if (wanted === undefined) chain.setParagraph().run();
    else chain.setHeading({ level: wanted }).run();
  };
  return (
    <Menu
      label={say('style')}
      trigger={<Button look="quiet">{level === undefined ? say('paragraph') : names[level]}</Button>}
      groups={[
        {
          id: 'style',
          entries: [{ id: 'text', label: say('paragraph') }, ...levels.map((one) => ({ id: String(one), label: names[one] }))],
          chosen: [level === undefined ? 'text' : String(level)],
          onChoose: choose,
        },
      ]}
    />
  );
}

const cell = (type: string) => ({ type, content: [{ type: 'paragraph' }] });
const row = (type: string) => ({ type: 'tableRow', content: [cell(type), cell(type), cell(type)] });
const table = { type: 'table', content: [row('tableHeader'), row('tableCell'), row('tableCell')] };

/** One writes on in its first cell. */
const insertTable = (editor: Editor) =>
  editor
    .chain()
    .focus()
    .command(({ tr }) => {
      const inside = tr.selection.from + 1;
      tr.replaceSelectionWith(editor.schema.nodeFromJSON(table)).setSelection(TextSelection.near(tr.doc.resolve(inside)));
      return true;
    })
    .run();

function InsertMenu({ editor }: { editor: Editor }) {
  const say = useKnowledgeWords();
  const run = () => editor.chain().focus();
  const deeds: Record<'table' | 'codeBlock' | 'quote' | 'rule' | 'strike', () => void> = {
    table: () => insertTable(editor),
    codeBlock: () => run().toggleCodeBlock().run(),
    quote: () => run().toggleBlockquote().run(),
    rule: () => run().setHorizontalRule().run(),
    strike: () => run().toggleStrike().run(),
  };
  const callout = (kind: string) => {
    if (editor.isActive('callout')) run().updateAttributes('callout', { kind }).run();
    else if (editor.can().wrapIn('callout', { kind })) run().wrapIn('callout', { kind }).run();
    // Where one stands in a list, say, the words stay where they are, and an empty one comes behind.
    else
      run()
        .insertContent({ type: 'callout', attrs: { kind }, content: [{ type: 'paragraph' }] })
        .run();
  };
  return (
    <Menu
      label={say('insert')}
      trigger={
        <Button look="quiet" icon="plus">
          {say('insert')}
        </Button>
      }
      groups={[
        {
          id: 'blocks',
          entries: (['table', 'codeBlock', 'quote', 'rule', 'strike'] as const).map((id) => ({ id, label: say(id), onDo: deeds[id] })),
        },
        {
          id: 'callouts',
          entries: calloutKinds.map((id) => ({ id, label: `${say('callout')}: ${say(id)}`, onDo: () => callout(id) })),
        },
      ]}
    />
  );
}

const tableDeeds = {
  rowAfter: addRowAfter,
  columnAfter: addColumnAfter,
  removeRow: deleteRow,
  removeColumn: deleteColumn,
  removeTable: deleteTable,
};

function TableMenu({ editor }: { editor: Editor }) {
  const say = useKnowledgeWords();
  const names = Object.keys(tableDeeds) as (keyof typeof tableDeeds)[];
  const act = (id: keyof typeof tableDeeds) => {
    tableDeeds[id](editor.state, editor.view.dispatch);
    editor.commands.focus();
  };
  return (
    <Menu
      label={say('table')}
      trigger={<Button look="quiet">{say('table')}</Button>}
      groups={[{ id: 'table', entries: names.map((id) => ({ id, label: say(id), onDo: () => act(id) })) }]}
    />
  );
}

/** An address as it is kept: the web unless something else is said. */
const hrefOf = (typed: string): string => (/^([a-z]+:|\/|#)/i.test(typed) ? typed : `https://${typed}`);

function LinkTool({ editor }: { editor: Editor }) {
  const say = useKnowledgeWords();
  const [typed, type] = useState('');
  const set = (close: () => void): void => {
    const href = hrefOf(typed.trim());
    if (typed.trim() === '') editor.chain().focus().extendMarkRange('link').unsetLink().run();
    else if (isLink(href)) editor.chain().focus().extendMarkRange('link').setLink({ href }).run();
    close();
  };
  return (
    <Popover
      label={say('link')}
      trigger={<IconButton icon="link" label={say('link')} />}
      onOpenChange={(isOpen) => isOpen && type(String(editor.getAttributes('link')['href'] ?? ''))}
    >
      {(close) => (
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            set(close);
          }}
        >
          <TextField label={say('linkAddress')} help={say('linkHelp')} value={typed} onChange={type} autoFocus />
          <Button type="submit" look="primary">
            {say('link')}
          </Button>
        </form>
      )}
    </Popover>
  );
}

function AltTool({ editor }: { editor: Editor }) {
  const say = useKnowledgeWords();
  const [alt, setAlt] = useState('');
  return (
    <Popover
      label={say('alt')}
      trigger={<Button look="quiet">{say('alt')}</Button>}
      onOpenChange={(isOpen) => isOpen && setAlt(String(editor.getAttributes('picture')['alt'] ?? ''))}
    >
      {(close) => (
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            editor.chain().focus().updateAttributes('picture', { alt }).run();
            close();
          }}
        >
          <TextField label={say('alt')} help={say('altHelp')} value={alt} onChange={setAlt} maxLength={500} autoFocus />
          <Button type="submit" look="primary">
            {say('save')}
          </Button>
        </form>
      )}
    </Popover>
  );
}
