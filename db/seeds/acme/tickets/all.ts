import type { Story } from '../../stories.ts';
import { alikeStories } from './alike.ts';
import { approvalStories } from './approvals.ts';
import { clockStories } from './clocks.ts';
import { ends } from './ends.ts';
import { firstLook } from './first-look.ts';
import { itStories } from './it-stories.ts';
import { majorStories } from './majors.ts';
import { mentions } from './mentions.ts';
import { otherEnds } from './other-ends.ts';
import { otherStories } from './other-stories.ts';
import { storyOf } from './short.ts';
import { shortIt } from './short-it.ts';
import { shortOther } from './short-other.ts';

/** Everything that happened at acme, as people will find it. What is new stands last: a story is known by its place. */
export const acmeStories: Story[] = [
  ...itStories, ...otherStories, ...[...shortIt, ...shortOther].map(storyOf), ...firstLook, ...ends, ...mentions, ...otherEnds,
  ...approvalStories, ...clockStories, ...alikeStories, ...majorStories,
];
