import { pause } from '../random.js';
import type { Fault } from '../fault.js';

/** Some of the time that a kill may hit a command in: it comes in the middle of the load, never at the same moment. */
const soon = (random: () => number): Promise<void> => pause(150 + random() * 500);

export const killApi: Fault = {
  name: 'kill -9 of the api process',
  rounds: { short: 0, long: 26 },
  shape: 'embedded',
  async strike({ world, random }) {
    await soon(random);
    await world.killApi();
  },
};

export const killPostgres: Fault = {
  name: 'kill -9 of PostgreSQL',
  rounds: { short: 0, long: 26 },
  shape: 'embedded',
  async strike({ world, random }) {
    await soon(random);
    await world.killPostgres();
  },
};

export const killOneOfTwo: Fault = {
  name: 'kill -9 of one of two api processes',
  rounds: { short: 1, long: 3 },
  shape: 'proxied',
  async strike({ world, random, round }) {
    await soon(random);
    await world.killApi(round % 2);
  },
};

export const killUnderTwo: Fault = {
  name: 'kill -9 of PostgreSQL under two processes',
  rounds: { short: 1, long: 2 },
  shape: 'proxied',
  async strike({ world, random }) {
    await soon(random);
    await world.killPostgres();
  },
};
