export const heading =
  'number,incident_state,caller_id,opened_by,opened_at,sys_updated_by,sys_updated_at,impact,urgency,priority,category,assignment_group,assigned_to,closed_code,resolved_by';
/** A row of an incident that was opened at 01:16 on 29 February 2016. */
export const rowOf = (number: string, state: string, at: string, rest = 'Group 56,?,?,?', priority = '3 - Moderate'): string =>
  `${number},${state},Caller 7,Opened by  8,29-02-2016 01:16,Updated by 21,${at},2 - Medium,2 - Medium,${priority},Category 9,${rest}`;
export const logOf = (...rows: string[]): string => [heading, ...rows].join('\n');
