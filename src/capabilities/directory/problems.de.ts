import type { Phrases } from '../../kernel/i18n/problem-words.ts';

/** What the directory refuses, in German. */
export const directoryPhrases: Phrases = {
  'The team {} works in another workspace': 'Das Team {} arbeitet in einem anderen Bereich',
  'Map the group to another team.': 'Ordnen Sie die Gruppe einem anderen Team zu.',
  'No column is called {}': 'Keine Spalte heißt {}',
  'The first line must name the columns: email, givenName, …': 'Die erste Zeile muss die Spalten nennen: email, givenName, …',
  'The file cannot be read as CSV at line {}': 'Die Datei ist in Zeile {} nicht als CSV lesbar',
  'Check the quotation marks there.': 'Prüfen Sie dort die Anführungszeichen.',
  'There are people in this {}': 'Hier gehören noch Personen dazu',
  'Move them elsewhere first, inactive ones too.': 'Ordnen Sie sie zuerst anderswo zu, auch die inaktiven.',
  'Write yes or no': 'Schreiben Sie yes oder no',
  'Importing people is for tenant admins': 'Personen einlesen darf nur die Administration der Organisation',
  'This is the last tenant admin': 'Das ist die letzte Administratorin oder der letzte Administrator der Organisation',
  'Make somebody else tenant admin first.': 'Geben Sie diese Rolle zuerst jemand anderem.',
  'The logo is for tenant admins': 'Das Logo ist Sache der Administration der Organisation',
  'A logo is a PNG, WebP or SVG picture': 'Ein Logo ist ein Bild in PNG, WebP oder SVG',
  'Save the logo as one of these and send it again.': 'Speichern Sie das Logo in einem dieser Formate und senden Sie es noch einmal.',
  'There is no logo': 'Es gibt kein Logo',
  'The list of people is for agents and admins': 'Die Liste der Personen ist für Bearbeitung und Administration',
  'Somebody has this e-mail address already': 'Jemand hat diese E-Mail-Adresse schon',
  'This address belongs to another person': 'Diese Adresse gehört einer anderen Person',
  'Look for the person with this address, or use another one.': 'Suchen Sie die Person mit dieser Adresse, oder nehmen Sie eine andere.',
  'This manager reports to the same person': 'Diese Führungskraft berichtet an dieselbe Person',
  'The reporting line would close to a circle': 'Die Berichtslinie würde sich zum Kreis schließen',
  'Choose somebody who does not report to this person.': 'Wählen Sie jemanden, der nicht an diese Person berichtet.',
  'This role is held in the whole tenant': 'Diese Rolle gilt in der ganzen Organisation',
  'Must be null for this role': 'Muss bei dieser Rolle null sein',
  'Send null as workspaceId.': 'Senden Sie null als workspaceId.',
  'This person holds this role there already': 'Diese Person hat diese Rolle dort schon',
  'Nothing needs to be done.': 'Es ist nichts zu tun.',
  'Only agents of the workspace can be in its teams': 'Nur wer im Bereich bearbeitet, kann in seinen Teams sein',
  'Grant this person the role agent first.': 'Geben Sie dieser Person zuerst die Rolle Bearbeitung.',
  'What watches people at work needs its basis and the works agreement':
    'Was Menschen bei der Arbeit beobachtet, braucht seine Grundlage und die Betriebsvereinbarung',
  'Say on what it rests, and which works agreement there is or why none is needed.':
    'Nennen Sie, worauf es beruht, und welche Betriebsvereinbarung es gibt oder warum keine nötig ist.',
};
