import type { SeedArticle } from '../types.ts';

/** What IT wrote down. */
export const itArticles: SeedArticle[] = [
  {
    workspace: 'it', category: 'vpn', kind: 'howTo', by: 'henrik.dahl', ago: 240, visibility: 'tenant',
    title: 'Connect to the VPN from home', summary: 'For laptops of the company, at home and on the way.',
    text: `## Before you begin

You need your company laptop and the authenticator app on your phone.

## Steps

1. Open **Acme Connect** from the menu bar.
2. Choose the gateway nearest to you:

| Where you are | Gateway |
|---|---|
| Europe, Africa | \`vpn-eu.acme.example\` |
| Americas | \`vpn-us.acme.example\` |
| Asia | \`vpn-ap.acme.example\` |

3. Type the six digits of the authenticator app.

> [!TIP]
> Stay connected while you work: shared drives come back by themselves.

## If it does not work

Switch Wi-Fi off and on, then try once more. If *Acme Connect* says **E-217**, see the known error *VPN ends with E-217*.`,
    request: 'network-problem',
    de: {
      title: 'Von zu Hause ins VPN', summary: 'Für Laptops der Firma, zu Hause und unterwegs.',
      text: `## Bevor Sie anfangen

Sie brauchen Ihren Firmenlaptop und die Authenticator-App auf dem Telefon.

## Schritte

1. Öffnen Sie **Acme Connect** in der Menüleiste.
2. Wählen Sie das nächste Gateway:

| Wo Sie sind | Gateway |
|---|---|
| Europa, Afrika | \`vpn-eu.acme.example\` |
| Amerika | \`vpn-us.acme.example\` |
| Asien | \`vpn-ap.acme.example\` |

3. Geben Sie die sechs Ziffern der Authenticator-App ein.

> [!TIP]
> Bleiben Sie verbunden, solange Sie arbeiten: Gemeinsame Laufwerke kommen von selbst zurück.

## Wenn es nicht klappt

WLAN aus- und wieder einschalten, dann noch einmal versuchen.`,
    },
    again: { ago: 40, note: 'Gateway for Asia', add: '\n\nSince October there is a gateway for Asia, which halves the way from Bengaluru and Osaka.' },
  },
  {
    workspace: 'it', category: 'vpn', kind: 'knownError', by: 'oleksandr.koval', ago: 60, visibility: 'tenant',
    title: 'VPN ends with E-217 after waking up', summary: 'Acme Connect loses its certificate when a laptop sleeps for more than a day.',
    text: `## What happens

After the laptop slept for more than a day *Acme Connect* says **E-217: certificate not yet valid**.

## Cause

The clock of the laptop is behind until it has a network, and the client asks before it is right.

## Workaround

1. Wait a minute after waking the laptop up.
2. Open a terminal and run:

\`\`\`sh
sudo sntp -sS time.acme.example
\`\`\`

3. Connect again.

## When it will be mended

With version 4.2 of the client, which is being tried on twenty laptops.`,
  },
  {
    workspace: 'it', category: 'access', kind: 'howTo', by: 'priya.raman', ago: 300, visibility: 'public', validIn: 20,
    title: 'Set a new password', summary: 'When you forgot it, or it has to be changed.',
    text: `## Steps

1. Go to the sign-in page and choose **Forgot your password?**
2. Type your e-mail address. A letter comes within a minute.
3. Open its link and choose at least twelve letters.

> [!WARNING]
> Nobody of IT ever asks for your password, neither by phone nor by chat.`,
    request: 'password-reset',
    de: { title: 'Ein neues Passwort setzen', summary: 'Wenn Sie es vergessen haben oder es geändert werden muss.', text: `## Schritte

1. Gehen Sie zur Anmeldung und wählen Sie **Passwort vergessen?**
2. Geben Sie Ihre E-Mail-Adresse ein. Binnen einer Minute kommt ein Brief.
3. Öffnen Sie den Link und wählen Sie mindestens zwölf Zeichen.

> [!WARNING]
> Niemand aus der IT fragt je nach Ihrem Passwort, weder am Telefon noch im Chat.` },
  },
  {
    workspace: 'it', category: 'devices', kind: 'howTo', by: 'grace.wanjiru', ago: 180, visibility: 'tenant',
    title: 'Set up your new laptop', summary: 'From the box to the first meeting in half an hour.',
    text: `## Before you begin

Have the letter with your first password at hand, and a Wi-Fi that needs no sign-in page.

## Steps

1. Switch the laptop on and choose your language.
2. Sign in with your e-mail address; it sets itself up for twenty minutes.
3. Restart once, then open **Software Center** and install what you need.

## What comes by itself

- Mail, calendar and chat
- Acme Connect
- The printers of your office`,
    request: 'screen-accessories',
  },
  {
    workspace: 'it', category: 'devices', kind: 'howTo', by: 'luca.moretti', ago: 410, visibility: 'tenant', validIn: -12,
    title: 'Print from any office', summary: 'One queue for all printers: hold your badge to the one you stand at.',
    text: `## Steps

1. Print to **Acme Follow-Me**.
2. Hold your badge to any printer within a day.
3. Choose the documents and press *Print*.

> [!NOTE]
> In Nairobi and Osaka the PIN of your phone is asked for as well.`,
    request: 'printer-problem',
  },
  {
    workspace: 'it', category: 'mail', kind: 'faq', by: 'fatou.diallo', ago: 150, visibility: 'tenant',
    title: 'Shared mailboxes: questions and answers', summary: 'Who gets one, who reads it, and how to send from it.',
    text: `## How do I get one?

Ask for it in the portal. It takes two days.

## Who can read it?

Whom its owner names. The owner can change that at any time in the address book.

## How do I send from it?

Choose *From* above the letter and type its address once; from then on it is offered.`,
    request: 'shared-mailbox',
  },
  {
    workspace: 'it', category: 'devices', kind: 'howTo', by: 'priya.raman', ago: 30, visibility: 'tenant',
    title: 'Your device is lost or stolen', summary: 'Tell us at once: within minutes nobody can read it.',
    text: `> [!CAUTION]
> Do this first, at any hour. The police can wait ten minutes.

1. Report the device in the portal, or call +49 30 5550 999.
2. We lock and wipe it.
3. Report a theft to the police and keep the number of the report.`,
    request: 'lost-device',
    de: { title: 'Ihr Gerät ist weg oder gestohlen', summary: 'Sagen Sie es sofort: Binnen Minuten kann es niemand mehr lesen.', text: `> [!CAUTION]
> Tun Sie das zuerst, zu jeder Stunde. Die Polizei kann zehn Minuten warten.

1. Melden Sie das Gerät im Portal, oder rufen Sie +49 30 5550 999 an.
2. Wir sperren und löschen es.
3. Zeigen Sie einen Diebstahl an und heben Sie das Aktenzeichen auf.` },
  },
  {
    workspace: 'it', category: 'inside', kind: 'howTo', by: 'jonas.weber', ago: 90, visibility: 'workspace',
    title: 'How we answer on a bad day', summary: 'For the desk: what to say when many call about one thing.',
    text: `## First

1. Open one incident and link the others to it.
2. Say what you know, not what you hope.
3. Name the time of the next word, and keep it.

## What we never say

- *It works here.*
- *Have you changed anything?*`,
  },
  {
    workspace: 'it', category: 'inside', kind: 'other', by: 'henrik.dahl', ago: 75, visibility: 'team', team: 'Network & Identity',
    title: 'Addresses of the core switches', summary: 'For the network team only.',
    text: `| Office | Switch | Address |
|---|---|---|
| Berlin | core-1 | \`10.10.0.2\` |
| Munich | core-1 | \`10.20.0.2\` |
| Nairobi | core-1 | \`10.70.0.2\` |`,
  },
  {
    workspace: 'it', category: 'mail', kind: 'knownError', by: 'fatou.diallo', ago: 3, visibility: 'tenant', state: 'review', reviewer: 'jonas.weber',
    title: 'Calendar shows meetings an hour late', summary: 'After the change to winter time, for series made in summer.',
    text: `## What happens

Meetings of a series that was made in summer stand an hour late.

## Workaround

Open the series, change its time zone to that of the room, and save.`,
  },
  {
    workspace: 'it', category: 'devices', kind: 'howTo', by: 'grace.wanjiru', ago: 2, visibility: 'tenant', state: 'draft',
    title: 'Use two screens with one cable', summary: '', text: `## Steps

1. Plug the dock in.`,
  },
  {
    workspace: 'it', category: 'mail', kind: 'howTo', by: 'luca.moretti', ago: 700, visibility: 'tenant', state: 'retired',
    title: 'Fax to mail', summary: 'How faxes came into mailboxes.', text: 'The last fax line ended in June.',
  },
];
