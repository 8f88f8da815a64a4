import * as casework from '#casework';
import * as intake from '#intake';
import * as people from '#people';
import * as plans from '#plans';
import * as triage from '#triage';
import type { StreamDefinition } from '#event-sourcing';
import type { DomainEvent } from '#event-sourcing';

interface Named {
  readonly name: string;
  readonly stream: StreamDefinition<unknown, DomainEvent>;
}

const isCommand = (thing: unknown): thing is Named =>
  typeof thing === 'object' && thing !== null && 'decide' in thing && 'stream' in thing && 'name' in thing;

const COMMANDS = [people, intake, triage, casework, plans].flatMap((door) => Object.values(door as object).filter(isCommand));

it('knows for each command whom its stream is about, so that a moment before a birth is asked about', () => {
  expect(COMMANDS.length).toBeGreaterThan(60);
  expect(COMMANDS.filter(({ stream }) => stream.about === undefined).map(({ name }) => name)).toEqual([]);
});
