import { type Editor, useEditorState } from '@tiptap/react';
import { type ReactNode, useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Toolbar } from 'react-aria-components/Toolbar';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import type { IconName } from './icon-drawings.tsx';
import { Popover } from './popover.tsx';
import styles from './rich-text.module.css';
import { TextField } from './text-fields.tsx';
import { useKitWords } from './words.ts';

interface Tool {
  name: string;
  icon: IconName;
  label: string;
  keys?: readonly string[];
  onDo: () => void;
}

interface RichTextToolsProps {
  editor: Editor;
  onPicture: ((picture: File) => void) | undefined;
  children: ReactNode;
}

/** Buttons below the text; one tab stop, arrows move within. */
export function RichTextTools({ editor, onPicture, children }: RichTextToolsProps) {
  const say = useKitWords();
  const active = useEditorState({ editor, selector: () => names.filter((name) => editor.isActive(name)) });
  const run = () => editor.chain().focus();
  const tools: Tool[] = [
    { name: 'bold', icon: 'bold', label: say('richBold'), keys: ['Ctrl', 'B'], onDo: () => run().toggleBold().run() },
    { name: 'italic', icon: 'italic', label: say('richItalic'), keys: ['Ctrl', 'I'], onDo: () => run().toggleItalic().run() },
    { name: 'bulletList', icon: 'list', label: say('richBullets'), onDo: () => run().toggleBulletList().run() },
    { name: 'orderedList', icon: 'list-numbered', label: say('richNumbers'), onDo: () => run().toggleOrderedList().run() },
    { name: 'code', icon: 'code', label: say('richCode'), keys: ['Ctrl', 'E'], onDo: () => run().toggleCode().run() },
  ];
  return (
    <Toolbar aria-label={say('richTools')} className={styles['tools'] ?? ''}>
      {tools.map(({ name, onDo, ...tool }) => (
        <IconButton key={name} {...tool} isChosen={active.includes(name)} onPress={onDo} />
      ))}
      <LinkTool editor={editor} />
      {onPicture && (
        <FileTrigger
          acceptedFileTypes={['image/png', 'image/jpeg', 'image/gif', 'image/webp']}
          onSelect={(files) => files?.[0] && onPicture(files[0])}
        >
          <IconButton icon="picture" label={say('richPicture')} />
        </FileTrigger>
      )}
      {children}
    </Toolbar>
  );
}

const names = ['bold', 'italic', 'bulletList', 'orderedList', 'code', 'link'];

function LinkTool({ editor }: { editor: Editor }) {
  const say = useKitWords();
  const [href, setHref] = useState('');
  const set = (close: () => void): void => {
    if (href === '') editor.chain().focus().extendMarkRange('link').unsetLink().run();
    else
      editor
        .chain()
        .focus()
        .extendMarkRange('link')
        .setLink({ href: /^[a-z]+:/i.test(href) ? href : `https://${href}` })
        .run();
    close();
  };
  return (
    <Popover
      label={say('richLink')}
      placement="top start"
      trigger={<IconButton icon="link" label={say('richLink')} />}
      onOpenChange={(isOpen) => isOpen && setHref(String(editor.getAttributes('link')['href'] ?? ''))}
    >
      {(close) => (
        <form
          className={styles['link']}
          onSubmit={(event) => {
            event.preventDefault();
            set(close);
          }}
        >
          <TextField label={say('richLinkAddress')} value={href} onChange={setHref} autoFocus />
          <Button type="submit" look="primary">
            {say('richLink')}
          </Button>
        </form>
      )}
    </Popover>
  );
}
