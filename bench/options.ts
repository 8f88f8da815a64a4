import { parseArgs } from 'node:util';

/** How much is measured. */
export interface Effort {
  readonly rounds: number;
  /** Multiplies what a round writes. */
  readonly scale: number;
  /** Sizes of the log in the growth series. */
  readonly growth: readonly number[];
  /** Events of the product's log that every projection is made of at once. */
  readonly rebuild: number;
}

export interface Options extends Effort {
  /** Families to run; empty for all. */
  readonly only: readonly string[];
  readonly json: string | undefined;
}

const SHORT: Effort = { rounds: 5, scale: 1, growth: [10_000, 100_000, 1_000_000], rebuild: 1_000_000 };
const LONG: Effort = { rounds: 11, scale: 2, growth: SHORT.growth, rebuild: 1_000_000 };

/** `--only store,whole`, `--json FILE`, `--long` (more rounds, more events), `--ten-million` (the growth series goes on to 10⁷), `--rebuild 200000` (how long a log every projection is made of at once). */
export function optionsOf(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true, default: [] },
      json: { type: 'string' },
      long: { type: 'boolean', default: false },
      'ten-million': { type: 'boolean', default: false },
      rounds: { type: 'string' },
      rebuild: { type: 'string' },
    },
  });
  const effort = values.long ? LONG : SHORT;
  return {
    ...effort,
    rounds: values.rounds === undefined ? effort.rounds : Math.max(1, Number(values.rounds)),
    rebuild: values.rebuild === undefined ? effort.rebuild : Number(values.rebuild),
    growth: values['ten-million'] ? [...effort.growth, 10_000_000] : effort.growth,
    only: values.only.flatMap((names) => names.split(',')),
    json: values.json,
  };
}
