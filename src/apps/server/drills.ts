import { withdrawalDrill } from '../../capabilities/consent/drill.ts';
import { publishedDrill } from '../../capabilities/policy/proofs/page-drill.ts';
import type { PolicyDrill } from '../../capabilities/policy/public.ts';
import { bounceDrill } from '../../capabilities/site/inbound/bounce-drill.ts';
import { channelsDrill } from '../../capabilities/site/inbound/probe.ts';

/** Every procedure that is practised in a running installation. */
export const drills: readonly PolicyDrill[] = [withdrawalDrill, bounceDrill, channelsDrill, publishedDrill];
