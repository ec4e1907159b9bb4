import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { type Language, languageOf, languages } from '../../kernel/shared/locales.ts';
import { useLanguage } from '../../kernel/web/language.ts';
import { useSession } from '../../kernel/web/session.tsx';
import { type Theme, useTheme } from '../../kernel/web/theme.ts';
import { Menu } from '../../ui-kit/menu.tsx';
import type { MenuGroup } from '../../ui-kit/menu-types.ts';
import { type AccountButtonProps, AccountFace } from './account-face.tsx';
import styles from './account-menu.module.css';
import { useChangeLanguage } from './change-language.ts';
import { signedInRoute } from './root-route.tsx';
import { leave } from './session.ts';
import { useShellWords } from './words.ts';

const names: Record<Language, string> = { en: 'English', de: 'Deutsch', ar: 'العربية', 'x-pseudo': '⟦Pseudo⟧' };

/** Languages for trying things out are offered while developing only. */
const offered = languages.filter((language) => import.meta.env.DEV || language === 'en' || language === 'de');

/** The person's own menu: places, theme, language, sign out. Drawn once it is wanted, and open at once. */
export function AccountMenu({ withName }: AccountButtonProps) {
  const { person } = useSession();
  const [isOpen, setOpen] = useState(false);
  // The trigger has to be there, with the focus, before the menu opens: closing it leads back there.
  useEffect(() => setOpen(true), []);
  return (
    <Menu
      label={person.name}
      isOpen={isOpen}
      onOpenChange={setOpen}
      groups={[usePlaces(), useThemes(), useLanguages(), useSignOut()]}
      trigger={
        <Button autoFocus className={styles['trigger'] ?? ''}>
          <AccountFace withName={withName} />
        </Button>
      }
    />
  );
}

function usePlaces(): MenuGroup {
  const say = useShellWords();
  const { can } = useSession();
  const places = [
    { id: 'portal', label: say('portal'), icon: 'home', href: '/', isOpen: true },
    { id: 'desk', label: say('desk'), icon: 'inbox', href: '/desk', isOpen: can.desk },
    { id: 'admin', label: say('admin'), icon: 'settings', href: '/admin', isOpen: can.admin || can.privacy || can.account },
    { id: 'me', label: say('yourAccount'), icon: 'person', href: '/me', isOpen: true },
  ] as const;
  return { id: 'places', heading: say('places'), entries: places.filter(({ isOpen }) => isOpen) };
}

function useThemes(): MenuGroup {
  const say = useShellWords();
  const [theme, choose] = useTheme();
  const themes: Record<Theme, string> = { system: say('themeSystem'), light: say('themeLight'), dark: say('themeDark') };
  return {
    id: 'theme',
    heading: say('theme'),
    entries: Object.entries(themes).map(([id, label]) => ({ id, label })),
    chosen: [theme],
    onChoose: (id) => choose(id === 'light' || id === 'dark' ? id : 'system'),
  };
}

function useLanguages(): MenuGroup {
  const say = useShellWords();
  const change = useChangeLanguage();
  return {
    id: 'language',
    heading: say('language'),
    entries: offered.map((language) => ({ id: language, label: names[language] })),
    chosen: [useLanguage()],
    onChoose: (id) => change(languageOf(id)),
  };
}

function useSignOut(): MenuGroup {
  const say = useShellWords();
  const { queries, calls } = signedInRoute.useRouteContext();
  const router = useRouter();
  const signOut = async (): Promise<void> => {
    await leave(calls, queries);
    await router.navigate({ to: '/sign-in', search: { next: '/' } });
  };
  return { id: 'leave', entries: [{ id: 'sign-out', label: say('signOut'), icon: 'logout', onDo: () => void signOut() }] };
}
