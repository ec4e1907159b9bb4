import { type Call, permit } from '../../kernel/access/access.ts';
import { categoryName, type InForce, policyInForce, retentionName } from '../policy/public.ts';
import { choices } from './choices.ts';
import { noticeOf } from './notice.ts';
import { maySee } from './policy.ts';
import { actOf, type Receipted } from './queries.ts';
import { type ConsentReceipt, receiptRights, receiptSchemaPath } from './receipt-shape.ts';

const context = {
  dpv: 'https://w3id.org/dpv#',
  dct: 'http://purl.org/dc/terms/',
  '@vocab': 'urn:candor:consent-receipt#',
};

/** What was said once, for the person to keep. */
export async function receiptFor({ tx, actor }: Call, id: string): Promise<ConsentReceipt> {
  const act = permit(
    await actOf(tx, id),
    'see',
    () => true,
    (found) => maySee(actor, found),
  );
  const policy = await policyInForce();
  return {
    '@context': context,
    '@id': `urn:uuid:${act.id}`,
    '@type': 'dpv:ConsentReceipt',
    'dct:conformsTo': 'https://w3id.org/dpv/guides/consent-27560',
    header: { schemaVersion: '2', schema: receiptSchemaPath, recordId: act.id, subject: `urn:uuid:${act.personId}` },
    processing: processingOf(act, policy),
    parties: partiesOf(act),
    events: [eventOf(act)],
  };
}

function processingOf({ purpose, notice, fingerprint }: Receipted, policy: InForce): ConsentReceipt['processing'] {
  const { operations, retention } = choices[purpose];
  const locale = notice?.locale ?? 'en';
  const today = noticeOf(purpose, locale, policy);
  return {
    notice: notice && fingerprint && { id: `urn:sha256:${fingerprint.toString('hex')}`, language: notice.locale, shown: notice },
    purpose: { id: purpose, title: (notice ?? today).title },
    personalData: (notice ?? today).categories.map((type) => dataOf(purpose, type, locale)),
    operations: operations.map((operation) => `dpv:${operation}` as const),
    source: 'dpv:DataSubject',
    storage: { kept: notice?.kept ?? retentionName(retention, locale), condition: retention },
    geography: '/privacy/processing',
    controllers: notice?.controller ? [controllerId] : [],
    legalBasis: 'dpv:Consent',
    recipients: [],
    withdrawal: { method: (notice ?? today).withdrawal, page: '/me/privacy/choices' },
    jurisdiction: 'Regulation (EU) 2016/679',
    rights: [...receiptRights],
    service: policy.serviceName,
  };
}

type PersonalData = ConsentReceipt['processing']['personalData'][number];

const dataOf = (purpose: Receipted['purpose'], type: string, locale: 'en' | 'de'): PersonalData => ({
  type,
  identifier: choices[purpose].categories.find((category) => categoryName(category, locale) === type) ?? null,
  necessity: 'dpv:Optional',
  sensitive: false,
});

const controllerId = 'urn:candor:controller';

function partiesOf({ personId, notice }: Receipted): ConsentReceipt['parties'] {
  const person = {
    id: `urn:uuid:${personId}`,
    role: 'dpv:DataSubject',
    name: null,
    contact: null,
    address: null,
    page: '/me/privacy',
  } as const;
  if (!notice?.controller) return [person];
  const { name, address, email } = notice.controller;
  return [{ id: controllerId, role: 'dpv:DataController', name, address, contact: email, page: '/privacy' }, person];
}

const status = {
  requested: 'dpv:ConsentRequested',
  given: 'dpv:ConsentGiven',
  refused: 'dpv:ConsentRefused',
  withdrawn: 'dpv:ConsentWithdrawn',
} as const satisfies Record<Receipted['state'], string>;

const eventOf = ({ state, method, place, policy, at, personId }: Receipted): ConsentReceipt['events'][number] => ({
  type: 'dpv:ConsentStatus',
  state: status[state],
  time: at.toISOString(),
  duration: state === 'given' ? 'untilTakenBackOrWidened' : 'notAskedForSixMonths',
  entity: `urn:uuid:${personId}`,
  method,
  place,
  policy,
});
