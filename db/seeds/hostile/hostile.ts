import { choice, choices, column, heading, help, hint, is, longText, must, person, type SeedType, shownIf, table, text, w } from '../build.ts';
import { ask, close, note, reply, reopen, type Story, solve, tag, take } from '../stories.ts';
import type { SeedPerson, SeedProblem, SeedTenant } from '../types.ts';
import { arabic, cjk, emoji, entities, everything, formula, hebrew, image, invisible, longest, longWord, nasty, reversed, script, sql, zalgo } from './texts.ts';

const named = (key: string, given: string, family: string, locale: string, location: string, manager?: string): SeedPerson =>
  [key, given, family, `${script} & ${emoji}`, location, locale, manager];

const chatham = `Waitangi ${emoji} ${entities}`;
const kathmandu = `काठमाडौं ${longWord}`;

const people: SeedPerson[] = [
  named('admin', script, entities, 'en', chatham),
  named('lead', arabic, hebrew, 'ar', kathmandu, 'admin'),
  named('agent', emoji, zalgo, 'he', chatham, 'lead'),
  named('long', longWord, `${longWord}-${longWord}`.slice(0, 100), 'de', kathmandu, 'lead'),
  named('rtl', `${arabic} ${arabic}`, reversed, 'fa', kathmandu, 'agent'),
  named('one.name', cjk, '', 'ja', chatham, 'agent'),
  named('ghost', invisible, 'x', 'en', chatham, 'agent'),
  named('bobby', sql, formula, 'en', kathmandu, 'agent'),
  named('picture', image, script, 'ur', chatham, 'agent'),
  named('null', 'null', 'undefined', 'en', chatham, 'agent'),
];

const name = (en: string, de = en) => ({ en, de });

/** Nothing here is well-meant: each screen and each list must bear it. */
export const hostile: SeedTenant = {
  slug: 'hostile',
  name: `Hostile ${script} & ${emoji}`,
  hosts: ['hostile.localhost'],
  domain: 'hostile.example',
  accent: '#b00020',
  locations: [
    { name: chatham, country: 'NZ', timeZone: 'Pacific/Chatham' },
    { name: kathmandu, country: 'NP', timeZone: 'Asia/Kathmandu' },
  ],
  departments: [`${script} & ${emoji}`],
  people,
  workspaces: [
    {
      key: 'scripts',
      name: name(`IT ${script}`, `EDV ${entities}`),
      icon: 'no-such-icon',
      noun: { one: name(image), many: name(emoji) },
      admins: ['admin'],
      leads: ['lead'],
      teams: [
        { name: `${script} team`, members: ['agent', 'lead'] },
        { name: longest.slice(0, 120), members: ['agent'] },
        { name: `${arabic} ${emoji}`, members: ['agent', 'long'] },
      ],
    },
    { key: 'rtl', name: name(hebrew, arabic), icon: 'globe', admins: ['admin'], leads: [], teams: [{ name: zalgo, members: ['agent'] }] },
  ],
  tenantAdmins: ['admin'],
  privacyOfficers: ['lead'],
  signIns: [
    { role: 'requester', person: 'rtl' },
    { role: 'agent', person: 'agent' },
    { role: 'tenant admin', person: 'admin' },
  ],
};

const both = (value: string) => w(value, value);

const typeOf = (at: number): SeedType => ({
  key: `hostile-${at}`,
  service: at % 2 === 0 ? 'markup' : 'letters',
  team: at % 2 === 0 ? `${script} team` : zalgo,
  icon: 'no-such-icon',
  name: both(`${nasty(at)} ${at}`),
  summary: both(everything.slice(0, 1900)),
  keywords: [nasty(at + 1).slice(0, 60), nasty(at + 2).slice(0, 60)],
  price: [at % 3 === 0 ? 999_999_999 : 0, 'month'],
  form: [
    heading('h', nasty(at + 3), longest),
    hint('n', everything.slice(0, 3900), script),
    text('title', longest, nasty(at + 4), must, help(everything.slice(0, 3900), script), { default: entities }),
    choice('pick', nasty(at + 5), emoji, [['<b>', script, image], ['"', entities, arabic], ['x', longest, zalgo]], must, { default: '<b>' }),
    choices('many', hebrew, arabic, [['&amp;', emoji, cjk], ["'", sql, formula]]),
    longText('story', nasty(at + 6), reversed, shownIf(is('pick', '<b>')), { default: everything }),
    person('who', invisible, zalgo),
    table('rows', longWord, image, [column('text', 'a', script, entities), column('text', 'b', longest, emoji)], { min: 0 }),
  ],
});

