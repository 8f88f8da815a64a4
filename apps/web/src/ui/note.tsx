import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';

interface NoteProps {
  readonly tone?: 'plain' | 'calm' | 'hold' | 'late';
  readonly icon?: IconName;
  readonly children: ReactNode;
  /** Only for what needs attention now. */
  readonly urgent?: boolean;
}

const ICONS: Readonly<Record<NonNullable<NoteProps['tone']>, IconName>> = {
  plain: 'info_outline',
  calm: 'info_outline',
  hold: 'history',
  late: 'error_outline',
};

/** A note in the page: an icon, a tone and words. */
export function Note({ tone = 'plain', icon, children, urgent }: NoteProps) {
  return (
    <div className={`note${tone === 'plain' ? '' : ` note--${tone}`}`} role={urgent ? 'alert' : undefined}>
      <Icon name={icon ?? ICONS[tone]} />
      <div>{children}</div>
    </div>
  );
}
