import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-drawings.tsx';
import styles from './tabs.module.css';

interface TabsProps {
  label: string;
  tabs: readonly { id: string; label: string; icon?: IconName; count?: number; content: ReactNode }[];
  chosen: string;
  onChoose: (id: string) => void;
}

/** Views of one thing; the chosen one belongs in the URL. */
export function Tabs({ label, tabs, chosen, onChoose }: TabsProps) {
  return (
    <AriaTabs selectedKey={chosen} onSelectionChange={(key) => onChoose(String(key))}>
      <TabList aria-label={label} className={styles['list'] ?? ''}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={styles['tab'] ?? ''}>
            {tab.icon && <Icon name={tab.icon} />}
            {tab.label}
            {tab.count !== undefined && <span className={styles['count']}>{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles['panel'] ?? ''}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
