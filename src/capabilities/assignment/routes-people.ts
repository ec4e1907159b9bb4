import { deed } from '../../kernel/http/answer.ts';
import { agentsContract as contract } from './contract-people.ts';
import { addAbsence, addSkill, arrangeWork, changeSkill, removeAbsence, seeAbsences, seeAgents, seeSkills } from './service/people.ts';

export const agentRoutes = {
  list: deed(contract.list, async (call, { workspace }) => ({ items: await seeAgents(call, workspace) })),
  arrange: deed(contract.arrange, (call, input, edge) => arrangeWork(call, input, edge)),
  skills: deed(contract.skills, async (call, { workspace }) => ({ items: await seeSkills(call, workspace) })),
  addSkill: deed(contract.addSkill, (call, input) => addSkill(call, input)),
  changeSkill: deed(contract.changeSkill, (call, input, edge) => changeSkill(call, input, edge)),
  absences: deed(contract.absences, async (call, { person }) => ({ items: await seeAbsences(call, person) })),
  addAbsence: deed(contract.addAbsence, (call, input) => addAbsence(call, input)),
  removeAbsence: deed(contract.removeAbsence, (call, { id }) => removeAbsence(call, id)),
};
