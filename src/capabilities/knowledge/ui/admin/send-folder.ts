import { askRaw } from '../../../../kernel/web/api.ts';
import type { PlacedFile } from '../../../../ui-kit/folder-field.tsx';
import type { FolderReport } from '../../contract-folder.ts';
import { end, headOf, tailOf } from '../../shared/tar.ts';

interface Sending {
  workspace: string;
  files: readonly PlacedFile[];
  dryRun: boolean;
  publish: boolean;
}

/** Sends a folder as one stream; the browser reads each file as it comes to it. */
export async function sendFolder({ workspace, files, dryRun, publish }: Sending): Promise<FolderReport> {
  const parts = files.flatMap(({ path, file }) => [headOf(path, file.size), file, tailOf(file.size)]);
  const answer = await askRaw(`/article-folders/${workspace}?dryRun=${dryRun}&publish=${publish}`, {
    method: 'POST',
    body: new Blob([...parts, end]),
    headers: { 'content-type': 'application/x-tar', 'accept-language': document.documentElement.lang || 'en' },
  });
  return (await answer.json()) as FolderReport;
}
