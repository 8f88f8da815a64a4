/** How many different sentences of one kind are printed. */
const PRINTED = 6;

const inSeconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(1)} s`;

/** What one fault came to. */
export class Tally {
  rounds = 0;
  kills = 0;
  sent = 0;
  acknowledged = 0;
  lost = 0;
  doubled = 0;
  /** The longest time without an acknowledgement, in milliseconds. */
  outage = 0;
  /** What it took, looks included, in milliseconds. */
  took = 0;
  private readonly notes: string[] = [];
  private readonly wrongs: string[] = [];
  private skipped: string | undefined;

  constructor(readonly name: string) {}

  /** True when every promise was kept. */
  get kept(): boolean {
    return this.lost === 0 && this.doubled === 0 && this.wrongs.length === 0;
  }

  get problems(): readonly string[] {
    return this.wrongs;
  }

  note(text: string): void {
    this.notes.push(text);
  }

  wrong(text: string): void {
    this.wrongs.push(text);
  }

  skip(why: string): void {
    this.skipped = why;
  }

  line(): string {
    if (this.skipped !== undefined) return `- ${this.name}: NOT RUN: ${this.skipped}`;
    const state = this.kept ? 'kept  ' : 'BROKEN';
    const counts = `${this.rounds} rounds, ${this.kills} kills, ${this.sent} sent, ${this.acknowledged} acknowledged, ${this.lost} lost, ${this.doubled} doubled`;
    const notes = this.notes.slice(-2).map((text) => `\n           ${text}`);
    const wrongs = [...new Set(this.wrongs)].slice(0, PRINTED).map((text) => `\n         ! ${text}`);
    return `${state} ${this.name}: ${counts}, longest outage ${inSeconds(this.outage)}, in ${inSeconds(this.took)}${notes.join('')}${wrongs.join('')}`;
  }

  /** All together, in a line. */
  static sum(tallies: readonly Tally[]): string {
    const total = (of: (tally: Tally) => number): number => tallies.reduce((sum, tally) => sum + of(tally), 0);
    const longest = Math.max(0, ...tallies.map(({ outage }) => outage));
    const parts = [
      `${total(({ kills }) => kills)} kills`,
      `${total(({ sent }) => sent)} commands sent`,
      `${total(({ acknowledged }) => acknowledged)} acknowledged`,
      `${total(({ lost }) => lost)} lost`,
      `${total(({ doubled }) => doubled)} doubled`,
      `longest outage ${inSeconds(longest)}`,
    ];
    return parts.join(', ');
  }
}
