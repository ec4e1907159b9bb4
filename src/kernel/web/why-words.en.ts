/** For what and how long something is held, in English; the keys are the registry's own words. */
export const words = {
  for_service: 'to do what you ask for',
  for_security: 'to keep the service safe',
  for_administration: 'to run the service',
  for_fulfilment: 'to bring you what you asked for',
  for_upkeep: 'to keep the service running',
  kept_account: 'while your account is open, then erased within a month',
  kept_ticket: 'until the request is closed and the time has passed that your company keeps requests',
  kept_draft: 'until it is sent or thrown away, at most 30 days unused',
  kept_record: 'as long as the record it belongs to',
} as const;

export type WhyWords = typeof words;
