import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, FormEvent, ReactNode, Ref } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { LongTitle } from './long-title.tsx';
import styles from './portal-page.module.css';

interface BackProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  ref?: Ref<HTMLAnchorElement>;
}

const BackAnchor = ({ children, ...rest }: BackProps) => (
  <a {...rest} className={styles['back']}>
    <Icon name="chevron-left" /> {children}
  </a>
);

/** The way out, above the title: the router's `to`, `params` and `search`. */
export const BackLink: LinkComponent<typeof BackAnchor> = createLink(BackAnchor);

/** What kind of thing it is, between the way out and its title. */
export const KindLine = ({ children }: { children: ReactNode }) => <p className={styles['kind']}>{children}</p>;

/** What the page is about, also in somebody's own words. */
export const PortalTitle = ({ children }: { children: string }) => <LongTitle className={styles['title']}>{children}</LongTitle>;

interface PartChoiceProps<Part extends string> {
  /** Asks which part; only heard. */
  label: string;
  parts: readonly { readonly id: Part; readonly label: string }[];
  value: Part;
  onChange: (part: Part) => void;
  /** At the far end of the line. */
  end?: ReactNode;
}

/** Which part of a list is shown. */
export const PartChoice = <Part extends string>({ label, parts, value, onChange, end }: PartChoiceProps<Part>) => (
  <div className={styles['bar']}>
    <fieldset className={styles['choice']}>
      <legend>{label}</legend>
      {parts.map((part) => (
        <Button key={part.id} isChosen={value === part.id} look="plain" onPress={() => onChange(part.id)}>
          {part.label}
        </Button>
      ))}
    </fieldset>
    {end}
  </div>
);

interface ReplyFormProps {
  title: string;
  onSend: () => void;
  /** The editor: a field, since it stands on the page and in no composer. */
  paper: ReactNode;
  /** What goes along, or what failed. */
  along?: ReactNode;
  /** Buttons, and what is to be said beside them. */
  foot: ReactNode;
}

/** Where one answers, below the story. */
export const ReplyForm = ({ title, onSend, paper, along, foot }: ReplyFormProps) => (
  <form
    className={styles['reply']}
    onSubmit={(event: FormEvent) => {
      event.preventDefault();
      onSend();
    }}
  >
    <h2>{title}</h2>
    <div className={styles['paper']}>{paper}</div>
    {along}
    <div className={styles['foot']}>{foot}</div>
  </form>
);

/** Beside the story: sections of facts, parted by lines. */
export const PortalSide = ({ label, children }: { label: string; children: ReactNode }) => (
  <aside className={styles['side']} aria-label={label}>
    {children}
  </aside>
);
