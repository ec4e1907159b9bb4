import { useState } from 'react';
import { problemOf } from '../../../../kernel/web/problem.ts';
import { upload as send } from '../../../../kernel/web/upload.ts';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { KeptFile } from './reply-draft.ts';
import type { Upload } from './use-files.ts';

type OnTheWay = Upload & { readonly kind: string; readonly stop: AbortController };
type Stored = { readonly id: string; readonly name: string; readonly bytes: number };

type Files = { readonly files: readonly KeptFile[] };
/** Where files that have arrived are kept. */
type TakesFiles = (change: (kept: Files) => Files) => void;

/** Files on their way into what is being written, of each `kind` apart; a picture goes into the text, every other file beside it. */
export function useReplyFiles() {
  const [all, setAll] = useState<readonly OnTheWay[]>([]);
  const without = (id: string) => setAll((uploads) => uploads.filter((upload) => upload.id !== id));
  const bring = async (file: File, kind: string): Promise<Stored> => {
    const upload = { id: crypto.randomUUID(), kind, name: file.name, size: file.size, progress: 0, stop: new AbortController() };
    setAll((uploads) => [...uploads, upload]);
    const onProgress = (progress: number) =>
      setAll((uploads) => uploads.map((other) => (other.id === upload.id ? { ...other, progress } : other)));
    try {
      return await send<Stored>(`/files?${new URLSearchParams({ name: file.name })}`, file, { onProgress, signal: upload.stop.signal });
    } finally {
      without(upload.id);
    }
  };
  return {
    of: (kind: string) => all.filter((upload) => upload.kind === kind),
    stop: (id: string) => all.find((upload) => upload.id === id)?.stop.abort(),
    add: (files: readonly File[], kind: string, change: TakesFiles) => {
      for (const file of files)
        void bring(file, kind)
          .then(({ id, name, bytes }) => change(({ files: kept }) => ({ files: [...kept, { id, name, size: bytes } satisfies KeptFile] })))
          .catch(tell);
    },
    picture: async (file: File, kind: string) => {
      try {
        const { id } = await bring(file, kind);
        return { src: `/api/v1/files/${id}`, alt: file.name };
      } catch (error) {
        tell(error);
        throw error;
      }
    },
  };
}

export type ReplyFiles = ReturnType<typeof useReplyFiles>;

/** Nobody has to be told what they stopped themselves. */
function tell(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'AbortError')) toast(problemOf(error).detail ?? String(error));
}
