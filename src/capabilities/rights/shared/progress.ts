export const steps = ['identityAsked', 'identityProved', 'tenantAgreed', 'tenantDeclined', 'extended', 'refused', 'fulfilled'] as const;
export type Step = (typeof steps)[number];

export const progresses = ['received', 'identityPending', 'inProgress', 'extended', 'fulfilled', 'refused', 'withdrawn'] as const;
export type Progress = (typeof progresses)[number];

/** Of the ticket that carries it. */
export type Carrier = { readonly state: string };

const untouched = new Set(['submitted', 'pendingApproval', 'approved']);

/** Where a request by right stands: read from what was decided, oldest first. What was answered once stays answered. */
export function progressOf(taken: readonly Step[], { state }: Carrier): Progress {
  if (taken.includes('fulfilled')) return 'fulfilled';
  if (taken.includes('refused') || taken.includes('tenantDeclined')) return 'refused';
  if (state === 'closedCanceled') return 'withdrawn';
  if (taken.lastIndexOf('identityAsked') > taken.lastIndexOf('identityProved')) return 'identityPending';
  if (taken.includes('extended')) return 'extended';
  return taken.length > 0 || !untouched.has(state) ? 'inProgress' : 'received';
}

const over: ReadonlySet<Progress> = new Set(['fulfilled', 'refused', 'withdrawn']);
/** No clock runs any more. */
export const isOver = (progress: Progress): boolean => over.has(progress);
