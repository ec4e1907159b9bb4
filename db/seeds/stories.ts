// The lives of the demo's tickets, written so that they read like what happened.

/** One thing that happens to a ticket, so many minutes after the one before. */
export type Step = { after: number } & (
  | { do: 'take'; who: string }
  | { do: 'assign'; who: string; team: string; to?: string }
  | { do: 'reply'; who: string; text: string }
  | { do: 'note'; who: string; text: string }
  | { do: 'answer'; text: string }
  | { do: 'hold'; who: string; reason: string; text?: string; days?: number }
  | { do: 'resume'; who: string }
  | { do: 'solve'; who: string; text: string; code?: string }
  | { do: 'close'; who?: string; text?: string }
  | { do: 'cancel'; text: string; who?: string }
  | { do: 'reopen'; text: string }
  | { do: 'raise'; who: string; priority: number; why: string }
  | { do: 'tag'; who: string; tags: string[] }
  | { do: 'task'; who: string; title: string; to?: string }
  | { do: 'tasks'; end: 'closedComplete' | 'closedIncomplete' | 'closedSkipped' | 'canceled'; who: string; why?: string; most?: number }
  | { do: 'begin'; who: string; state?: 'inProgress' | 'pending' }
  | { do: 'watch'; who: string }
  | { do: 'link'; who: string; kind: 'related' | 'duplicate' | 'parent'; to: string }
  | { do: 'merge'; who: string; into: string }
  | { do: 'unmerge'; who: string }
  | { do: 'vote'; who: string; answer: 'approve' | 'reject'; text?: string }
  | ({ do: 'major'; who: string } & MajorAct)
);

type Told = { en: string; de: string };
/** What somebody does about it as major incident. */
export type MajorAct =
  | { act: 'propose'; why: string }
  | { act: 'accept' }
  | { act: 'lead'; person: string }
  | { act: 'tell'; phase: 'investigating' | 'identified' | 'monitoring' | 'resolved'; headline: Told; said: Told }
  | { act: 'resolve'; notes: string; said: string }
  | { act: 'review'; texts: { happened?: string; impact?: string; wentWell?: string; wentBadly?: string; causes?: string } }
  | { act: 'action'; title: string; to: string };

export type Story = {
  /** To link to it from other stories. */
  name?: string;
  /** Days before the seed, at which it was opened. */
  ago: number;
  by: string;
  /** Key of a request type; left out for a ticket that somebody logs in a team. */
  of?: string;
  team?: string;
  /** Who logged it, if not the requester. */
  logged?: string;
  title: string;
  text?: string;
  fields?: Record<string, unknown>;
  impact?: 1 | 2 | 3;
  urgency?: 1 | 2 | 3;
  then?: Step[];
};

export const take = (who: string, after = 25): Step => ({ do: 'take', who, after });
export const assign = (who: string, team: string, to?: string, after = 20): Step => ({ do: 'assign', who, team, ...(to ? { to } : {}), after });
export const reply = (who: string, text: string, after = 20): Step => ({ do: 'reply', who, text, after });
export const note = (who: string, text: string, after = 15): Step => ({ do: 'note', who, text, after });
export const answer = (text: string, after = 90): Step => ({ do: 'answer', text, after });
export const ask = (who: string, text: string, after = 30): Step => ({ do: 'hold', who, reason: 'awaitingRequester', text, after });
export const wait = (who: string, reason: string, text?: string, days?: number, after = 30): Step =>
  ({ do: 'hold', who, reason, ...(text ? { text } : {}), ...(days ? { days } : {}), after });
export const resume = (who: string, after = 1440): Step => ({ do: 'resume', who, after });
export const solve = (who: string, text: string, after = 45, code?: string): Step => ({ do: 'solve', who, text, ...(code ? { code } : {}), after });
export const close = (after = 600, who?: string): Step => ({ do: 'close', after, ...(who ? { who } : {}) });
/** The requester is content and says so. */
export const thanks = (text: string, after = 120): Step => ({ do: 'close', text, after });
export const cancel = (text: string, after = 60, who?: string): Step => ({ do: 'cancel', text, after, ...(who ? { who } : {}) });
export const reopen = (text: string, after = 300): Step => ({ do: 'reopen', text, after });
export const raise = (who: string, priority: number, why: string, after = 10): Step => ({ do: 'raise', who, priority, why, after });
export const tag = (who: string, ...tags: string[]): Step => ({ do: 'tag', who, tags, after: 5 });
export const task = (who: string, title: string, to?: string, after = 20): Step => ({ do: 'task', who, title, ...(to ? { to } : {}), after });
export const tasksDone = (who: string, after = 240): Step => ({ do: 'tasks', end: 'closedComplete', who, after });
type End = Extract<Step, { do: 'tasks' }>['end'];
/** Ends the first so many open tasks, or all. */
export const tasksEnd = (who: string, end: End, why?: string, after = 240, most?: number): Step =>
  ({ do: 'tasks', end, who, after, ...(why ? { why } : {}), ...(most ? { most } : {}) });
export const tasksWait = (who: string, after = 60): Step => ({ do: 'begin', who, state: 'pending', after });
export const tasksBegun = (who: string, after = 60): Step => ({ do: 'begin', who, after });
export const watch = (who: string, after = 10): Step => ({ do: 'watch', who, after });
export const link = (who: string, kind: 'related' | 'duplicate' | 'parent', to: string, after = 10): Step => ({ do: 'link', who, kind, to, after });
/** Into a ticket of another story, by its name. */
export const merge = (who: string, into: string, after = 15): Step => ({ do: 'merge', who, into, after });
export const unmerge = (who: string, after = 20): Step => ({ do: 'unmerge', who, after });
export const approve = (who: string, after = 90, text?: string): Step => ({ do: 'vote', who, answer: 'approve', after, ...(text ? { text } : {}) });
export const reject = (who: string, text: string, after = 180): Step => ({ do: 'vote', who, answer: 'reject', text, after });
