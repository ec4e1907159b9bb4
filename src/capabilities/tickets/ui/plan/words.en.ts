/** The steps by which a request is fulfilled, in English. */
export const words = {
  plan: 'Step by step',
  progress: '{{done}} of {{all}} steps done',
  withTeam: '{{team}} has it',
  withTask: '{{team}} has it: {{task}}',
  stepPassed: 'left out',
  stepFailed: 'was not done',
  stepClarified: 'we are clarifying how it goes on',
  approval_running: 'waits for approval',
  approval_done: 'approved',
  approval_passed: 'not approved, went on all the same',
  approval_ended: 'not approved',
  approvalRejected: 'was not approved',
  stepDropped: 'does not begin any more',
  attempt: 'attempt {{attempt}}',
  whatNext: 'How does it go on?',
  again: 'Once more',
  goOn: 'On without it',
  end: 'End the plan',
  againHelp: '“{{step}}” is done or asked for anew',
  goOnHelp: 'what comes after “{{step}}” begins',
  endHelp: 'nothing more begins after “{{step}}”',
} as const;

export type PlanWords = typeof words;
