import { deed } from '../../kernel/http/answer.ts';
import { problemsContract as problems } from './contract.ts';
import { announcementsContract as announcements } from './contract-announcements.ts';
import { candidatesContract as candidates } from './contract-candidates.ts';
import { analyse, beginArticleOf, causesOf, dropMoment, knowError, noteMoment, setCause } from './service/analysis.ts';
import { announce, previewAnnouncement } from './service/announcements.ts';
import { seeBehind } from './service/behind.ts';
import { judgeCandidate, seeCandidates } from './service/candidates.ts';
import { addIncident, createProblem, dropIncident, listProblems, seeProblem } from './service/problems.ts';

export const problemRoutes = {
  list: deed(problems.list, listProblems),
  create: deed(problems.create, createProblem),
  get: deed(problems.get, (call, { number }) => seeProblem(call, number)),
  analyse: deed(problems.analyse, (call, { number, ...change }, edge) => analyse(call, number, change, edge)),
  noteMoment: deed(problems.noteMoment, noteMoment),
  dropMoment: deed(problems.dropMoment, dropMoment),
  know: deed(problems.know, (call, { number }) => knowError(call, number, true)),
  unknow: deed(problems.unknow, (call, { number }) => knowError(call, number, false)),
  article: deed(problems.article, (call, { number }) => beginArticleOf(call, number)),
  cause: deed(problems.cause, (call, { number, incident }) => addIncident(call, number, incident)),
  uncause: deed(problems.uncause, (call, { number, incident }) => dropIncident(call, number, incident)),
  behind: deed(problems.behind, (call, { ticket }) => seeBehind(call, ticket)),
  causes: deed(problems.causes, async (call) => ({ items: await causesOf(call) })),
  setCause: deed(problems.setCause, async (call, cause, edge) => ({ items: await setCause(call, cause, edge) })),
};

export const announcementRoutes = {
  preview: deed(announcements.preview, previewAnnouncement),
  tell: deed(announcements.tell, announce),
};

export const candidateRoutes = {
  list: deed(candidates.list, (call, { dismissed }) => seeCandidates(call, dismissed)),
  dismiss: deed(candidates.dismiss, (call, { id }) => judgeCandidate(call, id, true)),
  recall: deed(candidates.recall, (call, { id }) => judgeCandidate(call, id, false)),
};
