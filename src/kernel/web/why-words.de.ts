import type { WhyWords } from './why-words.en.ts';
import type { Translation } from './words.ts';

/** Wofür und wie lange etwas gehalten wird, auf Deutsch. */
export const words: Translation<WhyWords> = {
  for_service: 'um zu tun, worum Sie bitten',
  for_security: 'um den Dienst zu schützen',
  for_administration: 'um den Dienst zu betreiben',
  for_fulfilment: 'um Ihnen zu bringen, was Sie angefragt haben',
  for_upkeep: 'um den Dienst am Laufen zu halten',
  kept_account: 'solange Ihr Konto besteht, danach binnen eines Monats gelöscht',
  kept_ticket: 'bis die Anfrage abgeschlossen ist und die Zeit vorbei ist, für die Ihre Firma Anfragen aufbewahrt',
  kept_draft: 'bis es gesendet oder verworfen ist, ungenutzt höchstens 30 Tage',
  kept_record: 'so lange wie der Datensatz, zu dem es gehört',
};
