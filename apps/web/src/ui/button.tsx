import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** One filled button in a region; the others are outlined or quiet. */
  readonly look?: 'filled' | 'outline' | 'quiet';
  readonly size?: 'normal' | 'small';
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** A USWDS button; not a submit button unless it says so. */
export function Button({ look = 'filled', size = 'normal', icon, children, className, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={`${buttonClass(look, size)}${className ? ` ${className}` : ''}`}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}

/** The classes of a button, for links that look like one. */
export function buttonClass(look: 'filled' | 'outline' | 'quiet' = 'filled', size: 'normal' | 'small' = 'normal'): string {
  return ['usa-button', look === 'filled' ? '' : `usa-button--${look}`, size === 'small' ? 'usa-button--small' : '']
    .filter(Boolean)
    .join(' ');
}
