import { askRaw } from '../../../../kernel/web/api.ts';

/** What every browser shows in a text. */
const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
export const isPicture = ({ type }: File): boolean => pictureTypes.includes(type);

/** Adds a file to an article; whoever may read the version that names it opens it. */
export async function uploadTo(number: string, file: File): Promise<{ id: string; name: string }> {
  const answer = await askRaw(`/articles/${number}/files?name=${encodeURIComponent(file.name.slice(0, 255) || 'file')}`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'application/octet-stream' },
  });
  return (await answer.json()) as { id: string; name: string };
}
