import { Avatar, AvatarStack } from '../../../ui-kit/avatar.tsx';
import { Badge } from '../../../ui-kit/badge.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Card, CardLink, CardList, CardRow } from '../../../ui-kit/card.tsx';
import { DefinitionList } from '../../../ui-kit/facts.tsx';
import { ClockGlyph, PriorityGlyph, StateGlyph } from '../../../ui-kit/glyphs.tsx';
import { Icon } from '../../../ui-kit/icon.tsx';
import { drawings, type IconName } from '../../../ui-kit/icon-drawings.tsx';
import { Meter, Stepper, Timeline, type TimelineStep } from '../../../ui-kit/progress.tsx';
import { RelativeTime } from '../../../ui-kit/relative-time.tsx';
import { RichWords } from '../../../ui-kit/rich-words.tsx';
import { Story } from './story.tsx';

const isIcon = (name: string): name is IconName => name in drawings;
const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

const steps: TimelineStep[] = [
  { id: '1', what: 'You asked for a desk', when: 'Monday 9 November, 09:42', phase: 'done' },
  {
    id: '2',
    what: 'HR looked at your chair and screen too',
    when: 'Samira Haddad',
    said: 'The screen should go up by a hand.',
    phase: 'done',
  },
  { id: '3', what: 'Facilities builds it at place 3.112', when: 'Friday 20 November', phase: 'now' },
  { id: '4', what: 'You say whether it’s right', phase: 'next' },
];

export const PictureStories = () => (
  <>
    <Story title="Priority, state, clock">
      {([1, 2, 3, 4, 5] as const).map((priority) => (
        <PriorityGlyph key={priority} priority={priority} />
      ))}
      <PriorityGlyph priority={2} withWords />
      {(['new', 'progress', 'hold', 'approval', 'resolved', 'closed', 'canceled'] as const).map((kind) => (
        <StateGlyph key={kind} kind={kind}>
          {kind}
        </StateGlyph>
      ))}
      <ClockGlyph state="running" used={32} label="Resolution, running">
        1 d 4 h
      </ClockGlyph>
      <ClockGlyph state="running" used={57} label="Resolution, running">
        6 h 10 m
      </ClockGlyph>
      <ClockGlyph state="running" used={78} label="Resolution, running">
        52 m
      </ClockGlyph>
      <ClockGlyph state="breached" used={100} label="Resolution, breached">
        1 h 06 m over
      </ClockGlyph>
      <ClockGlyph state="paused" used={40} label="Resolution, paused">
        3 d
      </ClockGlyph>
      <ClockGlyph state="met" used={40} label="Response">
        met
      </ClockGlyph>
    </Story>
    <Story title="Avatar, badge, time">
      <Avatar name="Leila Haddad" />
      <Avatar name={null} />
      <Avatar name="Mona Fischer" size="medium" isHere />
      <Avatar name="Ada" size="large" />
      <AvatarStack names={['Ada Lindqvist', 'Bob Osei', 'Cem Kaya']} />
      {(['neutral', 'accent', 'good', 'warning', 'danger', 'note'] as const).map((tone) => (
        <Badge key={tone} tone={tone}>
          {tone}
        </Badge>
      ))}
      <RelativeTime at={ago(3)} />
      <RelativeTime at={ago(1500)} />
      <RelativeTime at={ago(1500)} look="age" />
    </Story>
    <Story title="Card" look="wide">
      <CardList label="Needs you">
        <CardRow
          icon="receipt"
          title="Approve a trade-fair stand, €2,400"
          line="Cost centre 4410 has €11,300 left."
          end={<Button>Approve</Button>}
        />
        <CardLink
          to="/"
          icon="desk"
          title="Height-adjustable desk"
          line={<RichWords>{'With <b>Facilities</b> since Tuesday'}</RichWords>}
          end={
            <Stepper now={3} all={4}>
              delivery
            </Stepper>
          }
        />
      </CardList>
      <br />
      <Card padded>
        <DefinitionList
          facts={[
            { name: 'Number', value: 'REQ0004386' },
            { name: 'Price', value: '€640, from 4410' },
          ]}
        />
        <br />
        <Meter value={62} label="Sent" />
      </Card>
    </Story>
    <Story title="Timeline" look="column">
      <Timeline label="What happened" steps={steps} />
    </Story>
    <Story title="Icons">
      {Object.keys(drawings)
        .filter(isIcon)
        .map((name) => (
          <span key={name} title={name}>
            <Icon name={name} />
          </span>
        ))}
      <Icon name="flame" size="large" label="Major incident" />
    </Story>
  </>
);
