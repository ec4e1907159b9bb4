import type { Translated } from '../../../../kernel/i18n/locale.ts';
import type { Standing } from '../../service/reports/follow.ts';

type Plain = Readonly<
  Record<
    | 'title'
    | 'lead'
    | 'whoTitle'
    | 'who'
    | 'whoLater'
    | 'storedTitle'
    | 'stored'
    | 'notStored'
    | 'hour'
    | 'network'
    | 'kept'
    | 'answered'
    | 'outside'
    | 'formTitle'
    | 'what'
    | 'whatHelp'
    | 'where'
    | 'when'
    | 'optional'
    | 'send'
    | 'missing'
    | 'tooLong'
    | 'tooOften'
    | 'follow'
    | 'followHelp'
    | 'language'
    | 'sentTitle'
    | 'sent'
    | 'codeLabel'
    | 'codeHelp'
    | 'codeLost'
    | 'toFollow'
    | 'followTitle'
    | 'code'
    | 'open'
    | 'unknown'
    | 'report'
    | 'standing'
    | 'readers'
    | 'erasedOn'
    | 'conversation'
    | 'you'
    | 'office'
    | 'more'
    | 'name'
    | 'write'
    | 'message'
    | 'said'
    | 'nothing'
    | 'files'
    | 'filesHelp'
    | 'filesWarning'
    | 'filesAgain'
    | 'tooMuch'
    | 'badPicture'
    | 'held'
    | 'infected',
    string
  >
>;
type PageWords = Plain & { readonly states: Readonly<Record<Standing, string>> };

