import type { Rule } from './finding.ts';
import { pick, together } from './pick.ts';

/** Technology that no browser of today has; a text which speaks of it describes nothing. */
const gone = new Set(['flash', 'silverlight', 'java applet', 'web sql', 'application cache', 'p3p']);
const reach = { access: ['account'], mail: ['account', 'link'], storage: ['account', 'browserSettings'] } as const;
/** Grounds that a law or a contract defines. A policy that names itself as its ground says nothing. */
const grounds = new Set(['law', 'claims', 'contract']);

/** Rules that need one claim at a time. */
export const rulesAbout: readonly Rule[] = [
  {
    name: 'consent-without-an-act',
    says: 'Consent is an act of the person (Art. 4(11), 7 GDPR; C-673/17): neither use nor a default gives it.',
    find: (claims) =>
      Map.groupBy(
        pick(claims, 'consent').filter(({ claim }) => claim.by !== 'act'),
        ({ claim }) => claim.to,
      ),
  },
  {
    name: 'open-list',
    says: 'An open list can be neither executed nor proved.',
    find: (claims) =>
      together(
        'lists',
        [...pick(claims, 'collect'), ...pick(claims, 'use'), ...pick(claims, 'disclose')].filter(({ claim }) => claim.list === 'open'),
      ),
  },
  {
    name: 'switch-out-of-reach',
    says: 'The setting that is named does not reach what it should stop.',
    find: (claims) =>
      together(
        'switches',
        pick(claims, 'stop').filter(({ claim }) => !(reach[claim.what] as readonly string[]).includes(claim.by)),
      ),
  },
  {
    name: 'unnamed-cost',
    says: 'What a refusal costs has to be said by name.',
    find: (claims) =>
      together(
        'refusal',
        pick(claims, 'cost').filter(({ claim }) => !claim.named),
      ),
  },
  {
    name: 'technology-gone',
    says: 'The technology no longer exists; the text has to name today’s.',
    find: (claims) =>
      together(
        'technology',
        pick(claims, 'store').filter(({ claim }) => claim.by !== undefined && gone.has(claim.by)),
      ),
  },
  {
    name: 'beacon-without-consent',
    says: 'Whether a mail was opened is the recipient’s own affair unless they agreed, each for themselves.',
    find: (claims) =>
      together(
        'mail',
        pick(claims, 'measure').filter(({ claim }) => claim.in === 'mail' && !claim.consent),
      ),
  },
  {
    name: 'left-to-the-browser',
    says: 'Browsers restore what they are said to delete; only the server can make it end.',
    find: (claims) =>
      together(
        'ends',
        pick(claims, 'end').filter(({ claim }) => claim.by === 'browser'),
      ),
  },
  {
    name: 'no-longest-time',
    says: 'A limit that need never come is none (Art. 5(1)(e) GDPR).',
    find: (claims) =>
      together(
        'retention',
        pick(claims, 'retain').filter(({ claim }) => claim.longestDays === 'none'),
      ),
  },
  {
    name: 'circular-ground',
    says: 'A ground for keeping is a law, a claim or a contract; “policies” refers to itself.',
    find: (claims) =>
      together(
        'grounds',
        pick(claims, 'except').filter(({ claim }) => !grounds.has(claim.ground)),
      ),
  },
  {
    name: 'at-discretion',
    says: '“Whenever considered necessary” has no instrument, no minimum and no notice.',
    find: (claims) =>
      together(
        'disclosure',
        pick(claims, 'disclose').filter(({ claim }) => claim.when === 'discretion'),
      ),
  },
  {
    name: 'absolute-security',
    says: 'Nothing is 100% secure; say what was measured, and when.',
    find: (claims) =>
      together(
        'security',
        pick(claims, 'secure').filter(({ claim }) => claim.degree === 'absolute'),
      ),
  },
  {
    name: 'change-without-notice',
    says: 'A text that may change at any time binds nobody: immutable versions, and notice.',
    find: (claims) =>
      together(
        'changes',
        pick(claims, 'change').filter(({ claim }) => claim.noticeDays < 1),
      ),
  },
  {
    name: 'active-only',
    says: 'People who left but whose data is held, and contacts without an account, have to be told as well.',
    find: (claims) =>
      together(
        'notice',
        pick(claims, 'notify').filter(({ claim }) => claim.whom === 'active'),
      ),
  },
  {
    name: 'somebodys-address',
    says: 'An address written into the text is one company’s: contacts are settings of the installation.',
    find: (claims) =>
      together(
        'contacts',
        pick(claims, 'reach').filter(({ claim }) => claim.from === 'literal'),
      ),
  },
];
