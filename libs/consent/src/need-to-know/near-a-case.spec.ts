import type { CaseOpened, TeamSeatLeft, TeamSeatOffered } from '#casework';
import { rowsOf, type DomainEvent } from '#event-sourcing';
import { recordedEvent } from '#event-sourcing/testing';
import { AccessLink, CaseSeat } from './access-link.entity.js';
import { nearACase } from './near-a-case.projection.js';

const id = (n: number): string => `01890000-0000-7000-8000-00000000000${n}`;
const [CASE, PLAN, INTAKE, TRIAGE, PERSON, CHILD, SEAT] = [1, 2, 3, 4, 5, 6, 7].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
const at = (revision: number): { stream: string; revision: number } => ({ stream: `case-${CASE}`, revision });

const opened: CaseOpened = {
  type: 'CaseOpened',
  data: {
    ...{ number: '26-1', intakeId: INTAKE, triageId: TRIAGE, personIds: [PERSON, CHILD], primaryPersonId: PERSON },
    ...{ level: 'case-managed', county: '27109', planId: PLAN, contactAt: '2026-06-01T12:00:00.000Z' },
  },
  personal: { name: 'The Example family' },
};
const offered: TeamSeatOffered = {
  type: 'TeamSeatOffered',
  data: { seatId: SEAT, actorId: 'phoua-lor', kind: 'partner', organization: 'bamber-creek-school', seatRole: 'member' },
};
const left: TeamSeatLeft = { type: 'TeamSeatLeft', data: { seatId: SEAT, reason: 'done' } };

const linksAfter = (...events: DomainEvent[]): string[] =>
  rowsOf(
    nearACase,
    events.map((event, i) => recordedEvent(event, at(i))),
  )
    .of(AccessLink)
    .map(({ kind, id: of, toKind, toId }) => [kind, of.slice(-1), toKind, toId.slice(-1)].join(' '));

it('brings a case near to its plan, its people and all that led to it', () => {
  expect(linksAfter(opened)).toEqual(
    expect.arrayContaining([
      'case 1 case 1',
      'plan 2 case 1',
      'intake 3 case 1',
      'triage 4 case 1',
      'person 5 case 1',
      'person 6 case 1',
      'case 1 person 6',
    ]),
  );
});

it('knows a seat from its offer until it is left', () => {
  const seatsAfter = (...events: DomainEvent[]): CaseSeat[] =>
    rowsOf(
      nearACase,
      events.map((event, i) => recordedEvent(event, at(i))),
    ).of(CaseSeat);
  expect(seatsAfter(opened, offered)).toMatchObject([{ caseId: CASE, actorId: 'phoua-lor', kind: 'partner', program: null }]);
  expect(seatsAfter(opened, offered, left)).toEqual([]);
});
