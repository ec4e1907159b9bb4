import { later } from '../../../../kernel/web/later.tsx';

/** Brings the catalog's forms along: only who corrects an answer needs them. */
export const { Part: EditAnswers } = later(() => import('./edit-answers.tsx').then((parts) => parts.EditAnswers));