/** What stands on the public pages of the reporting office. */
export const words: Translated<PageWords> = {
  en: {
    title: 'Report misconduct without giving your name',
    lead: 'You need no account. You get a code by which you can come back, read the answer and write again.',
    whoTitle: 'Who reads it',
    who: 'The reporting office “{office}” and nobody else. People in it: {all}, leading it: {leads}. No manager, no administrator of this system and nobody in any other team sees that there is a report.',
    whoLater:
      'The office can let in somebody else by name, with a reason. How many people can see your report is always shown beside your code.',
    storedTitle: 'What is stored, and what is not',
    stored: 'What you write, the day, and a one-way hash of your code.',
    notStored:
      'No name, no network address, no browser, no cookie, no log line and no count of visitors. Whoever keeps this system cannot look them up, for they are not there.',
    hour: 'The hour is not kept. The letter by which the office hears of it goes out within the hour, and records follow each other: so whoever runs this system can narrow it down.',
    network:
      'Your employer’s network may note that this address was opened, and a browser that is signed in here sends its sign-in along, although this page does not look at it. A device of your own, in a private window, avoids both.',
    kept: 'A report is erased with its code {months} months after it was closed.',
    answered:
      'Within 7 days the office tells you that it read your report, and within 3 months after that what came of it (Directive (EU) 2019/1937).',
    outside: 'You may also turn to the reporting office of your country’s authorities, before or instead.',
    formTitle: 'Your report',
    what: 'What happened',
    whatHelp: 'Write it as you would tell it. Whatever tells who you are is up to you.',
    where: 'Where',
    when: 'When',
    optional: '(if you like)',
    send: 'Send the report',
    missing: 'Say what happened. Nothing was sent yet.',
    tooLong: 'That is longer than 8,000 characters, or a place or time longer than 500. Nothing was sent yet.',
    tooOften: 'That were many in this hour. Nothing was sent; please try again in an hour.',
    follow: 'Come back to a report',
    followHelp: 'With the code that you were given.',
    language: 'Deutsch',
    sentTitle: 'Your report was received',
    sent: 'It is shown to the reporting office. You are answered by {date}.',
    codeLabel: 'Your code',
    codeHelp: 'Write it down now. It is shown this once, and it is the only way to the answer.',
    codeLost: 'It stands nowhere, so nobody can give it to you again. Who has it can read your report: keep it where only you look.',
    toFollow: 'Read the answer and write again',
    followTitle: 'Come back to your report',
    code: 'Your code',
    open: 'Open',
    unknown: 'No report opens with this code. Look at each letter; a report that was erased opens no more.',
    report: 'Report something else',
    standing: 'How it stands',
    readers: '{count} people can see this report.',
    erasedOn: 'It is erased on {date}.',
    conversation: 'What was said',
    you: 'You, reported without a name',
    office: 'Reporting office',
    more: 'Write again',
    name: 'Nobody asks for your name. If you want the office to know it, write it here.',
    write: 'Send',
    message: 'Your message',
    said: 'The office was told.',
    nothing: 'Write something first. Nothing was sent yet.',
    files: 'Files',
    filesHelp:
      'At most 5, together 20 MB. Where, when and with what a picture was taken is removed from JPEG, PNG and WebP before it is kept.',
    filesWarning:
      'Everything else stays as it is: what can be seen, the name of a file, and what PDF, Office, HEIC, sound and video files hold about who made them.',
    filesAgain: 'Choose the files again.',
    tooMuch: 'These are more than 5 files, or together more than 20 MB. Nothing was sent yet.',
    badPicture: 'One of the pictures could not be read, so what it tells about you could not be removed. Nothing was sent yet.',
    held: '{name} (being scanned)',
    infected: '{name} (something harmful was found in it)',
    states: {
      arrived: 'It has arrived. The office has not answered yet; it does so by {date}.',
      looking: 'The office looks into it. By {date} it tells you what came of it.',
      asking: 'The office has a question and waits for your answer.',
      paused: 'It rests for the moment; the office goes on with it later.',
      told: 'The office told you what came of it. It stays open still.',
      closed: 'It is closed.',
    },
  },
  de: {
    title: 'Missstände melden, ohne den Namen zu nennen',
    lead: 'Sie brauchen kein Konto. Sie erhalten einen Code, mit dem Sie zurückkommen, die Antwort lesen und wieder schreiben können.',
    whoTitle: 'Wer es liest',
    who: 'Die Meldestelle „{office}“ und sonst niemand. Personen darin: {all}, davon in der Leitung: {leads}. Weder Vorgesetzte noch Administratoren dieses Systems noch andere Teams sehen, dass es eine Meldung gibt.',
    whoLater:
      'Die Meldestelle kann andere namentlich und mit einem Grund hinzuziehen. Wie viele Personen Ihre Meldung sehen können, steht immer bei Ihrem Code.',
    storedTitle: 'Was gespeichert wird und was nicht',
    stored: 'Was Sie schreiben, der Tag und ein nicht umkehrbarer Hash Ihres Codes.',
    notStored:
      'Kein Name, keine Netzwerkadresse, kein Browser, kein Cookie, keine Protokollzeile und keine Zählung von Besuchen. Wer dieses System betreibt, kann das nicht nachsehen, denn es ist nicht da.',
    hour: 'Die Uhrzeit wird nicht aufbewahrt. Der Brief, durch den die Meldestelle davon erfährt, geht binnen einer Stunde hinaus, und Datensätze folgen aufeinander: Wer dieses System betreibt, kann sie daher eingrenzen.',
    network:
      'Das Netz Ihres Arbeitgebers kann vermerken, dass diese Adresse geöffnet wurde, und ein hier angemeldeter Browser schickt seine Anmeldung mit, auch wenn diese Seite sie nicht ansieht. Ein eigenes Gerät und ein privates Fenster vermeiden beides.',
    kept: 'Eine Meldung wird mit ihrem Code {months} Monate nach dem Abschluss gelöscht.',
    answered:
      'Binnen 7 Tagen sagt Ihnen die Meldestelle, dass sie Ihre Meldung gelesen hat, und binnen 3 Monaten danach, was daraus wurde (Richtlinie (EU) 2019/1937).',
    outside: 'Sie können sich auch, vorher oder stattdessen, an die Meldestelle der Behörden Ihres Landes wenden.',
    formTitle: 'Ihre Meldung',
    what: 'Was ist geschehen',
    whatHelp: 'Schreiben Sie, wie Sie es erzählen würden. Was erkennen lässt, wer Sie sind, entscheiden Sie.',
    where: 'Wo',
    when: 'Wann',
    optional: '(wenn Sie möchten)',
    send: 'Meldung senden',
    missing: 'Sagen Sie, was geschehen ist. Es wurde noch nichts gesendet.',
    tooLong: 'Das ist länger als 8.000 Zeichen, oder Ort oder Zeit länger als 500. Es wurde noch nichts gesendet.',
    tooOften: 'Das waren viele in dieser Stunde. Es wurde nichts gesendet; versuchen Sie es in einer Stunde noch einmal.',
    follow: 'Zu einer Meldung zurückkommen',
    followHelp: 'Mit dem Code, den Sie erhalten haben.',
    language: 'English',
    sentTitle: 'Ihre Meldung ist angekommen',
    sent: 'Sie wird der Meldestelle gezeigt. Bis zum {date} erhalten Sie eine Antwort.',
    codeLabel: 'Ihr Code',
    codeHelp: 'Schreiben Sie ihn jetzt auf. Er wird nur dieses eine Mal gezeigt und ist der einzige Weg zur Antwort.',
    codeLost:
      'Er steht nirgends, daher kann ihn niemand noch einmal nennen. Wer ihn hat, kann Ihre Meldung lesen: Bewahren Sie ihn auf, wo nur Sie nachsehen.',
    toFollow: 'Antwort lesen und wieder schreiben',
    followTitle: 'Zu Ihrer Meldung zurückkommen',
    code: 'Ihr Code',
    open: 'Öffnen',
    unknown: 'Mit diesem Code öffnet sich keine Meldung. Sehen Sie jeden Buchstaben nach; eine gelöschte Meldung öffnet sich nicht mehr.',
    report: 'Etwas anderes melden',
    standing: 'Wie es steht',
    readers: '{count} Personen können diese Meldung sehen.',
    erasedOn: 'Sie wird am {date} gelöscht.',
    conversation: 'Was gesagt wurde',
    you: 'Sie, ohne Namen gemeldet',
    office: 'Meldestelle',
    more: 'Wieder schreiben',
    name: 'Niemand fragt nach Ihrem Namen. Soll die Meldestelle ihn kennen, schreiben Sie ihn hier.',
    write: 'Senden',
    message: 'Ihre Nachricht',
    said: 'Die Meldestelle erhält es.',
    nothing: 'Schreiben Sie zuerst etwas. Es wurde noch nichts gesendet.',
    files: 'Dateien',
    filesHelp:
      'Höchstens 5, zusammen 20 MB. Wo, wann und womit ein Bild aufgenommen wurde, wird aus JPEG, PNG und WebP entfernt, bevor es aufbewahrt wird.',
    filesWarning:
      'Alles andere bleibt, wie es ist: was zu sehen ist, der Name einer Datei und was PDF-, Office-, HEIC-, Ton- und Videodateien darüber enthalten, wer sie erstellt hat.',
    filesAgain: 'Wählen Sie die Dateien noch einmal.',
    tooMuch: 'Das sind mehr als 5 Dateien oder zusammen mehr als 20 MB. Es wurde noch nichts gesendet.',
    badPicture:
      'Eines der Bilder war nicht lesbar, daher ließ sich nicht entfernen, was es über Sie verrät. Es wurde noch nichts gesendet.',
    held: '{name} (wird geprüft)',
    infected: '{name} (darin wurde etwas Schädliches gefunden)',
    states: {
      arrived: 'Sie ist angekommen. Die Meldestelle hat noch nicht geantwortet; sie tut es bis zum {date}.',
      looking: 'Die Meldestelle geht der Sache nach. Bis zum {date} sagt sie Ihnen, was daraus wurde.',
      asking: 'Die Meldestelle hat eine Frage und wartet auf Ihre Antwort.',
      paused: 'Sie ruht im Moment; die Meldestelle macht später weiter.',
      told: 'Die Meldestelle hat Ihnen gesagt, was daraus wurde. Die Meldung ist noch offen.',
      closed: 'Sie ist abgeschlossen.',
    },
  },
};

/** Words with what was put into them. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
