import type { ReactNode } from 'react';

/** Our own drawings on a 16 px grid, 1.4 px lines. */
export const drawings = {
  'arrow-down': <path d="M8 3v9.5M4.5 9 8 12.5 11.5 9" />,
  'arrow-up': <path d="M8 13V3.5M4.5 7 8 3.5 11.5 7" />,
  at: (
    <>
      <circle cx="8" cy="8" r="2.5" />
      <path d="M10.5 5.5v3.3c0 2.3 3 2 3-.8A5.5 5.5 0 1 0 11 12.6" />
    </>
  ),
  badge: (
    <>
      <path d="M3.25 4.5h9.5v9h-9.5zM6.5 4.5v-2h3v2M5.75 11.5c.25-1 1.1-1.5 2.25-1.5s2 .5 2.25 1.5" />
      <circle cx="8" cy="7.75" r="1" />
    </>
  ),
  bell: <path d="M3 11.5h10l-1.25-2V7a3.75 3.75 0 0 0-7.5 0v2.5zM6.75 13.75h2.5" />,
  board: <path d="M3.5 3v9M8 3v6M12.5 3v7.5" strokeWidth="2.4" />,
  bold: <path d="M5 3.200h3.600a2.300 2.300 0 0 1 0 4.700H5zM5 7.900h4.200a2.500 2.500 0 0 1 0 5H5z" />,
  book: <path d="M3 3h3.5C7.3 3 8 3.7 8 4.5v8.7c0-.8-.7-1.5-1.5-1.5H3zM13 3H9.5C8.7 3 8 3.7 8 4.5v8.7c0-.8.7-1.5 1.5-1.5H13z" />,
  box: <path d="m8 2.2 5.2 2.9v5.8L8 13.8l-5.2-2.9V5.1zM2.8 5.1 8 8l5.2-2.9M8 8v5.8" />,
  branch: (
    <>
      <circle cx="11.75" cy="4" r="1.5" />
      <path d="M4 2.5v11M4 10c4.5 0 7.75-1 7.75-4.5" />
    </>
  ),
  breached: (
    <>
      <circle fill="currentColor" stroke="none" cx="8" cy="8" r="6.2" />
      <path d="M8 4.8v3.8M8 11v.1" stroke="var(--surface)" strokeWidth="1.6" />
    </>
  ),
  building: <path d="M3.5 13.5v-11h6v11M9.5 6h3v7.5M2 13.5h12M5.5 5h2M5.5 7.5h2M5.5 10h2" />,
  calendar: (
    <>
      <rect x="2.5" y="3.5" width="11" height="10" rx="1.5" />
      <path d="M2.5 6.8h11M5.5 2v2.5M10.5 2v2.5" />
    </>
  ),
  case: <path d="M2.5 5.25h11V13h-11zM6 5.25V3h4v2.25M2.5 8.75h11" />,
  change: <path d="M2.5 5.5h9M9 3l2.5 2.5L9 8M13.5 10.5h-9M7 8l-2.5 2.5L7 13" />,
  check: <path d="m3.5 8.5 3 3 6-7" />,
  'check-circle': (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="m5.6 8.2 1.7 1.7 3.2-3.6" />
    </>
  ),
  'chevron-down': <path d="m5 6.5 3 3 3-3" />,
  'chevron-left': <path d="m9.5 5-3 3 3 3" />,
  'chevron-right': <path d="m6.5 5 3 3-3 3" />,
  'chevron-up': <path d="m5 9.5 3-3 3 3" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 5v3.2l2 1.3" />
    </>
  ),
  code: <path d="m5.500 4.500-3.500 3.500 3.500 3.500M10.500 4.500 14 8l-3.500 3.500" />,
  columns: (
    <>
      <rect x="2.5" y="3" width="11" height="10" rx="1.5" />
      <path d="M6.2 3v10M9.8 3v10" />
    </>
  ),
  copy: (
    <>
      <rect x="5.500" y="5.500" width="8" height="8" rx="1.500" />
      <path d="M3.500 10.500h-1v-8h8v1" />
    </>
  ),
  desk: <path d="M1.75 4.5h12.5M3.25 4.5v8.75M12.75 4.5v8.75M8.5 4.5v3.75h4.25" />,
  download: <path d="M8 2.5v7.75M4.75 7 8 10.25 11.25 7M3 13.25h10" />,
  drag: <path strokeWidth="2" d="M6 4v.01M10 4v.01M6 8v.01M10 8v.01M6 12v.01M10 12v.01" />,
  edit: <path d="m3 13 .5-2.75L10.75 3 13 5.25 5.75 12.5zM9.25 4.5l2.25 2.25" />,
  euro: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M9.8 5.7C8.3 4.7 6 5.6 6 8s2.3 3.3 3.8 2.3M5 7.3h3M5 8.8h3" />
    </>
  ),
  external: <path d="M7 3.500H3.500v9h9V9M9.500 2.750h3.750V6.500M13 3 7.500 8.500" />,
  eye: (
    <>
      <path d="M1.8 8C3.3 5.2 5.5 3.8 8 3.8s4.7 1.4 6.2 4.2c-1.5 2.8-3.7 4.2-6.2 4.2S3.3 10.8 1.8 8z" />
      <circle cx="8" cy="8" r="1.8" />
    </>
  ),
  file: <path d="M4 2.5h5l3.2 3.2v7.8H4zM9 2.5v3.2h3.2" />,
  filter: <path d="M2.5 4h11M4.5 8h7M6.5 12h3" />,
  flag: <path d="M3.75 13.75V2.5M3.75 3h8.5l-1.75 3 1.75 3h-8.5" />,
  flame: (
    <path d="M8 2c.4 2.5 3.8 3.8 3.8 7.3A3.8 3.8 0 0 1 8 13.5a3.8 3.8 0 0 1-3.8-4.2c0-1.5.8-2.3 1.5-3 .2 1.2.8 1.7 1.4 1.9C6.6 6 7 3.7 8 2z" />
  ),
  globe: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M2.500 8h11M8 2.500c2 1.700 2.600 3.400 2.600 5.500S10 11.800 8 13.500C6 11.800 5.400 10.100 5.400 8S6 4.200 8 2.500" />
    </>
  ),
  hand: (
    <>
      <path d="M2.5 5.5h8M7.8 2.8l2.7 2.7-2.7 2.7M13.5 10.5h-8M8.2 7.8" />
      <path d="m8.2 13.2-2.7-2.7 2.7-2.7" transform="translate(0 0)" />
    </>
  ),
  health: <path d="M2.5 13.5h11M4.5 11V8M8 11V3.5M11.5 11V6" />,
  heart: <path d="M8 13C4.5 10.5 2.5 8.5 2.5 6.2A2.7 2.7 0 0 1 8 5.4a2.7 2.7 0 0 1 5.5.8C13.5 8.5 11.5 10.5 8 13z" />,
  home: <path d="M2.25 7.5 8 2.5l5.75 5M4 6.25v7.25h8V6.25M6.75 13.5V9.75h2.5v3.75" />,
  inbox: <path d="M2.5 9.5 4.3 3.6h7.4l1.8 5.9v3.2h-11zM2.5 9.5h3.2l1 1.6h2.6l1-1.6h3.2" />,
  info: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 7.500v3.400M8 5.200v.1" />
    </>
  ),
  italic: <path d="M7 3.200h4M5 12.800h4M9.200 3.200l-2.400 9.600" />,
  key: (
    <>
      <circle cx="5.3" cy="10.7" r="2.8" />
      <path d="m7.3 8.7 5.7-5.7M10.5 5.5l2 2" />
    </>
  ),
  laptop: (
    <>
      <rect x="3.5" y="3.5" width="9" height="6.5" rx="1" />
      <path d="M1.8 12.5h12.4" />
    </>
  ),
  link: (
    <path d="M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2-2a2.6 2.6 0 0 0-3.7-3.7l-.7.7M9.2 6.8a2.6 2.6 0 0 0-3.7 0l-2 2a2.6 2.6 0 0 0 3.7 3.7l.7-.7" />
  ),
  list: <path d="M6 4h7.5M6 8h7.5M6 12h7.5M2.75 4v.01M2.75 8v.01M2.75 12v.01" />,
  'list-numbered': (
    <path d="M6.500 4h7M6.500 8h7M6.500 12h7M2.300 3l1-.5v3M2.200 10.800c.3-1 1.900-.8 1.800.2-.1.700-1.800 1.400-1.800 2.200h1.900" />
  ),
  lock: (
    <>
      <rect x="3.5" y="7" width="9" height="6.5" rx="1.5" />
      <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
    </>
  ),
  logout: <path d="M9.5 2.75h-6v10.5h6M6.5 8h7.25M11 5.25 13.75 8 11 10.75" />,
  mail: <path d="M2.25 3.75h11.5v8.5H2.25zM2.5 4.25 8 8.75l5.5-4.5" />,
  merge: (
    <>
      <circle cx="4" cy="3.8" r="1.5" />
      <circle cx="4" cy="12.2" r="1.5" />
      <circle cx="12" cy="8" r="1.5" />
      <path d="M4 5.3v5.4M4 5.5C4.3 7.5 6 8 10.5 8" />
    </>
  ),
  moon: <path d="M13 9.600A5.500 5.500 0 0 1 6.400 3a5.500 5.500 0 1 0 6.600 6.600z" />,
  more: (
    <>
      <circle fill="currentColor" stroke="none" cx="3.5" cy="8" r="1.1" />
      <circle fill="currentColor" stroke="none" cx="8" cy="8" r="1.1" />
      <circle fill="currentColor" stroke="none" cx="12.5" cy="8" r="1.1" />
    </>
  ),
  note: <path d="M3.5 2.8h9v7l-3 3.4h-6zM9.5 13v-3.2h3M6 6h4M6 8.5h2" />,
  offline: (
    <path d="M2.500 2.500l11 11M5 8.900A4.300 4.300 0 0 1 8 7.700M3 6.700c.7-.6 1.500-1.100 2.300-1.400M8 5c1.900 0 3.700.6 5 1.800M10.200 8.500c.3.200.6.300.8.600M8 12v.1" />
  ),
  p1: (
    <>
      <path fill="currentColor" stroke="none" d="M5.3 1.8h5.4l3.5 3.5v5.4l-3.5 3.5H5.3l-3.5-3.5V5.3z" />
      <path d="M8 4.8v3.7M8 11v.1" stroke="var(--surface)" />
    </>
  ),
  p2: <path d="m4 8 4-4 4 4M4 12.3l4-4 4 4" />,
  p3: <path d="m4 10 4-4 4 4" />,
  p4: <path d="M4.5 8h7" />,
  p5: <path d="M4.5 8h.1M8 8h.1M11.5 8h.1" strokeWidth="2.2" />,
  panel: (
    <>
      <rect x="2.5" y="3" width="11" height="10" rx="1.5" />
      <path d="M10 3v10" />
    </>
  ),
  paperclip: <path d="m12.8 7.3-5 5a3 3 0 0 1-4.2-4.2l5.3-5.3a2 2 0 0 1 2.9 2.8l-5.3 5.3a1 1 0 0 1-1.4-1.4l4.7-4.7" />,
  pause: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M6.7 6v4M9.3 6v4" />
    </>
  ),
  people: (
    <>
      <circle cx="6.2" cy="5.5" r="2.3" />
      <path d="M2 13c.4-2.4 2-3.7 4.2-3.7S10 10.6 10.4 13M10.3 3.4a2.3 2.3 0 0 1 0 4.2M12 9.8c1.2.5 1.9 1.6 2.1 3.2" />
    </>
  ),
  person: (
    <>
      <circle cx="8" cy="5.3" r="2.6" />
      <path d="M3 13.5c.5-2.6 2.4-4 5-4s4.5 1.4 5 4" />
    </>
  ),
  phone: <path d="M5.25 2.5 6.5 5.5 5.25 6.75c.75 1.75 2.25 3.25 4 4l1.25-1.25 3 1.25-.5 2.5C7.5 13.25 2.75 8.5 2.75 3z" />,
  picture: (
    <>
      <rect x="2.500" y="3" width="11" height="10" rx="1.500" />
      <circle cx="6" cy="6.300" r="1.100" />
      <path d="m3 12 3.500-3.200 2.300 2 2.200-2 2.500 2.400" />
    </>
  ),
  plus: <path d="M8 3.5v9M3.5 8h9" />,
  problem: (
    <>
      <circle cx="8" cy="8" r="1.7" />
      <path d="M8 2.5v2M8 11.5v2M2.5 8h2M11.5 8h2" />
      <circle cx="8" cy="8" r="4.2" />
    </>
  ),
  question: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M6.3 6.5c.2-2.2 3.4-2 3.3 0 0 1.3-1.6 1.3-1.6 2.5M8 11v.1" />
    </>
  ),
  receipt: <path d="M4 2.5h8v11l-1.35-1-1.3 1L8 12.5l-1.35 1-1.3-1L4 13.5zM6.25 5.75h3.5M6.25 8.5h3.5" />,
  refresh: <path d="M13 8a5 5 0 1 1-1.500-3.600M13 2.800v2.400h-2.400" />,
  reply: <path d="M6.5 4 2.8 7.5l3.7 3.5M3 7.5h6.2c2.3 0 3.8 1.5 3.8 4v.5" />,
  scale: <path d="M8 2.5v11M5 13.5h6M3 4.5h10M3.5 4.5 2 9h3.5L4 4.5M12 4.5 10.5 9H14l-1.5-4.5" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.2" />
      <path d="m10.2 10.2 3.3 3.3" />
    </>
  ),
  settings: (
    <>
      <circle cx="8" cy="8" r="2" />
      <path d="M8 2.2v1.6M8 12.2v1.6M2.2 8h1.6M12.2 8h1.6M3.9 3.9 5 5M11 11l1.1 1.1M12.1 3.9 11 5M5 11l-1.1 1.1" />
      <circle cx="8" cy="8" r="4.2" />
    </>
  ),
  shield: <path d="M8 2.25 13 4v4c0 2.75-2 4.75-5 5.75C5 12.75 3 10.75 3 8V4z" />,
  snow: <path d="M8 2v12M2.8 5l10.4 6M13.2 5 2.8 11M6.5 3 8 4.3 9.5 3M6.5 13 8 11.7 9.5 13" />,
  sort: <path d="M5 3v10M5 13l-2.2-2.2M5 13l2.2-2.2M11 13V3M11 3 8.8 5.2M11 3l2.2 2.2" />,
  speech: <path d="M2.5 3.25h11v7.5H8l-3 2.75v-2.75H2.5z" />,
  stamp: (
    <path d="M6 8.5c.6-1.5-.6-2.5-.6-3.7a2.6 2.6 0 0 1 5.2 0c0 1.2-1.2 2.2-.6 3.7M3 11V9.8c0-.8.5-1.3 1.3-1.3h7.4c.8 0 1.3.5 1.3 1.3V11zM3.5 13.5h9" />
  ),
  star: <path d="m8 2.5 1.7 3.5 3.8.5-2.8 2.7.7 3.8L8 11.2 4.6 13l.7-3.8-2.8-2.7 3.8-.5z" />,
  'state-new': <circle cx="8" cy="8" r="5.5" strokeDasharray="2.2 2.120" />,
  'state-progress': (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path fill="currentColor" stroke="none" d="M8 4.8a3.2 3.2 0 0 1 0 6.4z" />
    </>
  ),
  stop: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="m4 4 8 8" />
    </>
  ),
  sun: (
    <>
      <circle cx="8" cy="8" r="2.6" />
      <path d="M8 2v1.2M8 12.8V14M2 8h1.2M12.8 8H14M3.8 3.8l.8.8M11.4 11.4l.8.8M12.2 3.8l-.8.8M4.6 11.4l-.8.8" />
    </>
  ),
  tasks: <path d="m2.5 4.5 1 1 1.8-2M2.5 10.5l1 1 1.8-2M8 5h5.5M8 11h5.5" />,
  template: (
    <>
      <rect x="2.5" y="2.8" width="11" height="10.4" rx="1.5" />
      <path d="M5 6h6M5 8.5h6M5 11h3" />
    </>
  ),
  text: <path d="M3 4.5V3.2h10v1.3M8 3.2v9.6M6.2 12.8h3.6" />,
  trash: <path d="M2.75 4.25h10.5M6 4.25V2.5h4v1.75M4 4.25l.6 9.25h6.8l.6-9.25" />,
  truck: (
    <>
      <path d="M1.75 4h7.5v7.25h-7.5zM9.25 6.5h2.75l2.25 2.25v2.5h-5" />
      <circle cx="4.75" cy="12" r="1.25" />
      <circle cx="11.5" cy="12" r="1.25" />
    </>
  ),
  undo: <path d="M5.5 3 2.8 5.8l2.7 2.7M3 5.8h6.5a3.5 3.5 0 0 1 0 7H6" />,
  upload: <path d="M8 10.5V2.75M4.75 6 8 2.75 11.25 6M3 13.25h10" />,
  warning: <path d="M8 2.5 14.25 13.25H1.75zM8 6.5v3M8 11.4v.01" />,
  x: <path d="m4 4 8 8M12 4l-8 8" />,
  'x-circle': (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="m6 6 4 4M10 6l-4 4" />
    </>
  ),
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;
