import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { useEffect, useRef } from 'react';
import styles from './rich-text.module.css';
import { MentionList, useMentioning } from './rich-text-mention.tsx';
import { Mention, Picture } from './rich-text-nodes.ts';
import type { RichTextEditorProps } from './rich-text-props.ts';
import { RichTextTools } from './rich-text-tools.tsx';
import './rich-text-editing.css';

/** The editor itself; loaded when first needed. */
export function TiptapEditor(props: RichTextEditorProps) {
  const { label, value, onChange, placeholder = '', autoFocus = false, findPeople, onPicture, tools } = props;
  const press = useRef<(event: KeyboardEvent) => boolean>(() => false);
  const editor = useEditor({
    extensions: [StarterKit.configure({ link: { openOnClick: false } }), Mention, Picture],
    content: value,
    autofocus: autoFocus ? 'end' : false,
    // Its style sheet is ours: an injected one would need a nonce.
    injectCSS: false,
    onUpdate: ({ editor: changed }) => onChange(changed.isEmpty ? '' : changed.getHTML()),
    editorProps: {
      attributes: {
        'aria-label': label,
        'aria-multiline': 'true',
        'aria-placeholder': placeholder,
        role: 'textbox',
        class: styles['area'] ?? '',
      },
      // Ctrl+Enter is the screen's, to send: the editor would break the line and keep the key.
      handleDOMEvents: { keydown: (_, { key, ctrlKey, metaKey }) => key === 'Enter' && (ctrlKey || metaKey) },
      handleKeyDown: (_, event) => press.current(event),
      handlePaste: (_, event) => addPictures(event.clipboardData?.files),
      handleDrop: (_, event) => addPictures(event.dataTransfer?.files),
    },
  });
  // The editor's own autofocus comes too early when its place in the page is only just made.
  useEffect(() => {
    if (autoFocus) editor?.commands.focus('end');
  }, [editor, autoFocus]);
  const mentioning = useMentioning(editor, findPeople);
  press.current = mentioning.press.current;

  const add = (file: File): void => {
    if (editor && onPicture) void insertPicture(editor, file, onPicture);
  };
  function addPictures(files: FileList | undefined): boolean {
    const pictures = [...(files ?? [])].filter(({ type }) => type.startsWith('image/'));
    if (onPicture === undefined || pictures.length === 0) return false;
    for (const picture of pictures) add(picture);
    return true;
  }
  if (editor === null) return null;

  return (
    <div className={styles['editor']}>
      <MentionList {...mentioning} />
      {value === '' && (
        <span className={styles['placeholder']} aria-hidden>
          {placeholder}
        </span>
      )}
      <EditorContent editor={editor} className={styles['text']} />
      <RichTextTools editor={editor} onPicture={onPicture && add}>
        {tools}
      </RichTextTools>
    </div>
  );
}

/** The caller tells the person if the picture can't be kept; the text stays as it is. */
async function insertPicture(editor: Editor, file: File, keep: (file: File) => Promise<{ src: string; alt: string }>): Promise<void> {
  const attrs = await keep(file);
  editor.chain().focus().insertContent({ type: 'picture', attrs }).run();
}
