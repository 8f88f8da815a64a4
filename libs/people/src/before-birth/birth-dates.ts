import { In, type DataSource } from 'typeorm';
import type { Decided, Review } from '#event-sourcing';
import { BeforeBirth, type Clock, type ReadModels } from '#platform';
import { askBeforeBirth, type BeforeBirthConfirmed } from './before-birth.js';
import { PersonBirth } from './person-birth.entity.js';

/** How long a command waits for birth dates that were told a moment ago, in milliseconds. */
const PATIENCE = 2_000;

/** Asks by the birth dates that are known. What happened today needs no look-up: nobody's birth lies in the future. */
export class BirthDates extends BeforeBirth {
  constructor(
    private readonly source: DataSource,
    private readonly readModels: ReadModels,
    private readonly clock: Clock,
  ) {
    super();
  }

  async review(occurredAt: string, confirmed: boolean): Promise<Review | undefined> {
    const today = this.clock().toISOString().slice(0, 10);
    if (!(Date.parse(occurredAt) < Date.parse(today))) return undefined;
    // Before the command takes its turn on the stream, so that nobody else waits as well.
    await this.readModels.waitFor(await this.readModels.head(), PATIENCE);
    return (decided) => this.look(decided, confirmed);
  }

  private async look(decided: Decided, confirmed: boolean): Promise<BeforeBirthConfirmed> {
    // Where the birth date itself is told, the right one counts, and its own rule has asked by it.
    if (decided.events.some(({ type }) => type === 'BirthDateRecorded')) return {};
    const people = decided.about();
    if (people.length === 0) return {};
    const known = await this.source.getRepository(PersonBirth).find({ where: { personId: In([...people]) } });
    return askBeforeBirth(
      decided,
      known.flatMap(({ bornOn }) => bornOn ?? []),
      confirmed,
    );
  }
}
