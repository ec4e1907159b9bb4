import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type AnyRouter, RouterProvider } from '@tanstack/react-router';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { regional, useLanguage } from '../../kernel/web/language.ts';
import { MissingPartStrip, OfflineStrip, TestClockStrip } from '../../ui-kit/banner.tsx';
import { ToastRegion } from '../../ui-kit/toast.tsx';

export function App({ queries, router }: { queries: QueryClient; router: AnyRouter }) {
  const language = useLanguage();
  return (
    <QueryClientProvider client={queries}>
      <I18nProvider locale={regional(language)}>
        <OfflineStrip />
        <MissingPartStrip />
        <TestClockStrip />
        <RouterProvider router={router} />
        <ToastRegion />
      </I18nProvider>
    </QueryClientProvider>
  );
}
