import type { ReactNode } from 'react';

/** Somebody who can be mentioned; a mention never widens who can see it. */
export interface Mentionable {
  id: string;
  name: string;
}

export interface RichTextEditorProps {
  /** Spoken name, such as "Reply to Ada". */
  label: string;
  /** HTML. */
  value: string;
  onChange: (html: string) => void;
  placeholder?: string | undefined;
  autoFocus?: boolean | undefined;
  /** Asked after `@`. */
  findPeople?: ((query: string) => Promise<readonly Mentionable[]>) | undefined;
  /** Keeps a pasted or chosen picture and says where it is. */
  onPicture?: ((picture: File) => Promise<{ src: string; alt: string }>) | undefined;
  /** Takes what was pasted or dropped and is no picture that a text can show. */
  onFiles?: ((files: readonly File[]) => void) | undefined;
  /** Between text and tools, such as files that go along. */
  along?: ReactNode;
  /** Beside the tools, such as templates or the send button. */
  tools?: ReactNode;
}
