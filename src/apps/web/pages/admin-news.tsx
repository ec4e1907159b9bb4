import { News } from '../../../capabilities/consent/ui/news/news.tsx';

export const AdminNews = () => <News />;
