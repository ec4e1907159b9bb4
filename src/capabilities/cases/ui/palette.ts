import { useNavigate } from '@tanstack/react-router';
import { keysOf } from '../../../kernel/web/key-map.ts';
import { useStored } from '../../../kernel/web/storage.ts';
import type { PaletteGroup } from '../../../ui-kit/palette-types.ts';
import { useReach } from './reach.ts';

/** The way to the cases, for those only whom the rail shows it; cases themselves are looked for in their own list. */
export function useCasesPlace(label: string): PaletteGroup[] {
  const navigate = useNavigate();
  const [changed] = useStored('keyMap');
  if (!useReach()) return [];
  const place = {
    id: 'cases',
    label,
    icon: 'case',
    keys: keysOf('go:c', changed),
    onDo: () => void navigate({ to: '/desk/cases' }),
  } as const;
  return [{ id: 'cases', label, items: [place] }];
}
