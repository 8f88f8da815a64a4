import { refuse, type Decided } from '#event-sourcing';

/** What the events of a command say that was confirmed to have happened before a birth. */
export type BeforeBirthConfirmed = { readonly beforeBirthConfirmed?: true };

/**
 * Something that is told to have happened before the birth of somebody whom it is about was mistyped, or it is meant.
 * The refusal names neither the person nor the day: whoever tells something need not know a birth date.
 *
 * @throws Refusal 409 `before-birth` until it is confirmed
 */
export function askBeforeBirth(
  { occurredAt }: Pick<Decided, 'occurredAt'>,
  bornOn: readonly string[],
  confirmed: boolean,
): BeforeBirthConfirmed {
  const day = occurredAt?.slice(0, 10);
  if (day === undefined || bornOn.every((born) => born <= day)) return {};
  if (!confirmed) {
    refuse('before-birth', 'This lies before the birth of somebody whom it is about. Check the date, or confirm that it is meant.', [
      'confirm-before-birth',
    ]);
  }
  return { beforeBirthConfirmed: true };
}
