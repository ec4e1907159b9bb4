import type { Translation } from '../../../../kernel/web/words.ts';
import type { PlanWords } from './words.en.ts';

/** The steps by which a request is fulfilled, in German. */
export const words: Translation<PlanWords> = {
  plan: 'Schritt für Schritt',
  progress: '{{done}} von {{all}} Schritten erledigt',
  withTeam: 'Bei {{team}}',
  withTask: 'Bei {{team}}: {{task}}',
  stepPassed: 'ausgelassen',
  stepFailed: 'wurde nicht erledigt',
  stepClarified: 'wir klären, wie es weitergeht',
  approval_running: 'wartet auf Genehmigung',
  approval_done: 'genehmigt',
  approval_passed: 'nicht genehmigt, ging trotzdem weiter',
  approval_ended: 'nicht genehmigt',
  approvalRejected: 'wurde nicht genehmigt',
  stepDropped: 'beginnt nicht mehr',
  attempt: '{{attempt}}. Versuch',
  whatNext: 'Wie geht es weiter?',
  again: 'Noch einmal',
  goOn: 'Weiter ohne',
  end: 'Plan beenden',
  againHelp: '„{{step}}“ wird noch einmal erledigt oder gefragt',
  goOnHelp: 'was nach „{{step}}“ kommt, beginnt',
  endHelp: 'nach „{{step}}“ beginnt nichts mehr',
};
