import { deed } from '../../kernel/http/answer.ts';
import { changesContract } from './contract.ts';
import { changeAfterContract } from './contract-after.ts';
import { changeBoardsContract } from './contract-board.ts';
import { changeCalendarContract } from './contract-calendar.ts';
import { answerReview, tieIncident, untieIncident } from './service/after.ts';
import { putOnAgenda, takeOffAgenda } from './service/agenda.ts';
import { readBoard, setBoard } from './service/boards.ts';
import { calendarOf } from './service/calendar.ts';
import { createChange, editChange, readChange } from './service/changes.ts';
import { checkTyped } from './service/check.ts';
import { closeFeed, listFeeds, openFeed } from './service/feeds.ts';
import { listChanges } from './service/listing.ts';
import { changeMeeting, listMeetings, planMeeting, readMeeting } from './service/meetings.ts';
import { addToMinutes, keepMinutes } from './service/minutes.ts';
import { listModels, modelVersions, publishModel, retireModel } from './service/models.ts';
import { moveChange } from './service/move.ts';
import { addPeriod, editPeriod, endPeriod, listPeriods, previewPeriod } from './service/periods.ts';
import { successOf } from './service/success.ts';

export const changesRoutes = {
  list: deed(changesContract.list, listChanges),
  create: deed(changesContract.create, createChange),
  get: deed(changesContract.get, (call, { number }) => readChange(call, number)),
  edit: deed(changesContract.edit, editChange),
  move: deed(changesContract.move, moveChange),
  check: deed(changesContract.check, checkTyped),
};

export const changeAfterRoutes = {
  answer: deed(changeAfterContract.answer, answerReview),
  tie: deed(changeAfterContract.tie, tieIncident),
  untie: deed(changeAfterContract.untie, untieIncident),
  success: deed(changeAfterContract.success, successOf),
};

export const changeBoardsRoutes = {
  board: deed(changeBoardsContract.board, (call, { workspace }) => readBoard(call, workspace)),
  setBoard: deed(changeBoardsContract.setBoard, setBoard),
  meetings: deed(changeBoardsContract.meetings, listMeetings),
  plan: deed(changeBoardsContract.plan, planMeeting),
  meeting: deed(changeBoardsContract.meeting, (call, { id }) => readMeeting(call, id)),
  change: deed(changeBoardsContract.change, changeMeeting),
  minutes: deed(changeBoardsContract.minutes, keepMinutes),
  add: deed(changeBoardsContract.add, addToMinutes),
  put: deed(changeBoardsContract.put, putOnAgenda),
  take: deed(changeBoardsContract.take, takeOffAgenda),
};

export const changeCalendarRoutes = {
  calendar: deed(changeCalendarContract.calendar, calendarOf),
  feeds: deed(changeCalendarContract.feeds, listFeeds),
  openFeed: deed(changeCalendarContract.openFeed, (call, { service }) => openFeed(call, service)),
  closeFeed: deed(changeCalendarContract.closeFeed, (call, { id }) => closeFeed(call, id)),
  periods: deed(changeCalendarContract.periods, listPeriods),
  addPeriod: deed(changeCalendarContract.addPeriod, addPeriod),
  editPeriod: deed(changeCalendarContract.editPeriod, editPeriod),
  endPeriod: deed(changeCalendarContract.endPeriod, (call, { id }, edge) => endPeriod(call, id, edge)),
  previewPeriod: deed(changeCalendarContract.previewPeriod, previewPeriod),
  models: deed(changeCalendarContract.models, listModels),
  modelVersions: deed(changeCalendarContract.modelVersions, (call, { key }) => modelVersions(call, key)),
  publishModel: deed(changeCalendarContract.publishModel, publishModel),
  retireModel: deed(changeCalendarContract.retireModel, (call, { key }, edge) => retireModel(call, key, edge)),
};
