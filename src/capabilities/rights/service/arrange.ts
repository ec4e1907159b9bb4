import { type Call, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { isHolidayPlace } from '../../../kernel/clock/holidays.ts';
import { placeAt, ruleAt } from '../clock.ts';
import type { ArrangedReply, NewDesk, NewPlace, NewRule, RuleReply } from '../contract.ts';
import { lawOf } from '../law.ts';
import { mayArrange } from '../policy.ts';
import type { RuleRow } from '../queries/clocks.ts';
import { deskOf } from '../queries/desk.ts';
import { jurisdictions, rights } from '../shared/rights.ts';
import { insertPlace, insertRule } from '../store.ts';
import { insertDesk } from '../store-desk.ts';

/** Whose law holds, where days are counted, and the rule in force for each law and right. */
export async function arranged({ tx }: Call): Promise<ArrangedReply> {
  const [law, desk] = await Promise.all([lawOf(tx), deskOf(tx)]);
  const { jurisdiction, country, region, timeZone } = placeAt(law, tx.now);
  const rules = jurisdictions.flatMap((one) =>
    rights.flatMap((right) => ruleAt(law, { ...law.usual, jurisdiction: one }, right, tx.now) ?? []),
  );
  const since = law.places[0]?.at.toISOString() ?? null;
  return {
    desk: { ...desk, reasons: [...desk.reasons] },
    place: { jurisdiction, country, region, timeZone, since },
    rules: rules.map(ruleReply),
  };
}

const ruleReply = ({ event: _, at, ...rule }: RuleRow): RuleReply => ({ ...rule, at: at.toISOString() });

/** Corrects a time of the law; what came in before keeps to the one of its day. */
export async function setRule(call: Call, { reason, ...wanted }: NewRule): Promise<ArrangedReply> {
  const { tx, actor } = call;
  const law = await lawOf(tx);
  const last = law.rules.find(({ jurisdiction, right }) => jurisdiction === wanted.jurisdiction && right === wanted.right);
  const rule = { ...wanted, event: 'received' as const, number: (last?.number ?? 0) + 1, reason, madeBy: actor.id };
  await insertRule(tx, permitNew(rule, 'set', mayArrange(actor)));
  const { jurisdiction, right, number } = rule;
  tx.emit({ type: 'right.ruleSet', objectId: tx.tenantId, facts: { jurisdiction, right, number } });
  return await arranged(call);
}

/** Says who answers, and how the clocks are kept; what was said before stays in the rows. */
export async function setDesk(call: Call, desk: NewDesk): Promise<ArrangedReply> {
  const { tx, actor } = call;
  await insertDesk(tx, permitNew({ ...desk, setBy: actor.id }, 'set', mayArrange(actor)));
  tx.emit({ type: 'right.deskSet', objectId: tx.tenantId, facts: { warnDays: desk.warnDays, reasons: desk.reasons.length } });
  return await arranged(call);
}

/** Says whose law holds and where working days are counted. */
export async function setPlace(call: Call, place: NewPlace): Promise<ArrangedReply> {
  const { tx, actor } = call;
  const permitted = permitNew({ ...place, setBy: actor.id }, 'set', mayArrange(actor));
  if (!(await isHolidayPlace({ country: place.country, region: place.region ?? undefined }))) throw unknownPlace();
  if (!isTimeZone(place.timeZone)) throw unknownZone();
  await insertPlace(tx, permitted);
  const { jurisdiction, country, region } = place;
  tx.emit({ type: 'right.placeSet', objectId: tx.tenantId, facts: { jurisdiction, country, region } });
  return await arranged(call);
}

const isTimeZone = (name: string): boolean => name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name);

const unknownZone = (): Refusal =>
  new Refusal('wrong_input', 'There is no such time zone', {
    errors: [{ pointer: '/timeZone', reason: 'An IANA time zone, for instance Europe/Berlin' }],
    next: 'Name a time zone as IANA lists it.',
  });

const unknownPlace = (): Refusal =>
  new Refusal('wrong_input', 'No holidays are known for this country and region', {
    errors: [{ pointer: '/country', reason: 'A country of ISO 3166-1, and a part of it that has holidays of its own' }],
    next: 'Leave the region out, or name one of this country.',
  });
