import { originOfTenant } from '../../../kernel/mail/origin.ts';
import { isLocalName } from '../../../kernel/net/local-name.ts';
import { allowHost, lookAt } from '../../../kernel/net/outbound.ts';
import { tlsFactsOf } from '../../../kernel/net/tls.ts';
import type { ControlFacts, Finding } from '../shared/catalog.ts';
import type { Probe } from './probe.ts';

/** The installation's own address, as a stranger finds it. On this machine's own name nothing is encrypted, and it says so. */
export const transport: Probe = async ({ tenantId, now }) => await transportAt(new URL(await originOfTenant(tenantId)), now);

/** A proxy that is trusted may bring others here all the same, under a name that nobody has set: then it is not known. */
const here = (): Finding => ({ verdict: 'gap', facts: { encrypted: false, proxy: (process.env['TRUST_PROXY'] ?? '') !== '' } });

const gone = (fact: string): Finding => ({ verdict: 'failed', facts: { encrypted: false, why: fact } });

/** HSTS for half a year at least, and a fortnight in which a certificate can be renewed. */
const shortestHsts = 180 * 86_400;
const renewal = 14 * 86_400_000;

export async function transportAt(origin: URL, now: Date): Promise<Finding> {
  if (origin.protocol !== 'https:') return isLocalName(origin.host) ? here() : gone('plain');
  allowHost(origin.hostname);
  const tls = await tlsFactsOf(origin.hostname, Number(origin.port || 443)).catch(() => undefined);
  if (tls === undefined) return gone('noTls');
  const page = await lookAt(new URL('/privacy', origin)).catch(() => undefined);
  if (page === undefined) return gone('noAnswer');
  const facts = {
    encrypted: true,
    protocol: tls.protocol,
    old: tls.takesOld,
    validUntil: tls.validUntil.toISOString(),
    hsts: secondsOf(page.headers.get('strict-transport-security')),
    mixed: mixedIn(await page.text()),
    clear: await inTheClear(origin),
  };
  const endsSoon = tls.validUntil.getTime() - now.getTime() < renewal;
  return { verdict: isSound(facts) && !endsSoon ? 'held' : 'failed', facts: { ...facts, endsSoon } satisfies ControlFacts };
}

type Seen = { protocol: string; old: boolean; hsts: number; mixed: number; clear: string };

const isSound = ({ protocol, old, hsts, mixed, clear }: Seen): boolean =>
  ['TLSv1.2', 'TLSv1.3'].includes(protocol) && !old && hsts >= shortestHsts && mixed === 0 && clear !== 'answered';

const secondsOf = (header: string | null): number => Number(/max-age=(\d+)/.exec(header ?? '')?.[1] ?? 0);

/** What a page fetches without TLS; a link that somebody may follow is none of it. */
const mixedIn = (page: string): number =>
  page.match(/<(?:link|script|img|iframe|source|form)\b[^>]*\b(?:src|href|action)="http:/gi)?.length ?? 0;

/** What happens to somebody who types the address without its s: sent on, refused, or answered, which is wrong. */
async function inTheClear({ hostname }: URL): Promise<'sentOn' | 'refused' | 'answered'> {
  const answer = await lookAt(new URL(`http://${hostname}/privacy`)).catch(() => undefined);
  if (answer === undefined || answer.status >= 400) return 'refused';
  const isSent = [301, 308].includes(answer.status) && answer.headers.get('location')?.startsWith('https://') === true;
  return isSent ? 'sentOn' : 'answered';
}
