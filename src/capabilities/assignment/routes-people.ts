import { deed } from '../../kernel/http/answer.ts';
import { agentsContract as contract } from './contract-people.ts';
import {
  addAbsence,
  addSkill,
  arrangeWork,
  calendarsOffered,
  changeSkill,
  removeAbsence,
  seeAbsences,
  seeAgents,
  seeSkills,
  workplacesSeen,
} from './service/people.ts';

export const agentRoutes = {
  workplaces: deed(contract.workplaces, async (call) => ({ items: await workplacesSeen(call) })),
  list: deed(contract.list, async (call, { workspace }) => ({
    items: await seeAgents(call, workspace),
    calendars: await calendarsOffered(call, workspace),
  })),
  arrange: deed(contract.arrange, (call, input, edge) => arrangeWork(call, input, edge)),
  skills: deed(contract.skills, async (call, { workspace }) => ({ items: await seeSkills(call, workspace) })),
  addSkill: deed(contract.addSkill, (call, input) => addSkill(call, input)),
  changeSkill: deed(contract.changeSkill, (call, input, edge) => changeSkill(call, input, edge)),
  absences: deed(contract.absences, async (call, { person }) => ({ items: await seeAbsences(call, person) })),
  addAbsence: deed(contract.addAbsence, (call, input) => addAbsence(call, input)),
  removeAbsence: deed(contract.removeAbsence, (call, { id }) => removeAbsence(call, id)),
};
