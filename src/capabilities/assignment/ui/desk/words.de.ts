import type { Translation } from '../../../../kernel/web/words.ts';
import type { WhyAssignedWords } from './words.en.ts';

/** Dasselbe auf Deutsch. */
export const words: Translation<WhyAssignedWords> = {
  assignment: 'Zuweisung',
  noRules: 'Keine Regel hatte daran teil.',
  noRule: 'Keine Regel passt auf dieses Ticket; es blieb, wo sein Anfragetyp es hinlegt.',
  byRule: 'Regel „{{rule}}“, Version {{number}}',
  goneRule: 'eine Regel, die nicht mehr bekannt ist',
  toTeam: '{{team}} hat es bekommen: Das Ticket passt auf die Regel.',
  sticky: '{{person}} hatte in {{team}} das letzte Ticket derselben Person.',
  turn: '{{person}} war in {{team}} an der Reihe.',
  load: '{{person}} hatte in {{team}} am wenigsten zu tun, gemessen an der Kapazität.',
  skill: '{{person}} kann in {{team}} am besten, was gebraucht wird.',
  nobodyFree: 'Es wartet in der Warteschlange von {{team}}: Niemand war frei.',
  handedOn: '{{person}} hat am {{time}} anders entschieden; seitdem lassen es die Regeln in Ruhe.',
  others_one: 'Eine andere Person wurde übergangen',
  others_other: '{{count}} andere wurden übergangen',
  passed: '{{person}}: {{why}}',
  why_ownRequest: 'hat selbst gefragt',
  why_absent: 'war abwesend',
  why_outsideHours: 'hatte keine Arbeitszeit',
  why_lacksSkill: 'hat eine nötige Fähigkeit nicht',
  why_full: 'ist ausgelastet',
  why_otherKnows: 'hatte das letzte Ticket nicht',
  why_otherTurn: 'war nicht an der Reihe',
  why_busier: 'hatte mehr zu tun',
  why_lessSkilled: 'kann weniger davon oder hatte mehr zu tun',
  skipped: 'Regel „{{rule}}“ wurde ausgelassen: {{why}}',
  skip_noTeam: 'Es gab kein Team, das es bekommen konnte',
  skip_teamInactive: 'Ihr Team arbeitet nicht mehr',
  skip_nobodyFree: 'Niemand war frei',
};
