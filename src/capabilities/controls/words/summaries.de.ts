import type { Control } from '../shared/catalog.ts';
import type { Says } from './facts-for.ts';

const clear = { sentOn: 'zur verschlüsselten Adresse geschickt', refused: 'abgewiesen', answered: 'unverschlüsselt beantwortet' } as const;
const why = {
  plain: 'Nicht verschlüsselt: Die Adresse nutzt kein TLS.',
  noTls: 'Nicht verschlüsselt, oder niemand antwortete: Eine TLS-Verbindung mit gültigem Zertifikat war nicht möglich.',
  noAnswer: 'TLS war da, aber der Dienst antwortete nicht.',
} as const;

const known = <T extends object>(of: T, key: string): string => (key in of ? String(of[key as keyof T]) : key);

/** What was found, in German. */
export const german: Readonly<Record<Control, Says>> = {
  transport: ({ is, text, number, day, count }) => {
    if (text('why') !== '') return known(why, text('why'));
    if (is('proxy')) return 'Nicht bekannt: Einem Proxy wird vertraut, aber der Betreiber hat keine eigene Adresse, die sich prüfen ließe.';
    if (!is('encrypted')) return 'Nicht verschlüsselt: nur auf diesem Rechner selbst erreichbar.';
    const old = is('old') ? 'ältere Versionen werden auch angenommen' : 'ältere Versionen werden abgewiesen';
    const mixed =
      count('mixed') === 0
        ? 'nichts wird unverschlüsselt nachgeladen'
        : `${number('mixed')} Teile der Seite werden unverschlüsselt geladen`;
    return `${text('protocol')}, ${old}; Browser bleiben ${Math.round(count('hsts') / 86_400)} Tage dabei (HSTS); ein Aufruf ohne TLS wird ${known(clear, text('clear'))}; ${mixed}; Zertifikat gültig bis ${day('validUntil')}.`;
  },
  mailTransport: ({ count, number }) =>
    count('encrypted') + count('plain') === 0
      ? `In den letzten 30 Tagen verließ keine E-Mail diesen Rechner (${number('here')} liegen in seinem eigenen Ordner).`
      : `In den letzten 30 Tagen gingen ${number('encrypted')} E-Mails mit TLS an den Mailserver, ${number('plain')} unverschlüsselt.`,
  encryptionAtRest: ({ is, day }) =>
    is('said')
      ? `Vom Betreiber am ${day('doneOn')} geprüft, der bis ${day('validUntil')} dafür einsteht.`
      : 'Nicht bekannt: Niemand hat gesagt, wie die Datenträger verschlüsselt sind.',
  secondFactor: ({ number }) => `Ein zweiter Faktor wird noch nicht angeboten; ${number('share')} % der Konten haben einen.`,
  passwordHashing: ({ text, count, number }) =>
    `Als Prüfwerte nach ${text('way')} mit ${Math.round(count('memory') / 1024)} MiB und ${number('passes')} Durchgängen, nie als Text. ${
      count('weaker') === 0 ? 'Keines mit weniger.' : `${number('weaker')} von ${number('kept')} mit weniger.`
    }`,
  tenantWalls: ({ count, number }) =>
    count('open') === 0
      ? `Die Datenbank trennt jede von ${number('tables')} Tabellen nach Organisation, auch gegen Fehler der eigenen Software.`
      : `${number('open')} von ${number('tables')} Tabellen sind nicht nach Organisation getrennt.`,
  auditLog: ({ count, number }) =>
    count('faults') === 0
      ? `${number('sealed')} Ereignisse wurden gegen ihre Siegel gelesen; keines wurde geändert, entfernt oder eingefügt.`
      : `${number('faults')} Fehler bei ${number('sealed')} versiegelten Ereignissen gefunden.`,
  patchAge: ({ text, day, number }) => {
    const until = (name: string) => (text(name) === '' ? 'Ende der Unterstützung nicht bekannt' : `unterstützt bis ${day(name)}`);
    const packages =
      text('days') === ''
        ? 'wann Pakete installiert wurden, ist nicht bekannt'
        : `Pakete wurden ${text('days') === '0' ? 'heute' : `vor ${number('days')} Tagen`} installiert`;
    return `Node.js ${text('node')}, ${until('nodeUntil')}; PostgreSQL ${text('postgres')}, ${until('postgresUntil')}; ${packages}.`;
  },
  backups: ({ text, moment }) =>
    text('last') === '' ? 'Es wurde keine Sicherungskopie gesehen.' : `Die letzte Sicherungskopie endete am ${moment('last')}.`,
  restoreDrill: ({ is, day }) =>
    is('said')
      ? `Eine Sicherungskopie wurde am ${day('doneOn')} wiederhergestellt; die Übung gilt bis ${day('validUntil')}.`
      : 'Keine: Die Wiederherstellung wurde noch nicht geübt.',
};
