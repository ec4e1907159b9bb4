import { useQuery } from '@tanstack/react-query';
import { later } from '../../../../kernel/web/later.tsx';
import { noticesQuery } from './data.ts';

/** Only where there is something to show: it brings a dialog along. */
const notice = later(() => import('./notice.tsx').then((parts) => parts.Notice));

/** The first change of the policy that the reader was told of and has not said to have read. */
export function Notices() {
  const { data } = useQuery(noticesQuery);
  const [first] = data?.items ?? [];
  return first === undefined ? null : <notice.Part key={`${first.series} ${first.number}`} notice={first} />;
}
