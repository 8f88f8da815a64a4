interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

const LANES = 2;
/** Fewer than these wait for the statement that is under way: a second one would cost more than they gain. */
const LEAST_FOR_SECOND = 8;
const MOST = 100;

/**
 * Questions that are asked at the same time go to the database in one statement: while answers are under way, those who come
 * wait and go together. No timer: a lone question goes as soon as all that has arrived by now is looked at. What fails, fails for
 * all that were asked together.
 *
 * @example
 * const seats = new Gather((cases: readonly string[]) => readSeats(pool, cases)); // one answer for each, in order
 * const mine = await seats.ask(caseId);
 */
export class Gather<Question, Answer> {
  private waiting: Waiting<Question, Answer>[] = [];
  private inFlight = 0;
  private isDue = false;

  /** @param answer one answer for each question, in order */
  constructor(private readonly answer: (questions: readonly Question[]) => Promise<readonly Answer[]>) {}

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ question, resolve, reject });
      this.goSoon();
    });
  }

  /** After whatever has arrived on other connections by now is looked at: they may ask as well. */
  private goSoon(): void {
    if (this.isDue || !this.mayGo()) return;
    this.isDue = true;
    setImmediate(() => {
      this.isDue = false;
      if (this.mayGo()) void this.go();
    });
  }

  private mayGo(): boolean {
    const least = this.inFlight === 0 ? 1 : LEAST_FOR_SECOND;
    return this.inFlight < LANES && this.waiting.length >= least;
  }

  private async go(): Promise<void> {
    const together = this.waiting.splice(0, MOST);
    this.inFlight += 1;
    this.goSoon();
    try {
      const answers = await this.answer(together.map(({ question }) => question));
      together.forEach(({ resolve }, i) => resolve(answers[i]!));
    } catch (error) {
      for (const { reject } of together) reject(error);
    } finally {
      this.inFlight -= 1;
      this.goSoon();
    }
  }
}
