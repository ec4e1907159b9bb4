import type { Translation } from '../../../../kernel/web/words.ts';
import type { SignInAdminWords } from './words.en.ts';

/** The administration's side of signing in, in German. */
export const words: Translation<SignInAdminWords> = {
  invite: 'Einladung senden',
  invited: '{{name}} hat einen Link bekommen, gültig bis {{until}}.',
  tokens: 'API-Token',
  tokensHelp: 'Programme handeln mit einem Token in Ihrem Namen und dürfen höchstens, was Sie dürfen. Jedes Token endet von selbst.',
  noTokens: 'Sie haben keine API-Token.',
  newToken: 'Token erstellen',
  tokenName: 'Wofür es ist',
  tokenScopes: 'Was es darf',
  tokenScopesHelp: 'Teile der API, etwa tickets:read oder catalog:write; * für alles, was Sie dürfen.',
  tokenDays: 'Endet nach',
  days_30: '30 Tagen',
  days_90: '90 Tagen',
  days_365: 'Einem Jahr',
  make: 'Erstellen',
  cancel: 'Abbrechen',
  tokenOnce: 'Das Token wird nur dieses eine Mal gezeigt. Bewahren Sie es auf, wo Geheimnisse hingehören.',
  token: 'Token',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  done: 'Fertig',
  revoke: 'Widerrufen',
  revoked: '{{name}} wurde widerrufen.',
  revokeTitle: '{{name}} widerrufen?',
  revokeHelp: 'Programme, die es benutzen, werden ab sofort abgewiesen.',
  keep: 'Behalten',
  ends: 'endet {{when}}',
  used: 'benutzt {{when}}',
  neverUsed: 'nie benutzt',
};
