import { useState } from 'react';
import { problemOf } from '../../../../kernel/web/problem.ts';
import { upload as send } from '../../../../kernel/web/upload.ts';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import { useKeeping } from './cache.ts';

const tell = (error: unknown): void => toast(problemOf(error).detail ?? String(error));

/** A file on its way. */
export type Upload = { readonly id: string; readonly name: string; readonly size: number; readonly progress: number };

/** Files that are added to a ticket, each with how far it is. */
export function useUploads(number: string) {
  const { one } = useKeeping();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [ended] = useState(() => new AbortController());
  const without = (id: string) => setUploads((all) => all.filter((upload) => upload.id !== id));
  const add = async (file: File, internal: boolean) => {
    const upload: Upload = { id: crypto.randomUUID(), name: file.name, size: file.size, progress: 0 };
    setUploads((all) => [...all, upload]);
    const onProgress = (progress: number) =>
      setUploads((all) => all.map((other) => (other.id === upload.id ? { ...other, progress } : other)));
    try {
      const asked = new URLSearchParams({ name: file.name, ...(internal ? { internal: 'true' } : {}) });
      await send(`/tickets/${number}/attachments?${asked}`, file, { onProgress, signal: ended.signal });
      await one(number);
    } catch (error) {
      tell(error);
    } finally {
      without(upload.id);
    }
  };
  return { uploads, add: (files: readonly File[], internal: boolean) => void Promise.all(files.map((file) => add(file, internal))) };
}
