import type { Phrases } from '../../kernel/i18n/problem-words.ts';

/** What it refuses, in German. */
export const subscriptionPhrases: Phrases = {
  'There is a subscription already': 'Es gibt schon ein Abonnement',
  'Look at Plan and contract.': 'Sehen Sie unter „Tarif und Vertrag“ nach.',
  'This plan is agreed with the operator, and not chosen here': 'Dieser Tarif wird mit dem Betreiber vereinbart und hier nicht gewählt',
  'Not sold here': 'Wird hier nicht angeboten',
  'Write to the operator.': 'Schreiben Sie dem Betreiber.',
  'The subscription is canceled': 'Das Abonnement ist gekündigt',
  'Take the cancellation back first.': 'Nehmen Sie zuerst die Kündigung zurück.',
  'The data of your organisation is being erased': 'Die Daten Ihrer Organisation werden gerade gelöscht',
  'Sign up anew.': 'Melden Sie sich neu an.',
  'The agreement and the processing agreement have to be accepted': 'Vertrag und Auftragsverarbeitungsvertrag müssen angenommen werden',
  'Must be {}': 'Muss {} sein',
  'Read both documents and accept them.': 'Lesen Sie beide Dokumente und nehmen Sie sie an.',
  'This organisation runs the installation': 'Diese Organisation betreibt die Installation',
  'There is nobody to cancel with.': 'Es gibt niemanden, bei dem zu kündigen wäre.',
  'The contract has ended': 'Der Vertrag ist beendet',
  'Choose a plan: until live data is erased it begins anew.': 'Wählen Sie einen Tarif: Bis die Daten gelöscht sind, beginnt er neu.',
  'Choose a larger plan under Plan and contract.': 'Wählen Sie unter „Tarif und Vertrag“ einen größeren Tarif.',
  'Lists as XLSX are not part of the plan {}; CSV is part of every plan':
    'Listen als XLSX gehören nicht zum Tarif {}; CSV gehört zu jedem Tarif',
  'A logo and a colour of one’s own are not part of the plan {}': 'Eigenes Logo und eigene Farbe gehören nicht zum Tarif {}',
  'The report of usage is not part of the plan {}': 'Der Bericht über die Nutzung gehört nicht zum Tarif {}',
  'The words of this document are not kept here': 'Der Wortlaut dieses Dokuments liegt hier nicht vor',
  'It was agreed by hand: ask who signed it.': 'Es wurde von Hand vereinbart: Fragen Sie, wer es unterschrieben hat.',
  'The plan {} includes at most {} agents': 'Der Tarif {} umfasst höchstens {} Agenten',
  'The plan {} includes at most {} workspaces': 'Der Tarif {} umfasst höchstens {} Arbeitsbereiche',
  'The plan {} includes at most {} GB of files': 'Der Tarif {} umfasst höchstens {} GB Dateien',
};
