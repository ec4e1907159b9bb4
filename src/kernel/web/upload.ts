import { ApiProblem } from './api.ts';

type Options = {
  /** How much has been sent, 0 to 100. */
  readonly onProgress: (percent: number) => void;
  readonly signal: AbortSignal;
};

/** Sends one file as it is to a path below /api/v1, and gives back the answer. `fetch` doesn't tell how far it is; this does. */
export function upload<Answer>(path: string, file: Blob, { onProgress, signal }: Options): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1${path}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : (100 * loaded) / total);
    request.onload = () =>
      request.status < 400
        ? resolve(request.response as Answer)
        : reject(new ApiProblem(request.status, (request.response ?? {}) as Record<string, unknown>));
    request.onerror = () => reject(new TypeError('The file could not be sent'));
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
