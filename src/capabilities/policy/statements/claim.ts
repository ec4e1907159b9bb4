import type { Category } from '../../../kernel/privacy/categories.ts';

/** What a claim is about: categories of the register, and what the register does not know. */
export type Matter = Category | 'user.network' | 'user.location' | 'user.diagnostics' | 'everything';

/** What data is used for, in the words of a policy: wider than the purposes that the software knows. */
export type Aim =
  | 'service'
  | 'improvement'
  | 'customisation'
  | 'account'
  | 'contract'
  | 'security'
  | 'contact'
  | 'news'
  | 'offers'
  | 'analytics'
  | 'transferOfBusiness'
  | 'requests';

export type Recipient = 'provider' | 'affiliate' | 'partner' | 'acquirer' | 'authority' | 'anybody';

/** What Art. 13 GDPR wants a person to be told. */
export const information = [
  'controller',
  'contact',
  'privacyContact',
  'purposes',
  'bases',
  'recipients',
  'transfers',
  'retention',
  'rights',
  'complaint',
  'automatedDecisions',
  'origin',
  'effectiveDate',
] as const;
export type Information = (typeof information)[number];

/** An open list (“not limited to”, “other”) can be neither executed nor proved. */
type Extent = { readonly list: 'closed' | 'open' };

/** One thing that a sentence claims, in a form that a rule can judge without reading the sentence. */
export type Claim =
  | ({ readonly act: 'collect'; readonly what: readonly Matter[] } & Extent)
  | ({ readonly act: 'use'; readonly what: readonly Matter[]; readonly aims: readonly Aim[]; readonly only?: true } & Extent)
  | { readonly act: 'consent'; readonly to: 'processing' | 'storage' | 'transfer' | 'sharing'; readonly by: 'act' | 'use' | 'default' }
  | {
      readonly act: 'stop';
      readonly what: 'access' | 'mail' | 'storage';
      readonly by: 'account' | 'link' | 'deviceSettings' | 'browserSettings';
    }
  /** A choice costs something: which parts, by name or not. */
  | { readonly act: 'cost'; readonly of: 'refusal'; readonly named: boolean }
  | {
      readonly act: 'store';
      readonly where: 'server' | 'thirdParty' | 'device';
      readonly what: 'logs' | 'settings' | 'identifiers';
      readonly by?: string;
    }
  | { readonly act: 'measure'; readonly in: 'page' | 'mail'; readonly consent: boolean }
  /** Something ends at an event which only the browser sees, or on the server too. */
  | { readonly act: 'end'; readonly what: string; readonly by: 'server' | 'browser' }
  | { readonly act: 'retain'; readonly what: Matter; readonly longestDays: number | 'none' }
  | { readonly act: 'except'; readonly ground: 'law' | 'claims' | 'contract' | 'policies' }
  | { readonly act: 'erase'; readonly extent: 'all' | 'listed'; readonly withinDays: number }
  | { readonly act: 'transfer'; readonly on: 'sale' | 'offices'; readonly extent: 'all' | 'chosen' }
  | { readonly act: 'choose'; readonly on: 'sale'; readonly before: boolean }
  | ({ readonly act: 'disclose'; readonly to: Recipient; readonly when: 'contract' | 'ground' | 'consent' | 'discretion' } & Extent)
  | { readonly act: 'never'; readonly what: 'disclose'; readonly except: 'listed' | 'nothing' }
  | { readonly act: 'secure'; readonly degree: 'absolute' | 'measured' }
  | { readonly act: 'change'; readonly noticeDays: number }
  | { readonly act: 'notify'; readonly whom: 'active' | 'everybodyHeld' }
  | { readonly act: 'reach'; readonly by: 'mail' | 'page' | 'phone'; readonly from: 'literal' | 'setting' }
  | { readonly act: 'inform'; readonly of: Information };

export type Act = Claim['act'];
export type ClaimOf<A extends Act> = Extract<Claim, { act: A }>;
