import { AnswerPair } from '../../../ui-kit/answer-pair.tsx';
import { Button, LinkButton } from '../../../ui-kit/button.tsx';
import { Chip } from '../../../ui-kit/chip.tsx';
import { Toolbar } from '../../../ui-kit/facts.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { Kbd, Keys } from '../../../ui-kit/kbd.tsx';
import { Link, OutsideLink } from '../../../ui-kit/link.tsx';
import { Tooltip } from '../../../ui-kit/tooltip.tsx';
import { Story } from './story.tsx';

const looks = ['primary', 'secondary', 'quiet', 'plain', 'danger'] as const;

const answers = [
  { id: 'no', label: 'Don’t allow' },
  { id: 'yes', label: 'Allow' },
] as const;

export const ButtonStories = () => (
  <>
    <Story title="Button">
      {looks.map((look) => (
        <Button key={look} look={look}>
          Send to Ada
        </Button>
      ))}
    </Story>
    <Story title="AnswerPair: open, answered, not to be answered">
      <AnswerPair label="News" answers={answers} onAnswer={() => undefined} />
      <AnswerPair label="News, refused" answers={answers} chosen="no" onAnswer={() => undefined} />
      <AnswerPair label="News, by signal" answers={answers} chosen="no" isDisabled onAnswer={() => undefined} />
    </Story>
    <Story title="Button, busy">
      {looks.map((look) => (
        <Button key={look} look={look} busy>
          Send to Ada
        </Button>
      ))}
    </Story>
    <Story title="Button, not now">
      {looks.map((look) => (
        <Button key={look} look={look} isDisabled>
          Send to Ada
        </Button>
      ))}
    </Story>
    <Story title="Button with icon, large, chosen">
      <Button icon="plus">Create</Button>
      <Button size="large" look="primary">
        Review
      </Button>
      <Button isChosen>Table</Button>
      <Button isChosen={false}>Board</Button>
      <LinkButton to="/">Go home</LinkButton>
    </Story>
    <Story title="IconButton">
      <IconButton icon="more" label="More" />
      <IconButton icon="star" label="Favourite" isChosen />
      <IconButton icon="refresh" label="Load again" busy />
      <IconButton icon="trash" label="Delete" isDisabled />
    </Story>
    <Story title="Link and keys">
      <Link to="/">PRB0000412</Link>
      <Link to="/" look="quiet">
        All 23 requests
      </Link>
      <OutsideLink href="https://example.org">Supplier’s page</OutsideLink>
      <Kbd>?</Kbd>
      <Keys keys={['Ctrl', 'Enter']} />
      <Tooltip text="Assign" keys={['a']}>
        <Button>With a tooltip</Button>
      </Tooltip>
    </Story>
    <Story title="Chip">
      <Chip opens>All workspaces</Chip>
      <Chip isChosen onPress={() => undefined}>
        Breached 3
      </Chip>
      <Chip onRemove={() => undefined}>State is open</Chip>
      <Chip icon="flag">label</Chip>
      <Chip adds onPress={() => undefined}>
        Filter
      </Chip>
    </Story>
    <Story title="Toolbar" look="wide">
      <Toolbar label="Tickets" end={<Button look="primary">Create</Button>}>
        <Button look="plain" icon="people">
          Group: team
        </Button>
        <Button look="plain" icon="columns">
          Columns
        </Button>
      </Toolbar>
    </Story>
  </>
);
