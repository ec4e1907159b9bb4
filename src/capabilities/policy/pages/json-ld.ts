import type { Category } from '../../../kernel/privacy/categories.ts';
import type { Basis } from '../../../kernel/privacy/classify.ts';
import type { AnyPurpose } from '../../../kernel/shared/purposes.ts';
import type { PolicyDocument } from '../compile/document.ts';
import type { ProofState } from '../proofs/state.ts';
import type { VersionRow } from '../queries.ts';
import type { DpvTerm } from './dpv.ts';

/** The nearest notion of the W3C Data Privacy Vocabulary (DPV 2) and its extension of personal data. */
const categoryIri: Readonly<Record<Category, DpvTerm>> = {
  'user.name.first': 'pd:Name',
  'user.name.last': 'pd:Name',
  'user.contact.email': 'pd:EmailAddress',
  'user.contact.phone': 'pd:TelephoneNumber',
  'user.contact.address.street': 'pd:Street',
  'user.contact.address.postal_code': 'pd:PostalCode',
  'user.contact.address.city': 'pd:City',
  'user.contact.address.state': 'pd:Region',
  'user.contact.address.country': 'pd:Country',
  'user.workplace': 'pd:Professional',
  'user.account': 'pd:IndividualProfile',
  'user.account.settings': 'pd:Preference',
  'user.account.roles': 'pd:Professional',
  'user.authorization.credentials': 'pd:Authenticating',
  'user.device.ip_address': 'pd:IPAddress',
  'user.device.browser': 'pd:UserAgent',
  'user.content.request': 'pd:Communication',
  'user.content.file': 'pd:Communication',
  'user.content.draft': 'pd:Communication',
  'user.behavior.service_use': 'pd:ServiceConsumptionBehavior',
  'user.telemetry': 'pd:ServiceConsumptionBehavior',
  'user.unique_id.pseudonymous': 'pd:UID',
};
const purposeIri: Readonly<Record<AnyPurpose, DpvTerm>> = {
  service: 'dpv:ServiceProvision',
  security: 'dpv:EnforceSecurity',
  administration: 'dpv:AccountManagement',
  upkeep: 'dpv:TechnicalServiceProvision',
  rights: 'dpv:LegalCompliance',
  fulfilment: 'dpv:ServiceProvision',
  usageStatistics: 'dpv:ServiceUsageAnalytics',
  mailOpens: 'dpv:ServiceUsageAnalytics',
  news: 'dpv:DirectMarketing',
  features: 'dpv:DirectMarketing',
};
const basisIri: Readonly<Record<Basis, DpvTerm>> = {
  contract: 'dpv:Contract',
  consent: 'dpv:Consent',
  legalObligation: 'dpv:LegalObligation',
  legitimateInterest: 'dpv:LegitimateInterest',
};

/** The policy for programs: what is processed, why, on which basis and by whom. */
export function jsonLd({ number, hash, previous, effectiveAt, document }: VersionRow, states: readonly ProofState[]): object {
  return {
    '@context': {
      dpv: 'https://w3id.org/dpv#',
      pd: 'https://w3id.org/dpv/pd#',
      dct: 'http://purl.org/dc/terms/',
      earl: 'http://www.w3.org/ns/earl#',
    },
    '@id': `urn:sha256:${hash.toString('hex')}`,
    '@type': 'dpv:PrivacyNotice',
    'dct:title': document.serviceName,
    'dct:hasVersion': number,
    'dct:replaces': `urn:sha256:${previous.toString('hex')}`,
    'dct:valid': effectiveAt.toISOString(),
    'dpv:hasDataController': {
      '@type': 'dpv:DataController',
      'dpv:hasName': document.controller.name,
      'dpv:hasAddress': document.controller.address,
      'dpv:hasContact': document.controller.email,
    },
    'dpv:hasProcess': processes(document),
    'dpv:hasRecipient': document.facts.recipients.map(({ name, categories }) => ({
      '@type': 'dpv:Recipient',
      '@id': `#${name}`,
      'dpv:hasPersonalData': unique(categories.map((key) => categoryIri[key])),
    })),
    'dpv:hasPersonalData': document.facts.categories.map(({ key, roles, retentions }) => ({
      '@type': categoryIri[key],
      '@id': `#${key}`,
      // As what the operator holds it: the one who decides, or on behalf of a tenant.
      'dpv:hasEntity': roles.map((role) => ({ '@type': role === 'processor' ? 'dpv:DataProcessor' : 'dpv:DataController' })),
      'dpv:hasStorageCondition': [...retentions],
    })),
    'earl:assertions': states.map(earlOf),
  };
}

const outcomes = { green: 'earl:passed', suspect: 'earl:cantTell', red: 'earl:failed' } as const;

/** What shows a statement, in the words of EARL 1.0 (W3C, 2017): how, whether it holds now, when it last held. */
const earlOf = ({ assertion, state, heldAt, since }: ProofState): object => ({
  '@type': 'earl:Assertion',
  '@id': `#${assertion}`,
  'earl:mode': { '@id': 'earl:automatic' },
  'earl:test': { '@type': 'earl:TestCriterion', 'dct:identifier': assertion, 'dct:type': assertion.split('.')[1] },
  'earl:result': {
    '@type': 'earl:TestResult',
    'earl:outcome': { '@id': heldAt === null && since === null ? 'earl:untested' : outcomes[state] },
    ...(heldAt === null ? {} : { 'dct:date': heldAt.toISOString() }),
  },
});

const unique = (iris: readonly string[]): { '@id': string }[] => [...new Set(iris)].map((iri) => ({ '@id': iri }));

const processes = ({ facts }: PolicyDocument): object[] =>
  facts.purposes.map(({ key, bases }) => ({
    '@type': 'dpv:Process',
    '@id': `#${key}`,
    'dpv:hasPurpose': { '@id': purposeIri[key] },
    'dpv:hasLegalBasis': bases.map((basis) => ({ '@id': basisIri[basis] })),
    'dpv:hasPersonalData': unique(
      facts.categories.filter(({ purposes }) => purposes.includes(key)).map((category) => categoryIri[category.key]),
    ),
  }));
