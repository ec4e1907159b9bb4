import { useState } from 'react';
import { Banner } from '../../../ui-kit/banner.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Dialog, Drawer } from '../../../ui-kit/dialog.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { Menu } from '../../../ui-kit/menu.tsx';
import type { MenuGroup } from '../../../ui-kit/menu-types.ts';
import { Popover } from '../../../ui-kit/popover.tsx';
import { Tabs } from '../../../ui-kit/tabs.tsx';
import { TextArea } from '../../../ui-kit/text-fields.tsx';
import { toast } from '../../../ui-kit/toast-queue.ts';
import { Story } from './story.tsx';

const deeds: MenuGroup[] = [
  {
    id: 'do',
    entries: [
      { id: 'assign', label: 'Assign to me', icon: 'person', keys: ['i'] },
      { id: 'hold', label: 'Hold until…', icon: 'pause', line: 'With a date or a reason' },
      { id: 'merge', label: 'Merge', icon: 'merge', isDisabled: true },
    ],
  },
  {
    id: 'sort',
    heading: 'Sort by',
    chosen: ['due'],
    entries: [
      { id: 'due', label: 'Due first' },
      { id: 'age', label: 'Oldest first' },
    ],
  },
  { id: 'end', entries: [{ id: 'cancel', label: 'Cancel the ticket', icon: 'trash', isDanger: true }] },
];

export function OverlayStories() {
  const [tab, setTab] = useState('conversation');
  return (
    <>
      <Story title="Dialog, drawer, popover, menu">
        <Asking />
        <Aside />
        <Popover label="Who can see it" trigger={<Button>Six people can see this</Button>}>
          Ada, Bob, Cem, Dana, Eve and Finn. Nobody else, administrators included.
        </Popover>
        <Menu label="More" trigger={<IconButton icon="more" label="More" />} groups={deeds} />
      </Story>
      <Story title="Toast">
        <Button onPress={() => toast('Sent to Ada.', { onUndo: () => toast('Taken back.') })}>Send</Button>
        <Button onPress={() => toast('Link copied.')}>Copy</Button>
      </Story>
      <Story title="Banner" look="wide">
        <Banner tone="warning" deeds={<Button>I’m affected too</Button>}>
          <b>Wi-Fi in the Lyon office drops out.</b> IT found the cause and is replacing a switch. Next news at 11:30.
        </Banner>
        <Banner tone="ink" deeds={<Button look="plain">Who</Button>}>
          <b>Six people can see this.</b> Nobody else, administrators included.
        </Banner>
      </Story>
      <Story title="Tabs" look="wide">
        <Tabs
          label="Ticket"
          chosen={tab}
          onChoose={setTab}
          tabs={[
            { id: 'conversation', label: 'Conversation', icon: 'speech', content: 'Said and noted.' },
            { id: 'changes', label: 'Changes', count: 4, content: 'Who changed what.' },
          ]}
        />
      </Story>
    </>
  );
}

function Asking() {
  const [isOpen, setOpen] = useState(location.hash === '#dialog');
  return (
    <>
      <Button onPress={() => setOpen(true)}>Resolve…</Button>
      <Dialog
        title="Resolve INC0048213"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        foot={
          <>
            <Button onPress={() => setOpen(false)}>Cancel</Button>
            <Button look="primary">Resolve</Button>
          </>
        }
      >
        <TextArea label="Resolution notes" help="Ada reads them." />
      </Dialog>
    </>
  );
}

function Aside() {
  const [isOpen, setOpen] = useState(location.hash === '#drawer');
  return (
    <>
      <Button onPress={() => setOpen(true)}>Why this number</Button>
      <Drawer title="Resolution" isOpen={isOpen} onClose={() => setOpen(false)} size="wide">
        Two hours and eighteen minutes are left, because the clock stood still for a day.
      </Drawer>
    </>
  );
}
