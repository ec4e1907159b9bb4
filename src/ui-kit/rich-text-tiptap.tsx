import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { useLayoutEffect, useRef } from 'react';
import styles from './rich-text.module.css';
import { MentionList, useMentioning } from './rich-text-mention.tsx';
import { Mention, Picture } from './rich-text-nodes.ts';
import type { RichTextEditorProps } from './rich-text-props.ts';
import { RichTextTools } from './rich-text-tools.tsx';
import './rich-text-editing.css';

/** The editor itself; loaded when first needed. */
export function TiptapEditor(props: RichTextEditorProps & { takesFocus: () => boolean }) {
  const { label, value, onChange, placeholder = '', takesFocus, findPeople, onPicture, onFiles, along, tools } = props;
  const press = useRef<(event: KeyboardEvent) => boolean>(() => false);
  const editor = useEditor({
    extensions: [StarterKit.configure({ link: { openOnClick: false } }), Mention, Picture],
    content: value,
    // Whoever typed on while the editor came may be just behind a space.
    parseOptions: { preserveWhitespace: true },
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
      // Ctrl+Enter is the screen's, to send, and so is Escape, to leave: the editor would keep both keys.
      handleDOMEvents: { keydown: (_, event) => isOfTheScreen(event) || leaves(event) },
      handleKeyDown: (_, event) => press.current(event),
      handlePaste: (_, event) => take(event.clipboardData?.files),
      handleDrop: (_, event) => take(event.dataTransfer?.files),
    },
  });
  // Before the next key is heard: the editor's own way waits for the next picture, and letters until then would be keys of the screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the editor comes
  useLayoutEffect(() => {
    // A screen that was hidden while it waited for more has ended its editor; another one follows when it is shown again.
    if (editor !== null && !editor.isDestroyed && takesFocus()) focusEnd(editor);
  }, [editor]);
  const mentioning = useMentioning(editor, findPeople);
  press.current = mentioning.press.current;

  /** Escape shuts the list of people first. */
  function leaves(event: KeyboardEvent): boolean {
    if (event.key !== 'Escape') return false;
    if (press.current(event)) event.preventDefault();
    return true;
  }
  const add = (file: File): void => {
    if (editor && onPicture) void insertPicture(editor, file, onPicture);
  };
  /** Pictures go into the text, other files to the caller; false where there is neither, so that words are pasted as ever. */
  function take(list: FileList | undefined): boolean {
    const files = [...(list ?? [])];
    const pictures = onPicture === undefined ? [] : files.filter(({ type }) => pictureTypes.includes(type));
    const others = onFiles === undefined ? [] : files.filter((file) => !pictures.includes(file));
    for (const picture of pictures) add(picture);
    if (others.length > 0) onFiles?.(others);
    return pictures.length + others.length > 0;
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
      {along}
      <RichTextTools editor={editor} onPicture={onPicture && add}>
        {tools}
      </RichTextTools>
    </div>
  );
}

function focusEnd(editor: Editor): void {
  editor.commands.setTextSelection(editor.state.doc.content.size);
  editor.view.focus();
  editor.commands.scrollIntoView();
}

const isOfTheScreen = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => key === 'Enter' && (ctrlKey || metaKey);

/** What every browser shows in a text. */
const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** The caller tells the person if the picture can't be kept; the text stays as it is. */
async function insertPicture(editor: Editor, file: File, keep: (file: File) => Promise<{ src: string; alt: string }>): Promise<void> {
  const attrs = await keep(file).catch(() => null);
  if (attrs !== null) editor.chain().focus().insertContent({ type: 'picture', attrs }).run();
}
