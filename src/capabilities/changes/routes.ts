import { deed } from '../../kernel/http/answer.ts';
import { changesContract } from './contract.ts';
import { changeCalendarContract } from './contract-calendar.ts';
import { calendarOf } from './service/calendar.ts';
import { createChange, editChange, readChange } from './service/changes.ts';
import { checkTyped } from './service/check.ts';
import { closeFeed, listFeeds, openFeed } from './service/feeds.ts';
import { listChanges } from './service/listing.ts';
import { listModels, publishModel, retireModel } from './service/models.ts';
import { moveChange } from './service/move.ts';
import { addPeriod, editPeriod, endPeriod, listPeriods } from './service/periods.ts';

export const changesRoutes = {
  list: deed(changesContract.list, listChanges),
  create: deed(changesContract.create, createChange),
  get: deed(changesContract.get, (call, { number }) => readChange(call, number)),
  edit: deed(changesContract.edit, editChange),
  move: deed(changesContract.move, moveChange),
  check: deed(changesContract.check, checkTyped),
};

export const changeCalendarRoutes = {
  calendar: deed(changeCalendarContract.calendar, calendarOf),
  feeds: deed(changeCalendarContract.feeds, listFeeds),
  openFeed: deed(changeCalendarContract.openFeed, (call, { service }) => openFeed(call, service)),
  closeFeed: deed(changeCalendarContract.closeFeed, (call, { id }) => closeFeed(call, id)),
  periods: deed(changeCalendarContract.periods, listPeriods),
  addPeriod: deed(changeCalendarContract.addPeriod, addPeriod),
  editPeriod: deed(changeCalendarContract.editPeriod, editPeriod),
  endPeriod: deed(changeCalendarContract.endPeriod, (call, { id }) => endPeriod(call, id)),
  models: deed(changeCalendarContract.models, listModels),
  publishModel: deed(changeCalendarContract.publishModel, publishModel),
  retireModel: deed(changeCalendarContract.retireModel, (call, { key }) => retireModel(call, key)),
};
