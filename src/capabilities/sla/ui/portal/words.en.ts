/** By when, for whoever asked, in English. */
export const words = {
  byWhen: 'By when',
  response_running: 'You hear from us by {{time}}.',
  response_paused: 'The time for a first answer stands still just now.',
  response_breached: 'You should have heard from us by {{time}}. We are late.',
  resolution_running: 'It should be done by {{time}}.',
  resolution_paused: 'The time for it stands still just now, and goes on when we do.',
  resolution_breached: 'It should have been done by {{time}}. We are late, and still at it.',
  todayAt: '{{time}} today',
} as const;

export type SlaPortalWords = typeof words;
