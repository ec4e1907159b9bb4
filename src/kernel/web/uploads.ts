import { useState } from 'react';
import { problemOf } from './problem.ts';
import { upload } from './upload.ts';

/** A file on its way, or refused. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** 0 to 100. */
  readonly progress: number;
  readonly error?: string;
}

type Sending = Upload & { readonly stop: AbortController };

const toBeNamedLater = (name: string): string => `/files?name=${encodeURIComponent(name)}`;

/**
 * Files on their way, or refused; who takes one off the list ends its sending. `otherwise` is said where the server said nothing; `place` is where a
 * file of this name is sent to.
 */
export function useUploads(otherwise: string, onArrived: (id: string, file: File) => void, place = toBeNamedLater) {
  const [uploads, setUploads] = useState<readonly Sending[]>([]);
  const change = (id: string, to: Partial<Upload>) => setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...to } : one)));
  const without = (id: string) => setUploads((all) => all.filter((one) => one.id !== id));
  const send = async (file: File): Promise<void> => {
    const stop = new AbortController();
    const id = crypto.randomUUID();
    setUploads((all) => [...all, { id, name: file.name, size: file.size, progress: 0, stop }]);
    const options = { signal: stop.signal, onProgress: (progress: number) => change(id, { progress }) };
    try {
      const arrived = await upload<{ id: string }>(place(file.name), file, options);
      without(id);
      onArrived(arrived.id, file);
    } catch (fault) {
      change(id, { error: problemOf(fault).detail ?? otherwise });
    }
  };
  return {
    onTheirWay: uploads as readonly Upload[],
    add: (files: readonly File[]) => {
      for (const file of files) void send(file);
    },
    drop: (id: string) => {
      uploads.find((one) => one.id === id)?.stop.abort();
      without(id);
    },
  };
}
