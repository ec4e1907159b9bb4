import type { ComponentType } from 'react';
import type { CaseReply } from '../../contract.ts';
import { FilesOfCase } from '../files/files-section.tsx';
import { SealedOfCase } from '../sealed/sealed-of-case.tsx';
import { Audience } from './audience.tsx';
import { KeptUntil } from './kept-until.tsx';
import { Openings } from './openings.tsx';
import { ReportDays } from './report-days.tsx';
import { Subjects } from './subjects.tsx';

/** What stands beside a case, from above; another part of the capability adds its own here. */
export const caseSections: readonly ComponentType<{ one: CaseReply }>[] = [
  ReportDays,
  Audience,
  FilesOfCase,
  SealedOfCase,
  Openings,
  Subjects,
  KeptUntil,
];
