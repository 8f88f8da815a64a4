/** What an accepted command answered. */
export interface Answer {
  readonly id: string;
  readonly revision: number;
  readonly position: string;
  readonly events: readonly { readonly id: string; readonly type: string; readonly position: string }[];
  readonly replayed: boolean;
}

/** A command as its sender knows it: what was sent under which key, and what came back. */
export interface Sent {
  readonly key: string;
  readonly person: string;
  readonly method: 'POST' | 'PATCH';
  readonly path: string;
  readonly body: object;
  readonly ifMatch?: number;
  tries: number;
  state: 'open' | 'acknowledged' | 'refused';
  answer?: Answer;
  /** Of the last answer; a refusal may have kept a conflict. */
  refusal?: { readonly status: number; readonly code: string; readonly saved: number };
}

/** The sender's side of the truth: it outlives every process that is killed. */
export class Ledger {
  readonly commands: Sent[] = [];
  /** Answers that no fault excuses. */
  readonly unexcused: string[] = [];
  private lastGood = Date.now();
  private longest = 0;

  open(command: Pick<Sent, 'key' | 'person' | 'method' | 'path' | 'body' | 'ifMatch'>): Sent {
    const sent: Sent = { ...command, tries: 0, state: 'open' };
    this.commands.push(sent);
    return sent;
  }

  acknowledge(sent: Sent, answer: Answer): void {
    sent.state = 'acknowledged';
    sent.answer = answer;
    this.noteGood();
  }

  get acknowledged(): readonly Sent[] {
    return this.commands.filter(({ state }) => state === 'acknowledged');
  }

  /** Begins to look for the longest time without an acknowledgement. */
  beginOutage(): void {
    this.lastGood = Date.now();
    this.longest = 0;
  }

  /** The longest time without an acknowledgement since {@link beginOutage}, in milliseconds. */
  outage(): number {
    this.noteGood();
    return this.longest;
  }

  private noteGood(): void {
    const now = Date.now();
    this.longest = Math.max(this.longest, now - this.lastGood);
    this.lastGood = now;
  }
}
