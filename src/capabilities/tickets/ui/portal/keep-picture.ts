import { askRaw } from '../../../../kernel/web/api.ts';
import { problemOf } from '../../../../kernel/web/problem.ts';
import { toast } from '../../../../ui-kit/toast-queue.ts';

/** Keeps a pasted picture; it is shown to whoever may read the text it stands in. */
export async function keepPicture(picture: File): Promise<{ src: string; alt: string }> {
  const asked = new URLSearchParams({ name: picture.name });
  const headers = { 'content-type': 'application/octet-stream' };
  try {
    const answer = await askRaw(`/files?${asked}`, { method: 'POST', headers, body: picture });
    const { id }: { id: string } = await answer.json();
    return { src: `/api/v1/files/${id}`, alt: picture.name };
  } catch (error) {
    toast(problemOf(error).detail ?? String(error));
    throw error;
  }
}
