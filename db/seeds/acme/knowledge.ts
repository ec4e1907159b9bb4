import type { SeedCategory } from '../types.ts';
import { officeArticles } from './knowledge-office.ts';
import { itArticles } from './knowledge-it.ts';

const c = (workspace: string, key: string, en: string, de: string, icon: string, parent?: string): SeedCategory => ({ workspace, key, name: { en, de }, icon, ...(parent ? { parent } : {}) });

/** Where Acme’s articles stand. */
export const acmeCategories: SeedCategory[] = [
  c('it', 'access', 'Accounts and access', 'Konten und Zugriff', 'key'),
  c('it', 'vpn', 'VPN and remote work', 'VPN und unterwegs', 'globe', 'access'),
  c('it', 'devices', 'Devices', 'Geräte', 'laptop'),
  c('it', 'mail', 'Mail and calendar', 'E-Mail und Kalender', 'mail'),
  c('it', 'inside', 'For the desk', 'Für den Service-Desk', 'desk'),
  c('hr', 'leave', 'Leave and family', 'Auszeit und Familie', 'heart'),
  c('hr', 'pay', 'Pay and letters', 'Gehalt und Schreiben', 'receipt'),
  c('facilities', 'building', 'Building', 'Gebäude', 'building'),
  c('facilities', 'visitors', 'Visitors and rooms', 'Besuch und Räume', 'people'),
  c('finance', 'travel', 'Travel and expenses', 'Reisen und Auslagen', 'euro'),
  c('finance', 'buying', 'Buying', 'Einkaufen', 'box'),
  c('legal', 'contracts', 'Contracts', 'Verträge', 'file'),
  c('legal', 'privacy', 'Privacy', 'Datenschutz', 'shield'),
];

export const acmeArticles = [...itArticles, ...officeArticles];