export const hostileCatalog = [
  {
    workspace: 'scripts',
    services: [{ key: 'markup', name: both(`${script} ${entities}`), summary: both(everything.slice(0, 1900)), icon: 'no-such-icon' }],
    types: [0, 2, 4, 6, 8].map(typeOf),
  },
  {
    workspace: 'rtl',
    services: [{ key: 'letters', name: both(`${arabic} ${hebrew}`), summary: both(longest), icon: 'globe' }],
    types: [1, 3].map(typeOf),
  },
];

const asking = ['rtl', 'one.name', 'ghost', 'bobby', 'picture', 'null', 'long'];

const storyOf = (at: number): Story => ({
  ago: 0.4 + at * 1.7,
  by: asking[at % asking.length] ?? 'rtl',
  title: at % 5 === 0 ? `${longest} ${at}`.slice(0, 500) : `${nasty(at)} ${nasty(at + 5)}`,
  text: everything,
  impact: at % 4 === 0 ? 1 : 2,
  urgency: at % 3 === 0 ? 1 : 3,
  ...(at % 3 === 0 ? { of: `hostile-${(at % 5) * 2}`, fields: { title: nasty(at), story: everything } } : { team: at % 2 === 0 ? `${script} team` : `${arabic} ${emoji}` }),
  then: livesOf[at % livesOf.length] ?? [],
});

const livesOf = [
  [],
  [take('agent'), reply('agent', everything), note('agent', `${script}${zalgo}${emoji}`), tag('agent', nasty(3), nasty(8).slice(0, 60))],
  [take('agent'), ask('agent', `${image} ${arabic}`)],
  [take('agent'), solve('agent', everything), close()],
  [take('agent'), solve('agent', entities), reopen(`${hebrew} ${script}`), note('agent', longest)],
];

export const hostileStories: Story[] = Array.from({ length: 30 }, (_, at) => storyOf(at));

/** Articles that break what is built carelessly: in the tree, in titles, and in each kind of block. */
export const hostileLibrary = {
  categories: [{ workspace: 'scripts', key: 'markup', name: both(`${script} ${longWord}`), icon: 'no-such-icon' }],
  articles: [0, 1, 2, 3].map((at) => ({
    workspace: 'scripts', category: 'markup', kind: 'other' as const, by: 'agent', ago: 3 + at, visibility: 'tenant' as const,
    title: `${nasty(at)} ${nasty(at + 5)}`.slice(0, 190).toWellFormed(),
    summary: `${entities} ${emoji} ${longest}`.slice(0, 400).toWellFormed(),
    text: `## ${nasty(at + 1)}\n\n${everything}\n\n> [!WARNING]\n> ${longest}\n\n| ${longWord} | ${arabic} |\n|---|---|\n| ${longest} | ${image} |\n\n\`\`\`\n${script}\n\`\`\`\n`.replaceAll('7*7', '7\\*7'),
  })),
};

/** A problem with everything in it that a text can be. */
export const hostileProblems: SeedProblem[] = [
  {
    title: `${script} ${longWord}`.slice(0, 200), by: 'agent', ago: 2, impact: 1, urgency: 1, incidents: [], way: ['assess'], cause: 'unknown',
    rootCause: `${everything}`.slice(0, 3000), workaround: `${longWord} ${arabic}`.slice(0, 3000), fix: hebrew,
    whys: [longWord.slice(0, 900), `${arabic} ${zalgo}`.slice(0, 900), script],
    timeline: [{ ago: 3, said: `${script} ${longWord}`.slice(0, 900) }, { ago: 2.5, said: arabic }],
  },
];
