import { News } from '../../../capabilities/consent/ui/news/news.tsx';
import { useDraftKeeper } from '../../../capabilities/tickets/ui/portal/drafts.ts';

export const AdminNews = () => <News keeper={useDraftKeeper('news')} />;
