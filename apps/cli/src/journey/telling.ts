import type { Done } from './caller.js';

/** Prints the journey as it goes. */
export class Telling {
  constructor(private readonly print: (line: string) => void) {}

  step(number: number, title: string): void {
    this.print(`\n${number}. ${title}`);
  }

  /** Who did what, with the events and positions that it led to. */
  did(who: string, what: string, done: Done): void {
    this.print(`   ${who}: ${what}`);
    for (const { type, position } of done.events) this.print(`      ${type} at ${position}`);
  }

  saw(what: string): void {
    this.print(`   ${what}`);
  }
}
