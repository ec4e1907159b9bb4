import { deed } from '../../kernel/http/answer.ts';
import { articlesContract as articles } from './contract.ts';
import { besideContract as beside } from './contract-beside.ts';
import { findingContract as finding } from './contract-finding.ts';
import { knowledgeContract as reading } from './contract-reading.ts';
import { knowledgeSettingsContract as settings } from './contract-settings.ts';
import { articleTextsContract as texts } from './contract-texts.ts';
import { changeArticle, confirmArticle, createArticle, retireArticle, reviveArticle, seeArticle } from './service/articles.ts';
import { hearPublicVoice, seeHandOn, suggestForTicket } from './service/beside-ticket.ts';
import { countHelp } from './service/counts.ts';
import { changeIssue, giveFeedback, noteUsed, seeHelp, seeIssues, seeUse } from './service/feedback.ts';
import { articleFromTicket, seeArticlesOfTicket } from './service/from-ticket.ts';
import { countQueues, listArticles } from './service/listing.ts';
import { seePersonal } from './service/personal.ts';
import { previewReach, seeReaders } from './service/readers.ts';
import { listReadable, readArticle, reportArticle, seeHome } from './service/reading.ts';
import { searchArticles, suggestArticles } from './service/search.ts';
import { addCategory, changeCategory, seeCategories, seeRules, seeSite, setRules, setSite } from './service/settings.ts';
import { addTemplate, changeTemplate, seeTemplates } from './service/templates.ts';
import {
  askReview,
  discardDraft,
  editionsOf,
  giveBack,
  publishText,
  restoreVersion,
  saveDraft,
  seeEdition,
  seeText,
  translate,
} from './service/texts.ts';

export const articleRoutes = {
  list: deed(articles.list, listArticles),
  queues: deed(articles.queues, (call, { workspace }) => countQueues(call, workspace)),
  create: deed(articles.create, createArticle),
  get: deed(articles.get, (call, { number }) => seeArticle(call, number)),
  change: deed(articles.change, (call, { number, ...change }, edge) => changeArticle(call, number, change, edge)),
  retire: deed(articles.retire, (call, { number }, edge) => retireArticle(call, number, edge)),
  revive: deed(articles.revive, (call, { number }, edge) => reviveArticle(call, number, edge)),
  confirm: deed(articles.confirm, (call, { number }, edge) => confirmArticle(call, number, edge)),
  ofTicket: deed(articles.ofTicket, async (call, { ticket }) => ({ items: await seeArticlesOfTicket(call, ticket) })),
  fromTicket: deed(articles.fromTicket, (call, { ticket, title }) => articleFromTicket(call, ticket, title)),
};

export const articleTextRoutes = {
  text: deed(texts.text, seeText),
  translate: deed(texts.translate, translate),
  saveDraft: deed(texts.saveDraft, (call, { number, language, ...draft }, edge) => saveDraft(call, { number, language }, draft, edge)),
  discardDraft: deed(texts.discardDraft, discardDraft),
  askReview: deed(texts.askReview, (call, { number, language, ...asked }, edge) => askReview(call, { number, language }, asked, edge)),
  giveBack: deed(texts.giveBack, (call, { note, ...which }, edge) => giveBack(call, which, note, edge)),
  publish: deed(texts.publish, (call, { note, ...which }, edge) => publishText(call, which, note, edge)),
  versions: deed(texts.versions, async (call, which) => ({ items: await editionsOf(call, which) })),
  version: deed(texts.version, (call, { version, ...which }) => seeEdition(call, which, version)),
  restore: deed(texts.restore, (call, { from, ...which }, edge) => restoreVersion(call, which, from, edge)),
};

export const knowledgeRoutes = {
  home: deed(reading.home, seeHome),
  list: deed(reading.list, listReadable),
  read: deed(reading.read, (call, { number, ...preferred }) => readArticle(call, number, preferred)),
  report: deed(reading.report, (call, { number, text }) => reportArticle(call, number, text)),
};

export const findingRoutes = {
  search: deed(finding.search, searchArticles),
  suggest: deed(finding.suggest, suggestArticles),
  count: deed(finding.count, countHelp),
  feedback: deed(finding.feedback, (call, { number, ...said }) => giveFeedback(call, number, said)),
  use: deed(finding.use, (call, { number }) => seeUse(call, number)),
  usedIn: deed(finding.usedIn, (call, { number, ticket }) => noteUsed(call, number, ticket)),
  issues: deed(finding.issues, seeIssues),
  changeIssue: deed(finding.changeIssue, (call, { id, ...change }, edge) => changeIssue(call, id, change, edge)),
  report: deed(finding.report, seeHelp),
};

export const knowledgeSettingsRoutes = {
  readers: deed(settings.readers, (call, { number, ...page }) => seeReaders(call, number, page)),
  previewReach: deed(settings.previewReach, (call, { number, ...wanted }) => previewReach(call, number, wanted)),
  categories: deed(settings.categories, async (call, { workspace }) => ({ items: await seeCategories(call, workspace ?? null) })),
  addCategory: deed(settings.addCategory, addCategory),
  changeCategory: deed(settings.changeCategory, (call, { id, ...change }, edge) => changeCategory(call, id, change, edge)),
  templates: deed(settings.templates, async (call, { workspace }) => ({ items: await seeTemplates(call, workspace ?? null) })),
  addTemplate: deed(settings.addTemplate, addTemplate),
  changeTemplate: deed(settings.changeTemplate, (call, { id, ...change }, edge) => changeTemplate(call, id, change, edge)),
  rules: deed(settings.rules, (call, { workspace }) => seeRules(call, workspace)),
  setRules: deed(settings.setRules, (call, { workspace, ...change }, edge) => setRules(call, workspace, change, edge)),
  site: deed(settings.site, seeSite),
  setSite: deed(settings.setSite, (call, { open }) => setSite(call, open)),
};

export const besideRoutes = {
  personal: deed(beside.personal, seePersonal),
  suggestions: deed(beside.suggestions, (call, { ticket }) => suggestForTicket(call, ticket)),
  handOn: deed(beside.handOn, (call, { number, ticket }) => seeHandOn(call, number, ticket)),
  publicVoice: deed(beside.publicVoice, (call, { number, ...voice }, { network }) => hearPublicVoice(call, number, voice, network)),
};
