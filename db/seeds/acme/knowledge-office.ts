import type { SeedArticle } from '../types.ts';

/** What People & Culture, Facilities, Finance and Legal wrote down. */
export const officeArticles: SeedArticle[] = [
  {
    workspace: 'hr', category: 'leave', kind: 'howTo', by: 'anja.schulz', ago: 200, visibility: 'tenant', only: { country: 'DE' },
    title: 'Parental leave in Germany', summary: 'How long, when to ask, and what stays with you.', request: 'parental-leave',
    text: `## How long

Up to three years for each child, of which two may lie between its third and eighth birthday.

## When to ask

| For a leave that begins | Ask at least |
|---|---|
| before the third birthday | 7 weeks before |
| after it | 13 weeks before |

> [!NOTE]
> Your contract goes on: your place, your days of leave and your laptop stay yours.`,
    de: { title: 'Elternzeit in Deutschland', summary: 'Wie lange, wann man fragt, und was Ihnen bleibt.', text: `## Wie lange

Bis zu drei Jahre je Kind, davon zwei zwischen dem dritten und achten Geburtstag.

## Wann man fragt

| Für eine Zeit, die beginnt | Mindestens |
|---|---|
| vor dem dritten Geburtstag | 7 Wochen vorher |
| danach | 13 Wochen vorher |

> [!NOTE]
> Ihr Vertrag läuft weiter: Platz, Urlaubstage und Laptop bleiben Ihnen.` },
  },
  {
    workspace: 'hr', category: 'leave', kind: 'howTo', by: 'claire.dubois', ago: 120, visibility: 'tenant', only: { country: 'FR' },
    title: 'Congé parental: how it works in France', summary: 'For colleagues in Paris.', request: 'parental-leave',
    text: `Ask one month before if it follows maternity leave, two months otherwise. It lasts a year and can be renewed twice.`,
  },
  {
    workspace: 'hr', category: 'pay', kind: 'faq', by: 'meera.iyer', ago: 90, visibility: 'tenant', request: 'payslip-question',
    title: 'Read your payslip', summary: 'What each line means, and whom to ask.',
    text: `## When does it come?

On the last working day of the month, into your personal mailbox.

## Why is it another sum than last month?

Most often: a bonus, a change of tax class, days without pay. The lower third names each.

## Who sees it?

You and two people of People Services. Your manager does not.`,
    de: { title: 'Die Gehaltsabrechnung lesen', summary: 'Was jede Zeile heißt, und wen man fragt.', text: `## Wann kommt sie?

Am letzten Arbeitstag des Monats, in Ihr persönliches Postfach.

## Warum ist es ein anderer Betrag als im Vormonat?

Meist: ein Bonus, eine andere Steuerklasse, Tage ohne Gehalt. Das untere Drittel nennt jedes davon.` },
  },
  {
    workspace: 'hr', category: 'pay', kind: 'howTo', by: 'anja.schulz', ago: 60, visibility: 'tenant', request: 'employment-letter',
    title: 'Get a letter for your landlord', summary: 'Confirms that you work here, in two languages.',
    text: `1. Ask for it in the portal, and say in which language.
2. It is signed and sent within three days.

It says since when you work here and in which role. Your pay stands in it only if you ask for that.`,
  },
  {
    workspace: 'hr', category: 'leave', kind: 'other', by: 'daniel.okoro', ago: 45, visibility: 'team', team: 'Talent & Learning',
    title: 'How we look at applications', summary: 'For the team only.', text: 'Two people read each application, without its name and picture. What they note is asked for in the interview.',
  },
  {
    workspace: 'hr', category: 'leave', kind: 'howTo', by: 'meera.iyer', ago: 5, visibility: 'tenant', state: 'review',
    title: 'Working from abroad', summary: 'Up to 30 days a year in the EU.', request: 'working-abroad',
    text: `Ask four weeks before. We look at tax, insurance and visa, and answer within ten days.`,
  },
  {
    workspace: 'facilities', category: 'visitors', kind: 'howTo', by: 'ewa.kowalska', ago: 160, visibility: 'public', request: 'visitor',
    title: 'Visit us in Berlin', summary: 'How to find us, where to park, and what to bring.',
    text: `## How to find us

Hauptstraße 1, ten minutes on foot from the station. The entrance is in the courtyard.

## What to bring

- Your identity card
- The name of whom you visit

> [!TIP]
> Two places for wheelchairs are beside the lift; tell us and we keep one.`,
    de: { title: 'Besuch in Berlin', summary: 'Wie man uns findet, wo man parkt, und was man mitbringt.', text: `## So finden Sie uns

Hauptstraße 1, zehn Minuten zu Fuß vom Bahnhof. Der Eingang liegt im Hof.

## Was Sie mitbringen

- Ihren Ausweis
- Den Namen der Person, die Sie besuchen` },
  },
  {
    workspace: 'facilities', category: 'building', kind: 'knownError', by: 'hassan.karimi', ago: 20, visibility: 'tenant', request: 'heating-problem',
    title: 'Third floor in Munich is cold in the morning', summary: 'The valve opens too late; it is being replaced.',
    text: `## What happens

Before nine it is 17 °C on the third floor.

## Workaround

Take one of the desks on the second floor; they are free until ten.

## When it will be mended

The valve comes on 12 December.`,
  },
  {
    workspace: 'facilities', category: 'visitors', kind: 'howTo', by: 'bruno.carvalho', ago: 220, visibility: 'tenant', validIn: 9, request: 'room-setup',
    title: 'Book a room for more than twenty', summary: 'Chairs, screens, coffee: two days before.',
    text: `1. Book the room in the calendar.
2. Ask for its setup in the portal.
3. Say how many eat, and what they do not.`,
  },
  {
    workspace: 'facilities', category: 'building', kind: 'howTo', by: 'tuan.nguyen', ago: 380, visibility: 'tenant', validIn: -3,
    title: 'What to do when the fire alarm rings', summary: 'Leave at once, by the stairs.',
    text: `> [!CAUTION]
> Leave at once. Do not take the lift.

1. Take the nearest stairs.
2. Meet at the sign in the courtyard.
3. Tell the person in the yellow vest whom you miss.`,
  },
  {
    workspace: 'finance', category: 'travel', kind: 'howTo', by: 'rachel.goldberg', ago: 130, visibility: 'tenant', request: 'expense-claim',
    title: 'Get your expenses back', summary: 'With receipts, within a week.',
    text: `| What | Up to | Receipt |
|---|---|---|
| Meals a day | 28 € | no |
| Hotel a night | 140 € | yes |
| Taxi | 40 € | yes |

1. Photograph each receipt on the day.
2. Claim them together after the journey.`,
    de: { title: 'Auslagen zurückbekommen', summary: 'Mit Belegen, binnen einer Woche.', text: `| Was | Bis zu | Beleg |
|---|---|---|
| Verpflegung je Tag | 28 € | nein |
| Hotel je Nacht | 140 € | ja |
| Taxi | 40 € | ja |

1. Fotografieren Sie jeden Beleg am selben Tag.
2. Reichen Sie sie nach der Reise gemeinsam ein.` },
  },
  {
    workspace: 'finance', category: 'buying', kind: 'faq', by: 'pierre.lefevre', ago: 100, visibility: 'tenant', request: 'purchase',
    title: 'Buying something: who has to agree?', summary: 'By price, and what to send along.',
    text: `## Up to 500 €

Your manager.

## Up to 10,000 €

Your manager and who answers for the cost centre. Send two offers.

## Above

Purchasing asks for three offers with you.`,
  },
  {
    workspace: 'finance', category: 'buying', kind: 'howTo', by: 'markus.huber', ago: 1, visibility: 'workspace', state: 'draft',
    title: 'Closing the year 2026', summary: 'For Finance: days and duties.', text: `1. 18 December: last payment run.
2. 4 January: accruals.`,
  },
  {
    workspace: 'legal', category: 'contracts', kind: 'howTo', by: 'johannes.vogt', ago: 140, visibility: 'tenant',
    title: 'Who signs what', summary: 'Who may bind the company, and up to which sum.',
    text: `| Contract | Signed by |
|---|---|
| Non-disclosure | head of department |
| Up to 50,000 € | head of department and Finance |
| Above, and all about land | two of the board |`,
  },
  {
    workspace: 'legal', category: 'privacy', kind: 'howTo', by: 'nadia.benali', ago: 50, visibility: 'tenant', not: { department: 'Board' },
    title: 'Somebody asks for their data', summary: 'A month is all we have: tell us on the day.',
    text: `1. Do not answer yourself.
2. Send the letter to privacy@acme.example the same day.
3. Delete nothing.`,
  },
];
