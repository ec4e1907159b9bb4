import type { SubscriptionReply } from './contract.ts';
import { documentOf } from './documents/documents.ts';
import type { ContractRow } from './queries.ts';
import { documentVersion, featureKeys, type LimitKey, limitKeys, type PlanKey, planKeys, plans } from './shared/plans.ts';
import { certifiedAfterDays, erasedAfterDays } from './shared/schedule.ts';
import { beginsNow, canceled, daysAfter, mayComeBack, type Subscription } from './state.ts';

type Standing = {
  readonly one: Subscription;
  readonly contracts: readonly ContractRow[];
  readonly used: Readonly<Record<LimitKey, number>>;
  readonly now: Date;
  readonly seesAll: boolean;
};

export function replyOf({ one, contracts, used, now, seesAll }: Standing): SubscriptionReply {
  const { plan, period, startedAt, endsAt, next, canceledAt, version } = one;
  const { limits } = plans[plan];
  const isOpen = one.state !== 'ended' && one.freezesAt === null;
  const canChoose = isOpen || (one.state === 'ended' && mayComeBack(one, now));
  return {
    plan,
    period,
    state: stateOf(one),
    startedAt: startedAt.toISOString(),
    endsAt: iso(endsAt),
    next,
    canceledAt: iso(canceledAt),
    ending: endingOf(one, now),
    usage: limitKeys.map((limit) => ({ limit, used: used[limit], most: limits[limit] })),
    offers: planKeys.filter((key) => plans[key].isOnline || key === plan).map((key) => offerOf(one, key, used)),
    contracts: contracts.map(contractOf),
    documents: { version: documentVersion, needed: !contracts.some((contract) => isCurrent(contract, now)) },
    version,
    can: { choose: canChoose, cancel: isOpen, goOn: one.state !== 'ended' && one.freezesAt !== null, seeAll: seesAll },
  };
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** As people say it: canceled while it still runs. */
export const stateOf = ({ state, freezesAt }: Subscription): SubscriptionReply['state'] =>
  state !== 'ended' && freezesAt !== null ? 'canceled' : state;

function endingOf(one: Subscription, now: Date): SubscriptionReply['ending'] {
  const freeze = one.freezesAt ?? canceled(one, '', now).freezesAt ?? now;
  const [freezesAt, erasedBy, certifiedBy] = [0, erasedAfterDays, certifiedAfterDays].map((days) => daysAfter(freeze, days).toISOString());
  return { freezesAt: freezesAt ?? '', erasedBy: erasedBy ?? '', certifiedBy: certifiedBy ?? '' };
}

function offerOf(one: Subscription, plan: PlanKey, used: Standing['used']): SubscriptionReply['offers'][number] {
  const { limits, features } = plans[plan];
  return {
    plan,
    now: beginsNow(one, { plan, period: one.period }),
    exceeded: limitKeys.filter((limit) => used[limit] > (limits[limit] ?? Number.POSITIVE_INFINITY)),
    lost: featureKeys.filter((feature) => plans[one.plan].features.includes(feature) && !features.includes(feature)),
  };
}

const isCurrent = ({ documentVersion: version, endsAt }: ContractRow, now: Date): boolean =>
  version === documentVersion && (endsAt === null || endsAt > now);

const contractOf = ({ acceptedBy, acceptedByName, startsAt, endsAt, acceptedAt, fingerprint, ...row }: ContractRow) => ({
  ...row,
  fingerprint: (fingerprint ?? documentOf(row.kind, row.documentVersion)?.fingerprint)?.toString('hex') ?? null,
  startsAt: startsAt.toISOString(),
  endsAt: iso(endsAt),
  acceptedBy: acceptedBy === null || acceptedByName === null ? null : { id: acceptedBy, name: acceptedByName },
  acceptedAt: acceptedAt.toISOString(),
});
