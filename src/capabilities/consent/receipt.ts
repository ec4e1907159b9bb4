import { z } from 'zod';
import { type Call, permit } from '../../kernel/access/access.ts';
import { Id } from '../../kernel/shared/contract.ts';
import { choices } from './choices.ts';
import { maySee } from './policy.ts';
import { actOf, type Receipted } from './queries.ts';

const things = (type: string) => z.looseObject({ '@type': z.string().meta({ examples: [type] }) });

/** The shape of a receipt; what stands deeper is named by the vocabularies of its context. */
export const ConsentReceipt = z.object({
  '@context': z.record(z.string(), z.string()).describe('Where the words come from.'),
  '@id': z.string().meta({ examples: ['urn:uuid:0192f3c1-7a4e-7b2d-9c11-3f5a8e2d4b60'] }),
  '@type': z.literal('dpv:ConsentReceipt'),
  'dct:conformsTo': z.literal('https://w3id.org/dpv/guides/consent-27560'),
  'dct:hasVersion': z.literal('1'),
  'dpv:hasIdentifier': Id.describe('The act.'),
  'dpv:hasDataSubject': things('dpv:DataSubject').describe('Who said it.'),
  'dpv:hasProcess': things('dpv:Process').describe('What was allowed or refused, by whom, for how long, and in which words it was asked.'),
  'dpv:hasConsentStatus': things('dpv:ConsentGiven').describe('What was said, when and where.'),
});
export type ConsentReceipt = z.infer<typeof ConsentReceipt>;

/** What was said once, for the person to keep (ISO/IEC TS 27560 by the DPV's guide): header, processing, parties, event. */
export async function receiptFor({ tx, actor }: Call, id: string): Promise<ConsentReceipt> {
  const act = permit(
    await actOf(tx, id),
    'see',
    () => true,
    (found) => maySee(actor, found),
  );
  return {
    '@context': { dpv: 'https://w3id.org/dpv#', dct: 'http://purl.org/dc/terms/', ours: 'urn:candor:consent#' },
    '@id': `urn:uuid:${act.id}`,
    '@type': 'dpv:ConsentReceipt',
    'dct:conformsTo': 'https://w3id.org/dpv/guides/consent-27560',
    'dct:hasVersion': '1',
    'dpv:hasIdentifier': act.id,
    'dpv:hasDataSubject': { '@id': `urn:uuid:${act.personId}`, '@type': 'dpv:DataSubject' },
    'dpv:hasProcess': processingOf(act),
    'dpv:hasConsentStatus': eventOf(act),
  };
}

const processingOf = ({ purpose, notice, fingerprint }: Receipted): ConsentReceipt['dpv:hasProcess'] => ({
  '@type': 'dpv:Process',
  'dpv:hasPurpose': { '@id': `#${purpose}`, 'dct:title': notice?.title ?? choices[purpose].words.en.title },
  'dpv:hasLegalBasis': { '@id': 'dpv:Consent' },
  'dpv:hasProcessing': choices[purpose].operations.map((operation) => ({ '@id': `dpv:${operation}` })),
  'dpv:hasDataController': notice?.controller
    ? {
        '@type': 'dpv:DataController',
        'dpv:hasName': notice.controller.name,
        'dpv:hasAddress': notice.controller.address,
        'dpv:hasContact': notice.controller.email,
      }
    : null,
  'dpv:hasPersonalData': (notice?.categories ?? []).map((title) => ({ '@type': 'dpv:PersonalData', 'dct:title': title })),
  'dpv:hasStorageCondition': notice?.kept ?? null,
  'dpv:hasNotice':
    notice === null || fingerprint === null
      ? null
      : {
          '@id': `urn:sha256:${fingerprint.toString('hex')}`,
          '@type': 'dpv:ConsentNotice',
          'dct:language': notice.locale,
          'ours:shown': notice,
        },
});

const status = {
  requested: 'dpv:ConsentRequested',
  given: 'dpv:ConsentGiven',
  refused: 'dpv:ConsentRefused',
  withdrawn: 'dpv:ConsentWithdrawn',
} as const satisfies Record<Receipted['state'], string>;

const eventOf = ({ state, method, place, policy, at, act, personId }: Receipted): ConsentReceipt['dpv:hasConsentStatus'] => ({
  '@type': status[state],
  'dpv:isIndicatedAtTime': at.toISOString(),
  'dpv:isIndicatedBy': { '@id': `urn:uuid:${personId}` },
  'dpv:hasIndicationMethod': `${method} at ${place}`,
  'dpv:hasIdentifier': act,
  'ours:policyVersion': policy,
});
