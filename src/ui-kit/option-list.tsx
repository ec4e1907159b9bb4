import { Collection } from 'react-aria-components/Collection';
import { Header } from 'react-aria-components/Header';
import { ListBox, ListBoxSection } from 'react-aria-components/ListBox';
import { type Option, OptionItem } from './option-item.tsx';
import styles from './popover.module.css';

/** Options that belong together, below what they have in common. */
type OptionGroup = { id: string; name: string; options: Option[] };

const isGroup = (entry: Option | OptionGroup): entry is OptionGroup => 'options' in entry;

/** The options as they are drawn: in groups where they name one. */
export const grouped = (options: readonly Option[]): (Option | OptionGroup)[] => {
  const entries: (Option | OptionGroup)[] = [];
  for (const option of options) {
    const last = entries.at(-1);
    if (option.group === undefined) entries.push(option);
    else if (last !== undefined && isGroup(last) && last.name === option.group) last.options.push(option);
    else entries.push({ id: `group ${option.group} ${option.id}`, name: option.group, options: [option] });
  }
  return entries;
};

/** What a ComboBox opens. */
export const OptionList = ({ none }: { none: string }) => (
  <ListBox className={styles['list'] ?? ''} renderEmptyState={() => <div className={styles['none']}>{none}</div>}>
    {(entry: Option | OptionGroup) => (isGroup(entry) ? <Group group={entry} /> : <OptionItem option={entry} />)}
  </ListBox>
);

const Group = ({ group: { id, name, options } }: { group: OptionGroup }) => (
  <ListBoxSection id={id}>
    <Header className={styles['heading'] ?? ''}>{name}</Header>
    <Collection items={options}>{(option) => <OptionItem option={option} />}</Collection>
  </ListBoxSection>
);
