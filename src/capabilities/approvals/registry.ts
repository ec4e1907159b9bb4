import { closed, document, json, keep, key, personal, type Registry, reference, technical, tenant } from '../../kernel/privacy/classify.ts';

const proof = keep('Proof of who approved what, on the anonymous rows that erasure leaves');
const served = { purposes: { service: 'contract' }, retention: 'ticket', export: true } as const;
const checked = 'Checked when it is written; a machine and an import act too';
const asked = personal('user.content.request', {
  ...served,
  erase: { requester: 'redactSpans', opener: 'redactSpans' },
  own: ['requester'],
});
const course = personal('user.behavior.service_use', { ...served, erase: { requester: proof, opener: proof } });
const voiced = personal('user.behavior.service_use', { ...served, erase: { approver: proof } });
const answered = personal('user.behavior.service_use', { ...served, erase: { voice: proof, approver: proof } });
const standing = personal('user.behavior.service_use', { ...served, retention: 'account', erase: { away: 'delete', standIn: 'delete' } });
const place = technical('Which step of the plan, from 0');

/** Who was asked to approve what, as it was shown to them, and what they answered. */
export const approvalsRegistry: Registry = {
  tables: {
    'app.approval': {
      role: 'processor',
      subjects: { requester: { via: 'requester_id' }, opener: { via: 'opened_by_id' } },
      columns: {
        tenant_id: tenant,
        id: key,
        ticket_id: reference('app.ticket'),
        step: technical('Name of a step of the plan, as administrators wrote it in the request type'),
        attempt: technical(),
        workspace_id: reference('app.workspace'),
        request_type_id: reference('app.request_type', 'An approval outlives the type it was asked by'),
        request_type_version: technical(),
        plan: json(document('kernel/shared ApprovalPlan', technical('Who has to agree, as administrators wrote it'))),
        round: technical(),
        state: closed,
        requester_id: reference('app.person'),
        opened_by_id: reference('app.person', checked),
        shown: json(document('what approvals show', asked)),
        shown_hash: technical('SHA-256 of what was shown'),
        asked_at: course,
        ended_at: course,
        reason: asked,
        running_step: place,
        due_at: technical('When something comes by itself'),
      },
    },
    'app.approval_step': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        approval_id: reference('app.approval'),
        place,
        asked_at: technical('When the step began'),
        escalated_at: technical('When silence led to somebody above'),
        reminded_at: technical('When who is silent was reminded last'),
        stuck_told_at: technical('When it was told that nobody is left who may answer'),
      },
    },
    'app.approval_voice': {
      role: 'processor',
      subjects: { approver: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        approval_id: reference('app.approval'),
        place,
        person_id: reference('app.person'),
        kind: closed,
        because: closed,
        added_by: reference('app.person', checked),
        at: voiced,
        told_at: voiced,
      },
    },
    'app.approval_vote': {
      role: 'processor',
      subjects: { voice: { via: 'voice_id' }, approver: { via: 'by_id' } },
      columns: {
        tenant_id: tenant,
        approval_id: reference('app.approval'),
        place,
        voice_id: reference('app.person'),
        by_id: reference('app.person'),
        answer: answered,
        comment: personal('user.content.request', {
          ...served,
          erase: { voice: 'redactSpans', approver: 'redactSpans' },
          own: ['approver'],
        }),
        at: answered,
      },
    },
    'app.approval_link': {
      role: 'processor',
      subjects: { approver: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        id: key,
        approval_id: reference('app.approval'),
        place,
        person_id: reference('app.person'),
        made_at: personal('user.behavior.service_use', { ...served, retention: 'link', erase: { approver: 'delete' } }),
        ends_at: technical(),
      },
    },
    'app.approval_stand_in': {
      role: 'processor',
      subjects: { away: { via: 'for_id' }, standIn: { via: 'by_id' } },
      columns: {
        tenant_id: tenant,
        id: key,
        for_id: reference('app.person'),
        by_id: reference('app.person'),
        kind: closed,
        begins_at: standing,
        ends_at: standing,
        made_by: reference('app.person', checked),
        made_at: standing,
      },
    },
  },
};
