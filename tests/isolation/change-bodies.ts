import { people, workspaces } from '../support/cast.ts';

/** What bodies on changes and their boards say that the schema alone cannot. */
export const changeBodies: Readonly<Record<string, () => Record<string, unknown>>> = {
  'PUT /changes/{number}/review': () => ({ answers: { achieved: 'Yes' } }),
  'PUT /change-boards/{workspace}': () => ({
    ...{ active: true, kinds: ['normal'], leastRisk: 'high', quorum: 'majority', place: '', timeZone: 'Europe/Berlin' },
    ...{ begins: null, minutes: 60, rule: null, members: [people.noah.id] },
  }),
  'PUT /change-models/{key}': () => ({
    definition: {
      ...{ name: { en: 'Restart' }, kind: 'standard', steps: [], required: [], approvals: null, questions: [] },
      ...{ risk: { medium: 4, high: 8, rules: [] }, freezesBind: true, tasks: [], template: null },
    },
  }),
  'POST /change-meetings': () => ({ workspace: workspaces.it.id, startsAt: '2098-02-01T13:00:00.000Z', minutes: 60, timeZone: 'UTC' }),
  'PATCH /change-meetings/{id}': () => ({ place: 'Room 4.12' }),
};
