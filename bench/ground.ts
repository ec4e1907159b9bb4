import { recordInstruction } from '../src/capabilities/directory/service/instructions.ts';
import type { Actor } from '../src/kernel/access/access.ts';
import { transact } from '../src/kernel/db/transact.ts';
import { Session } from './client.ts';
import type { Installation } from './installation.ts';

export const host = 'bench.localhost';
export const benchPassword = 'benchbench1';

/** Agents with a connection of their own, signed in. */
export async function signedIn(port: number, count: number): Promise<Session[]> {
  const sessions = Array.from({ length: count }, () => new Session(port, host));
  // A few at a time: a password costs memory, and who asks too often is told to wait.
  for (let at = 0; at < count; at += 8)
    await Promise.all(
      sessions
        .slice(at, at + 8)
        .map((session, beside) => session.signIn(`agent${at + beside + 1}@agents.bench.example.com`, benchPassword)),
    );
  return sessions;
}

/** The first of them, for a browser. */
export const personAt = ({ port }: Pick<Installation, 'port'>): { home: string; email: string; password: string } => ({
  home: `http://${host}:${port}`,
  email: 'agent1@agents.bench.example.com',
  password: benchPassword,
});

/** Into the database of the installation itself: the composition root opens it. */
export type Doors = {
  readonly open: (installation: Installation, connections: number) => void;
  readonly close: () => Promise<void>;
  /** Somebody as the product knows them. */
  readonly actorOf: (session: Session) => Promise<Actor>;
};

/** The organisation instructs that use is counted. */
export async function instruct(actor: Actor): Promise<void> {
  const admin: Actor = { ...actor, purpose: 'administration', holdings: [{ role: 'tenantAdmin', workspaceId: null }] };
  const grounds = { basis: 'worksAgreement', agreement: 'concluded', agreementNote: 'Of the bench' } as const;
  await transact(admin, (call) => recordInstruction(call, 'usage', { text: 'Count the use of pages.', grounds }));
}

type Choices = { readonly items: readonly { readonly purpose: string; readonly fingerprint: string }[] };

/** Answers as they would at their privacy choices. */
export async function say(session: Session, answer: 'given' | 'refused'): Promise<void> {
  const { items } = (await session.ask('GET', '/me/choices')).body as Choices;
  const notice = items.find(({ purpose }) => purpose === 'usageStatistics')?.fingerprint;
  const body = { answer, notice, act: crypto.randomUUID(), place: 'privacyChoices' };
  const { status } = await session.ask('PUT', '/me/choices/usageStatistics', body);
  if (status !== 200) throw new Error(`Nobody could answer: ${status}`);
}
