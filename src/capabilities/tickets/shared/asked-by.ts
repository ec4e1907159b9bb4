/** By which form a ticket was asked, and what was answered there. */
export type AskedBy = {
  readonly requestTypeId: string;
  readonly requestTypeVersion: number;
  readonly answers: Readonly<Record<string, unknown>>;
};

type Answered = {
  readonly requestTypeId: string | null;
  readonly requestTypeVersion: number | null;
  readonly fields: Readonly<Record<string, unknown>>;
};

/** Null of what was asked without a form. */
export const askedBy = ({ requestTypeId, requestTypeVersion, fields }: Answered): AskedBy | null =>
  requestTypeId === null || requestTypeVersion === null ? null : { requestTypeId, requestTypeVersion, answers: fields };
