// Runs beside the pages, compiled on its own to /service-worker.js: without a network the app still answers, and what
// was fetched once is not fetched again. It keeps files of the product only; never an answer of the API, nor the page,
// which carries a nonce.
type Keeping = Event & { waitUntil: (work: Promise<unknown>) => void };
type Fetching = Keeping & { request: Request; respondWith: (answer: Promise<Response>) => void };

{
  const worker = self as unknown as EventTarget & { skipWaiting: () => Promise<void> };
  const store = 'candor-files-1';
  const offline = '/offline.html';
  const first = [offline, '/offline.css', '/offline.js', '/icon.svg'];
  const most = 400;

  worker.addEventListener('install', (event) => (event as Keeping).waitUntil(install()));
  worker.addEventListener('activate', (event) => (event as Keeping).waitUntil(dropOthers()));
  worker.addEventListener('fetch', (event) => answer(event as Fetching));

  async function install(): Promise<void> {
    await (await caches.open(store)).addAll(first);
    await worker.skipWaiting();
  }

  async function dropOthers(): Promise<void> {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name !== store).map((name) => caches.delete(name)));
  }

  function answer(event: Fetching): void {
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    if (request.method !== 'GET' || origin !== location.origin) return;
    if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => kept(offline)));
    else if (pathname.startsWith('/assets/')) event.respondWith(keptOrFetched(event));
    else if (first.includes(pathname)) event.respondWith(fetch(request).catch(() => kept(pathname)));
  }

  async function kept(path: string): Promise<Response> {
    return (await caches.match(path)) ?? Response.error();
  }

  /** Their names carry their content: what is kept is what would be fetched. */
  async function keptOrFetched(event: Fetching): Promise<Response> {
    const found = await caches.match(event.request);
    if (found !== undefined) return found;
    const fresh = await fetch(event.request);
    if (fresh.ok) event.waitUntil(keep(event.request, fresh.clone()));
    return fresh;
  }

  /** The oldest go first, so that the files of old versions don't stay for good. */
  async function keep(request: Request, response: Response): Promise<void> {
    const files = await caches.open(store);
    await files.put(request, response);
    const all = await files.keys();
    const old = all.filter(({ url }) => !first.includes(new URL(url).pathname)).slice(0, Math.max(0, all.length - most));
    await Promise.all(old.map((one) => files.delete(one)));
  }
}
