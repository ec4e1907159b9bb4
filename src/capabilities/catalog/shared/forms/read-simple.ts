import { isDay, isMoment, isUuid } from '../../../../kernel/shared/conditions/forms-of-values.ts';
import { dayLimitsOf, type OnDate } from './day-limits.ts';
import type { Asked, Column, Option } from './definition.ts';
import { hasPattern, type PatternName } from './patterns.ts';
import { fine, type Read, type Reading, wrong, wrongType } from './read.ts';

type Simple = Exclude<Asked, { kind: 'table' }> | Column;

/** Reads one answer that isn't empty and no table. */
export function readSimple(element: Simple, given: unknown, reading: Reading): Read {
  switch (element.kind) {
    case 'text':
    case 'longText':
      return readText(element, given);
    case 'number':
      return readNumber(element, given);
    case 'money':
      return Number.isSafeInteger(given) ? readNumber(element, given) : wrongType(given, `whole minor units of ${element.currency}`);
    case 'choice':
      return readChoice(element.options, given, reading);
    case 'choices':
      return readChoices(element.options, given, reading);
    case 'date':
      return isDay(given) ? withinLimits(element, given, [given], reading) : wrongType(given, 'a day as YYYY-MM-DD');
    case 'dateTime':
      return isMoment(given) ? fine(new Date(given).toISOString()) : wrongType(given, 'a moment with its offset, as 2026-03-29T10:00:00Z');
    case 'dateRange':
      return readRange(element, given, reading);
    case 'attachment':
      return readFiles(element.max, given);
    case 'checkbox':
      return typeof given === 'boolean' ? fine(given) : wrongType(given, 'true or false');
    default:
      return readId(given);
  }
}

type OnText = { kind: 'text' | 'longText'; maxLength?: number | undefined; pattern?: PatternName | undefined };
const longest = { text: 500, longText: 20_000 };
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for; tab and new line are text.
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

function readText({ kind, maxLength, pattern }: OnText, given: unknown): Read {
  if (typeof given !== 'string') return wrongType(given, 'a text');
  const text = given.trim();
  const max = maxLength ?? longest[kind];
  if (!text.isWellFormed() || control.test(text)) return wrong(text, 'badText');
  if (text.length > max) return wrong(text, 'tooLong', { max });
  return pattern === undefined || hasPattern(pattern, text) ? fine(text) : wrong(text, 'wrongPattern', { pattern });
}

type OnNumber = { min?: number | undefined; max?: number | undefined; decimals?: number | undefined };

function readNumber({ min, max, ...rest }: OnNumber, given: unknown): Read {
  if (typeof given !== 'number' || !Number.isFinite(given)) return wrongType(given, 'a number');
  if (min !== undefined && given < min) return wrong(given, 'tooSmall', { min });
  if (max !== undefined && given > max) return wrong(given, 'tooLarge', { max });
  const { decimals } = rest;
  return decimals === undefined || Number(given.toFixed(decimals)) === given
    ? fine(given)
    : wrong(given, 'tooManyDecimals', { max: decimals });
}

function readChoice(options: Option[], given: unknown, { offers }: Reading): Read {
  if (typeof given !== 'string') return wrongType(given, 'the value of an option');
  return options.some((option) => option.value === given && offers(option)) ? fine(given) : wrong(given, 'notAnOption');
}

/** Each once, in the order of the options. */
function readChoices(options: Option[], given: unknown, { offers }: Reading): Read {
  if (!Array.isArray(given)) return wrongType(given, 'a list of values of options');
  const offered = options.filter(offers).map(({ value }) => value);
  if (!given.every((one) => offered.includes(one))) return wrong(given, 'notAnOption');
  return fine(offered.filter((value) => given.includes(value)));
}

function withinLimits(limits: OnDate, value: unknown, days: string[], { context }: Reading): Read {
  const { min, max } = dayLimitsOf(limits, context);
  if (min !== undefined && days.some((day) => day < min)) return wrong(value, 'tooEarly', { min });
  if (max !== undefined && days.some((day) => day > max)) return wrong(value, 'tooLate', { max });
  return fine(value);
}

function readRange(limits: OnDate, given: unknown, reading: Reading): Read {
  if (!isRange(given)) return wrongType(given, 'two days as {from, to}, each YYYY-MM-DD');
  const { from, to } = given;
  return from > to ? wrong(given, 'endsBeforeStart') : withinLimits(limits, { from, to }, [from, to], reading);
}

const isRange = (given: unknown): given is { from: string; to: string } =>
  typeof given === 'object' && given !== null && 'from' in given && 'to' in given && isDay(given.from) && isDay(given.to);

function readFiles(max: number, given: unknown): Read {
  if (!Array.isArray(given) || !given.every(isUuid)) return wrongType(given, 'a list of ids of uploaded files');
  const files = [...new Set(given)];
  return files.length > max ? wrong(files, 'tooMany', { max }) : fine(files);
}

function readId(given: unknown): Read {
  const id = typeof given === 'string' ? given.trim().toLowerCase() : given;
  return isUuid(id) ? fine(id) : wrongType(given, 'an id (UUID)');
}
