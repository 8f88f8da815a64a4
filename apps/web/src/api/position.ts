/**
 * The newest position of the log that this browser knows to have happened: its own last write, or a live change.
 * Reads ask for it by `after=`, so that nobody misses what they have just written. Positions sort as text.
 */
let newest: string | undefined;

/** Moves the floor of all later reads up to a position; never down. */
export function noteKnownPosition(position: string | null | undefined): void {
  if (position && (newest === undefined || position > newest)) newest = position;
}

/** The position that a read should reflect, or undefined where nothing is known yet. */
export function knownPosition(): string | undefined {
  return newest;
}

/** For a new sign-in. */
export function forgetKnownPosition(): void {
  newest = undefined;
}
