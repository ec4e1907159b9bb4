/**
 * The questions that the privacy centre answers, in this order: a place has a route in privacy.tsx and a word of the shell. A new one is a
 * line here, a route there, and its pattern in the closed list of pages (capabilities/usage/shared/pages.ts).
 */
export const privacyPlaces = [
  { to: '/me/privacy', word: 'privacyHold' },
  { to: '/me/privacy/usage', word: 'privacyUsage' },
  { to: '/me/privacy/choices', word: 'privacyAllowed' },
  { to: '/me/privacy/copy', word: 'privacyCopy' },
  { to: '/me/privacy/rights', word: 'privacyRights' },
  { to: '/me/privacy/devices', word: 'privacyDevices' },
  { to: '/me/privacy/shown', word: 'privacyShown' },
] as const;
