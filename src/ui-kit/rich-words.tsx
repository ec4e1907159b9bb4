import { Fragment } from 'react';

/** A text with emphasis in it: "With <b>Facilities</b> since Tuesday". Nothing but `<b>` is known, so no value can bring a tag along. */
export const RichWords = ({ children }: { children: string }) => (
  <>
    {children.split(/(<b>.*?<\/b>)/).map((part, at) => {
      const key = `${at.toString()} ${part}`;
      return part.startsWith('<b>') ? <b key={key}>{part.slice(3, -4)}</b> : <Fragment key={key}>{part}</Fragment>;
    })}
  </>
);
