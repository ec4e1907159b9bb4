import { GridList, GridListItem } from 'react-aria-components/GridList';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Grip } from '../../../../ui-kit/grip.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import type { Rule } from '../../shared/definition.ts';
import styles from './assignment.module.css';
import { reordered } from './rule-order.ts';
import type { RuleWords } from './use-rule-words.ts';
import { useAssignmentWords } from './words.ts';

interface RuleListProps {
  rules: readonly Rule[];
  words: RuleWords;
  onOpen: (rule: Rule) => void;
  onChange: (rules: Rule[]) => void;
}

/** The rules as a ticket meets them: opened by a press, moved by the grip, by pointer or keyboard, or by the arrows beside it. */
export function RuleList({ rules, words, onOpen, onChange }: RuleListProps) {
  const say = useAssignmentWords();
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => onChange(reordered(rules, keys, target)),
  });
  const open = (key: unknown) => rules.filter(({ id }) => id === key).map(onOpen);
  return (
    <GridList
      aria-label={say('rules')}
      items={rules.map((rule, at) => ({ id: rule.id, rule, at }))}
      dragAndDropHooks={dragAndDropHooks}
      onAction={open}
      className={styles['rules'] ?? ''}
    >
      {({ rule, at }) => (
        <GridListItem id={rule.id} textValue={words.ruleName(rule)} className={styles['rule'] ?? ''} data-off={!rule.active || undefined}>
          <Grip label={say('moveHelp', { name: words.ruleName(rule) })} />
          <span className={styles['place']}>{at + 1}</span>
          <span className={styles['words']}>
            <span>{words.ruleName(rule)}</span>
            <small>{words.line(rule)}</small>
          </span>
          {!rule.active && <Badge>{say('off')}</Badge>}
          <IconButton icon="edit" label={say('openRule', { name: words.ruleName(rule) })} onPress={() => onOpen(rule)} />
          <IconButton
            icon="trash"
            label={say('removeRule', { name: words.ruleName(rule) })}
            onPress={() => onChange(rules.filter(({ id }) => id !== rule.id))}
          />
        </GridListItem>
      )}
    </GridList>
  );
}
