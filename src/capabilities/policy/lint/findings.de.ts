/** What each rule says, in German, by its name. */
export const findingsInGerman: Readonly<Record<string, string>> = {
  'consent-without-an-act':
    'Einwilligung ist ein Handeln der Person (Art. 4 Nr. 11, Art. 7 DSGVO; C-673/17): weder Nutzung noch Voreinstellung gibt sie.',
  'open-list': 'Eine offene Liste lässt sich weder ausführen noch belegen.',
  'switch-out-of-reach': 'Die genannte Einstellung erreicht nicht, was sie beenden soll.',
  'unnamed-cost': 'Was eine Ablehnung kostet, ist beim Namen zu nennen.',
  'technology-gone': 'Die Technik gibt es nicht mehr; der Text hat die heutige zu nennen.',
  'beacon-without-consent': 'Ob eine E-Mail geöffnet wurde, geht nur ihren Empfänger an, es sei denn, er hat eingewilligt, jeder für sich.',
  'left-to-the-browser': 'Browser stellen wieder her, was sie löschen sollen; nur der Server kann es enden lassen.',
  'no-longest-time': 'Eine Grenze, die nie kommen muss, ist keine (Art. 5 Abs. 1 Buchst. e DSGVO).',
  'circular-ground': 'Ein Grund zum Behalten ist ein Gesetz, ein Anspruch oder ein Vertrag; „Richtlinien“ verweist auf sich selbst.',
  'at-discretion': '„Wenn es für nötig gehalten wird“ hat kein Rechtsmittel, kein Mindestmaß und keine Mitteilung.',
  'absolute-security': 'Nichts ist zu 100 % sicher; zu sagen ist, was gemessen wurde, und wann.',
  'change-without-notice': 'Ein Text, der sich jederzeit ändern darf, bindet niemanden: unveränderliche Fassungen, und eine Ankündigung.',
  'active-only': 'Auch wer ausgeschieden ist, aber von wem noch Daten gehalten werden, und Kontakte ohne Konto sind zu unterrichten.',
  'somebodys-address': 'Eine in den Text geschriebene Adresse ist die eines Unternehmens: Kontakte sind Einstellungen der Installation.',
  'only-but-more': '„Nur“ für einige Ziele, und anderswo weitere: Jedes weitere Ziel ist ein eigener Zweck mit eigener Grundlage.',
  'used-but-not-collected': 'Eine Kategorie wird genutzt, die das Verzeichnis nicht nennt.',
  'all-despite-a-choice':
    'Alle werden übertragen, und jeder darf wählen: Die Wahl muss zuerst kommen, und wer endet oder unentschieden ist, bleibt draußen.',
  'store-out-of-reach':
    'Was als Protokoll auf dem Gerät einer Person liegt, kann kein Server löschen, also darf dort nichts Persönliches liegen.',
  'never-but-elsewhere': '„Unter keinen Umständen“, und anderswo Umstände: nur an die Empfänger und aus den Gründen, die genannt sind.',
  'information-missing': 'Art. 13 DSGVO verlangt mehr, als der Text sagt.',
};
