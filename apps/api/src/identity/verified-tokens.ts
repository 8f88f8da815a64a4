import { hash } from 'node:crypto';
import type { SignedIn } from '#platform';

/** How long a token need not be verified again, in milliseconds: a key that the provider withdraws counts after that. */
const AGE = 60_000;
const MOST = 5_000;

interface Verified {
  readonly actor: SignedIn;
  readonly until: number;
}

/** Bearer tokens whose signature was verified a moment ago, by their hash: a script sends the same one with every request. */
export class VerifiedTokens {
  private readonly entries = new Map<string, Verified>();

  constructor(private readonly now: () => number = Date.now) {}

  /** Whom a token speaks for; undefined when it has to be verified. */
  find(token: string): SignedIn | undefined {
    const entry = this.entries.get(keyOf(token));
    return entry && entry.until > this.now() ? entry.actor : undefined;
  }

  /** @param expires seconds since 1970, as the token says: it is never taken for longer */
  keep(token: string, actor: SignedIn, expires: number): void {
    const key = keyOf(token);
    this.entries.delete(key);
    this.entries.set(key, { actor, until: Math.min(this.now() + AGE, expires * 1_000) });
    if (this.entries.size > MOST) this.entries.delete(this.entries.keys().next().value!);
  }
}

function keyOf(token: string): string {
  return hash('sha256', token, 'base64');
}
