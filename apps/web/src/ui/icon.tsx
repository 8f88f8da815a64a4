import sprite from '@uswds/uswds/img/sprite.svg?url';

/** Names of the USWDS icons in use. */
export type IconName =
  | 'account_balance'
  | 'account_circle'
  | 'add'
  | 'add_circle_outline'
  | 'arrow_back'
  | 'arrow_downward'
  | 'arrow_forward'
  | 'assessment'
  | 'calendar_today'
  | 'campaign'
  | 'cancel'
  | 'chat'
  | 'check'
  | 'check_circle'
  | 'check_circle_outline'
  | 'close'
  | 'content_copy'
  | 'edit'
  | 'error'
  | 'error_outline'
  | 'event'
  | 'file_download'
  | 'flag'
  | 'folder_open'
  | 'groups'
  | 'help_outline'
  | 'history'
  | 'hourglass_empty'
  | 'info_outline'
  | 'link'
  | 'link_off'
  | 'lock_outline'
  | 'login'
  | 'logout'
  | 'mail'
  | 'menu'
  | 'more_horiz'
  | 'people'
  | 'person'
  | 'phone'
  | 'print'
  | 'radio_button_unchecked'
  | 'remove'
  | 'save_alt'
  | 'schedule'
  | 'search'
  | 'settings'
  | 'shield'
  | 'translate'
  | 'update'
  | 'verified'
  | 'visibility'
  | 'visibility_off'
  | 'warning';

/** An icon is never alone: words stand beside it, so it is hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="usa-icon" aria-hidden="true" focusable="false">
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}
