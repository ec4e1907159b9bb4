import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import { ArticleBody } from '../../shared/document/body.ts';
import bodyStyles from '../body.module.css';
import { fileAddress } from '../file-address.ts';
import styles from './desk.module.css';
import { EditorTools } from './editor-tools.tsx';
import { Callout, pictureNode, Table, TableCell, TableHeader, TableRow } from './nodes.ts';
import { isPicture, uploadTo } from './upload.ts';
import { useKnowledgeWords } from './words.ts';
import '../../../../ui-kit/rich-text-editing.css';

interface ArticleEditorProps {
  /** Null where pictures and files have no article to belong to. */
  number: string | null;
  label: string;
  body: ArticleBody;
  onChange: (body: ArticleBody) => void;
}

/** The blocks of an article, written as they will read; loaded when first needed. */
export function ArticleEditor({ number, label, body, onChange }: ArticleEditorProps) {
  const say = useKnowledgeWords();
  const failed = () => void toast(say('uploadFailed'));
  const editor = useEditor({
    extensions: [
      StarterKit.configure({ heading: { levels: [2, 3, 4] }, link: { openOnClick: false }, underline: false, trailingNode: false }),
      pictureNode((file) => fileAddress(number ?? '', file)),
      Callout,
      Table,
      TableRow,
      TableHeader,
      TableCell,
    ],
    content: body,
    // Its style sheet is ours: an injected one would need a nonce.
    injectCSS: false,
    onUpdate: ({ editor: changed }) => onChange(written(changed)),
    editorProps: {
      attributes: {
        'aria-label': label,
        'aria-multiline': 'true',
        role: 'textbox',
        class: `${styles['area']} ${bodyStyles['body']}`,
      },
      handlePaste: (_, event) => take(event.clipboardData?.files),
      handleDrop: (_, event) => take(event.dataTransfer?.files),
    },
  });

  /** What is pasted or dropped and is a file goes into the article; words are pasted as ever. */
  function take(list: FileList | undefined): boolean {
    const files = [...(list ?? [])];
    if (files.length === 0 || number === null) return false;
    for (const file of files) void add(file).catch(failed);
    return true;
  }
  async function add(file: File): Promise<void> {
    if (editor === null || number === null) return;
    const { id, name } = await uploadTo(number, file);
    if (isPicture(file)) insertPicture(editor, id, name);
    else insertFile(editor, fileAddress(number, id), name);
  }
  if (editor === null) return null;
  return (
    <div className={styles['editor']}>
      <EditorTools editor={editor} onFile={number === null ? undefined : (file) => void add(file).catch(failed)} />
      <EditorContent editor={editor} />
    </div>
  );
}

/** What the editor holds, without what it notes for itself; what articles do not know is sent as it is, and refused by name. */
function written(editor: Editor): ArticleBody {
  const json = editor.getJSON();
  const read = ArticleBody.safeParse(json);
  return read.success ? read.data : (json as ArticleBody);
}

const insertPicture = (editor: Editor, file: string, alt: string) =>
  editor.chain().focus().insertContent({ type: 'picture', attrs: { file, alt } }).run();

const insertFile = (editor: Editor, href: string, text: string) =>
  editor
    .chain()
    .focus()
    .insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] })
    .run();
