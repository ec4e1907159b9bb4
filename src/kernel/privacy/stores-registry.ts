import { type Entry, type Leaf, personal, type Recipient, type Registry, type Stored, technical } from './classify.ts';

const running = technical('About the program, not about a person');
const logged = (because: string, holds: Leaf = running): Entry => ({ holds, because });
const to = (because: string, categories: Recipient['categories']): Recipient => ({ because, categories, chosenBy: 'operator' });
/** What a person chose or wrote: needed for just that, and gone when they clear it. */
const kept = (because: string, ...setBy: string[]): Stored => ({
  because,
  setBy,
  ends: 'cleared',
  essential: true,
  holds: personal('user.account.settings', {
    purposes: { service: 'contract' },
    retention: 'browser',
    erase: { self: 'delete' },
    export: { no: 'It lies in the person’s own browser' },
  }),
});

const session = (where: string): Stored => ({
  setBy: ['src/capabilities/sign-in/tokens.ts'],
  ends: 'session',
  essential: true,
  because: `Keeps a person signed in ${where}; without it nobody can be. Ends with the browser, and on the server`,
  holds: personal('user.authorization.credentials', {
    purposes: { security: 'contract' },
    retention: 'session',
    erase: { self: 'delete' },
    export: { no: 'A secret: whoever has it is the person' },
  }),
});

/** Said before there is an account: without it they would be asked on every page. */
const visitor = (where: string): Stored => ({
  ...kept(
    `What somebody said before signing in, ${where}: yes or no and nothing else; without it each page would ask again`,
    'src/capabilities/consent/visitor.ts',
  ),
  ends: 'year',
});

/** Only after a yes, and gone with the no: the service needs it for nothing. */
const visit = (where: string): Stored => ({
  setBy: ['src/capabilities/consent/visitor.ts'],
  ends: 'sixMonths',
  essential: false,
  because: `The random number under which the visits of somebody without an account are counted, ${where}; only once they allowed it`,
  holds: personal('user.unique_id.pseudonymous', {
    purposes: { usageStatistics: 'consent' },
    retention: 'browser',
    erase: { self: 'delete' },
    export: { no: 'It lies in the person’s own browser' },
  }),
});

/** What the log, the browser and the world outside may get: closed lists, each entry with its reason. */
export const storesRegistry: Registry = {
  logFields: {
    requestId: logged('Joins the lines of one request with the reference that the person is told'),
    tenantId: logged('Which organisation had a fault'),
    route: logged('The pattern of the route, never the address with what was typed into it'),
    method: logged('The HTTP method'),
    status: logged('The HTTP status'),
    milliseconds: logged('How long it took'),
    job: logged('Name of a job'),
    count: logged('How many a job did'),
    fault: logged('Class and code of a fault, never its message'),
    at: logged('Where in the program a fault arose'),
    port: logged('Where the server listens'),
    host: logged('Which host was refused to be called'),
  },
  cookies: {
    candor_session: session('over plain HTTP, on loopback'),
    '__Host-candor_session': session('under TLS'),
    candor_visitor: visitor('over plain HTTP, on loopback'),
    '__Host-candor_visitor': visitor('under TLS'),
    candor_visit: visit('over plain HTTP, on loopback'),
    '__Host-candor_visit': visit('under TLS'),
  },
  browserKeys: {
    theme: kept('Light, dark or as the system says', 'src/kernel/web/theme.ts'),
    language: kept('The language of the screens before one has signed in', 'src/kernel/web/language.ts'),
    keyMap: kept('Keys that the person has changed', 'src/kernel/web/storage.ts'),
    keysOff: kept(
      'Whether the single-letter keys are switched off',
      'src/kernel/web/storage.ts',
      'src/ui-kit/key-help.tsx',
      'src/apps/web/stories/stories.tsx',
    ),
    paneSizes: kept('How wide the person made each pane', 'src/ui-kit/split-panes.tsx'),
    railFolded: kept('Whether the rail of the desk is folded', 'src/apps/web/layouts/rail-layout.tsx'),
    rowHeight: kept('Compact or comfortable rows', 'src/capabilities/tickets/ui/desk/view-menu.tsx'),
    drafts: kept(
      'Replies, notes and forms that are not sent yet',
      'src/kernel/web/storage.ts',
      'src/capabilities/tickets/ui/desk/outbox.ts',
      'src/capabilities/tickets/ui/desk/reply-draft.ts',
    ),
    'sessionStorage tsr-scroll-restoration-v1_3': {
      ...kept('How far each page of this tab was scrolled, by the router: going back leads to where one was', 'src/apps/web/router.tsx'),
      ends: 'session',
    },
    'serviceWorker /service-worker.js': {
      setBy: ['src/apps/web/main.tsx'],
      ends: 'cleared',
      essential: true,
      because: 'The part of the product that starts it without a network and says so; it keeps the files below and nothing else',
      holds: running,
    },
    'caches src/kernel/web/service-worker.ts': {
      setBy: ['src/kernel/web/service-worker.ts'],
      ends: 'cleared',
      essential: true,
      because: 'Files of the product itself, so that it starts without a network; nothing that a person wrote or was shown',
      holds: running,
    },
  },
  hosts: {
    smtp: to('The mail server, if one is set: letters to people', ['user.contact.email', 'user.content.request']),
    s3: to('Storage for files, if one is set', ['user.content.file']),
    clamd: to('The virus scanner, if one is set: files before anybody may open them', ['user.content.file']),
    otlp: to('The collector of traces, if one is set: routes, purposes and times only', []),
    'fetch src/kernel/net/outbound.ts': to('The one door for calls by HTTP: to hosts of this list only', []),
    'node:tls src/kernel/net/tls.ts': to('Looks at the encryption of hosts of this list, and of the own address from outside', []),
    'node:http src/kernel/net/ask-here.ts': to('The own server, over loopback: whether its public form answers', []),
    'node:net src/kernel/net/outbound.ts': to('The one door for plain connections: to hosts of this list only', []),
    'node:net src/kernel/net/wall.ts': to(
      'The wall round every socket: it calls nobody, and lets nobody be called who is not of this list',
      [],
    ),
    'node:dgram src/kernel/net/wall.ts': to('The same wall, for datagrams', []),
    'node:child_process src/kernel/net/wall.ts': to('The same wall: no other program is begun, for it would stand outside', []),
    'node:worker_threads src/kernel/net/wall.ts': to('The same wall: no thread is begun, for it would have a net of its own', []),
    'node:dns src/kernel/net/wall.ts': to('The same wall, for questions where a name lies', []),
  },
};
