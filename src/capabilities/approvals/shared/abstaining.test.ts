import { expect, test } from 'vitest';
import { ApprovalPlan } from '../../../kernel/shared/approval-plan.ts';
import { type Act, act } from './acts.ts';
import { type Approval, askApproval } from './approval.ts';

const id = (n: number): string => `00000000-0000-7000-8000-00000000000${n}`;
const [mira, leila, noah, wanda, theo] = [id(1), id(2), id(3), id(4), id(5)] as const;
const at = new Date('2026-03-02T09:00:00Z');
const around = {
  at,
  standIns: [],
  applies: () => true,
  approversOf: () => [leila, noah, wanda].map((personId) => ({ personId, because: 'person' as const })),
};

/** Leila, Noah and Wanda are asked, and may abstain. */
const board = (quorum: object): Approval => {
  const steps = [{ approvers: [{ kind: 'person', person: leila }], quorum, abstain: true }];
  return askApproval(ApprovalPlan.parse({ steps }), { requesterId: mira, openedById: mira, answers: {} }, around, at);
};
const says = (answer: 'approve' | 'reject' | 'abstain', byId: string): Act => ({ act: 'vote', byId, answer, comment: 'Seen' });
const adds = (personId: string): Act => ({ act: 'addApprover', byId: leila, personId });
const after = (begun: Approval, ...acts: readonly Act[]): string =>
  acts.reduce((now, one) => {
    const outcome = act(now, one, around);
    if ('whyNot' in outcome) throw new Error(outcome.whyNot);
    return outcome.approval;
  }, begun).state;

test('where all who are asked abstain it waits for somebody to be added, whose word then counts', () => {
  const all = [leila, noah, wanda].map((one) => says('abstain', one));
  for (const quorum of [{ kind: 'share', percent: 51 }, { kind: 'all' }, { kind: 'any' }, { kind: 'count', count: 2 }]) {
    expect([quorum, after(board(quorum), ...all, adds(theo), says('abstain', theo))]).toEqual([quorum, 'requested']);
    expect([quorum, after(board(quorum), ...all, adds(theo), says('approve', theo))]).toEqual([quorum, 'approved']);
    expect([quorum, after(board(quorum), ...all, adds(theo), says('reject', theo))]).toEqual([quorum, 'rejected']);
  }
});

test('where fewer are left than are wanted who is added makes up for them, and not by abstaining', () => {
  const short = [says('abstain', leila), says('abstain', noah), says('approve', wanda)];
  const two = board({ kind: 'count', count: 2 });
  expect(after(two, ...short)).toBe('requested');
  expect(after(two, ...short, adds(theo), says('abstain', theo))).toBe('requested');
  expect(after(two, ...short, adds(theo), says('approve', theo))).toBe('approved');
});
