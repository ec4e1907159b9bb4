/** A change of the privacy policy, for everybody whom it concerns, in English. */
export const words = {
  notice: 'Change of the privacy policy',
  changes: 'The privacy policy of {{of}} changes on {{date}}.',
  what: 'What changes',
  read: 'I have read it',
  later: 'Later',
  added: 'New',
  reworded: 'In other words',
  removed: 'Gone',
  all: 'All that changes, and every earlier version',
  bounced: 'We wrote to you, and the letter came back. That is why you see it here.',
  noConsent: 'Saying that you have read it is no consent to anything.',
} as const;

export type NoticeWords = typeof words;
