import type { ReactNode } from 'react';
import { Drawer } from '../../../../ui-kit/dialog.tsx';
import { DefinitionList } from '../../../../ui-kit/facts.tsx';
import type { InventoryItem, InventoryReply } from '../../contract-inventory.ts';
import styles from './register.module.css';
import { useRegisterWords } from './register-words.ts';

interface EntryProps {
  item: InventoryItem;
  names: InventoryReply['names'];
  onClose: () => void;
}

/** All that the register says of one place. */
export function InventoryEntry({ item, names, onClose }: EntryProps) {
  const say = useRegisterWords();
  const { place, store, kind, categories, purposes, retention, exported, role, reason } = item;
  const told: { name: string; value: ReactNode }[] = [
    { name: say('store'), value: say(`store_${store}`) },
    { name: say('kind'), value: say(`kind_${kind}`) },
    ...(categories.length === 0
      ? []
      : [{ name: say('category'), value: categories.map((key) => names.categories[key] ?? key).join('; ') }]),
    ...(purposes.length === 0
      ? []
      : [
          {
            name: say('purpose'),
            value: (
              <Lines
                lines={purposes.map(({ purpose, basis }) => `${names.purposes[purpose] ?? purpose}: ${names.bases[basis] ?? basis}`)}
              />
            ),
          },
        ]),
    ...(retention === null ? [] : [{ name: say('retention'), value: names.retentions[retention] ?? retention }]),
    ...(item.erase.length === 0 ? [] : [{ name: say('erasing'), value: <Erasing erase={item.erase} /> }]),
    ...(role === null ? [] : [{ name: say('role'), value: say(`role_${role}`) }]),
    ...(exported === null ? [] : [{ name: say('exported'), value: say(exported ? 'yes' : 'no') }]),
    ...(reason === null
      ? []
      : [
          {
            name: say('reason'),
            value: (
              <span lang="en" dir="ltr">
                {reason}
              </span>
            ),
          },
        ]),
  ];
  return (
    <Drawer isOpen onClose={onClose} title={place}>
      <DefinitionList facts={told} />
    </Drawer>
  );
}

/** As whom the row concerns somebody, and what happens to it then. */
function Erasing({ erase }: Pick<InventoryItem, 'erase'>) {
  const say = useRegisterWords();
  const line = ({ of, how, ground }: InventoryItem['erase'][number]): string =>
    ground === null ? say('of', { how: say(`erase_${how}`), of }) : say('ofGround', { how: say(`erase_${how}`), of, ground });
  return <Lines lines={erase.map(line)} />;
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul className={styles['lines']}>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
