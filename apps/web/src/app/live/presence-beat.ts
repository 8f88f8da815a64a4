import type { Schemas } from '../../api/schema.js';

/** Somebody else who has the case open now, and what of it. */
export type Present = Schemas['PresentView'];

/** The case that is open, and the item and field that are being edited. */
export interface Place {
  readonly caseId: string;
  readonly itemId?: string;
  readonly field?: string;
}

/** What the beat needs of the service and the browser, so that a test can stand in for them. */
export interface BeatParts {
  /** Says where one is; answers with the others and after how many ms to say it again. */
  readonly show: (place: Place) => Promise<Schemas['PresenceAnswer']>;
  /** Without waiting for an answer: the page may be closing. */
  readonly leave: () => void;
  readonly told: (here: readonly Present[]) => void;
}

/** When the service did not answer. */
const AGAIN = 2_500;
/** After how long without an answer nobody is shown any more, in ms: whoever was there may have left. */
const UNSURE = 7_000;

/** Says again and again that this page has a case open, and hears who else has. Stops by itself with the page. */
export class PresenceBeat {
  private readonly opened: { readonly itemId: string; readonly field?: string }[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private unsure: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly caseId: string,
    private readonly parts: BeatParts,
  ) {}

  start(): void {
    this.beat();
  }

  /** Something is open for editing until the returned function is called. What was opened last counts. */
  open(itemId: string, field?: string): () => void {
    const one = { itemId, field };
    this.opened.push(one);
    this.beat();
    return () => {
      this.opened.splice(this.opened.indexOf(one), 1);
      this.beat();
    };
  }

  stop(): void {
    if (this.stopped) return;
    this.stopped = true;
    clearTimeout(this.timer);
    clearTimeout(this.unsure);
    this.parts.leave();
  }

  /** Says it now; while an earlier one is under way, once more after it. */
  private beat(): void {
    if (this.stopped) return;
    this.again = true;
    this.running ??= this.run().finally(() => (this.running = undefined));
  }

  private async run(): Promise<void> {
    let wait = AGAIN;
    while (this.again && !this.stopped) {
      this.again = false;
      clearTimeout(this.timer);
      try {
        const { here, everyMs } = await this.parts.show({ caseId: this.caseId, ...this.opened.at(-1) });
        if (this.stopped) return;
        this.hear(here);
        wait = everyMs;
      } catch {
        // Nobody answered, or one may not any more: it is tried again, and soon nobody is shown.
        wait = AGAIN;
      }
    }
    if (!this.stopped) this.timer = setTimeout(() => this.beat(), wait);
  }

  private hear(here: readonly Present[]): void {
    clearTimeout(this.unsure);
    this.unsure = setTimeout(() => this.parts.told([]), UNSURE);
    this.parts.told(here);
  }
}
