import { given } from '#event-sourcing/testing';
import { amina, opened, PERSON } from '../fixtures/case-story.js';
import { caseStream } from '../case.js';
import { caseIdOf, caseNumber, openCase, type KnownOfCase, type NewSeat, type OpenCase } from './open-case.js';

const TRIAGE = '0192a000-0000-8000-8000-00000000000e';
const lead: NewSeat = { actorId: 'amina-jibril', kind: 'worker', organization: 'olmsted-county', program: 'housing', seatRole: 'lead' };
const partner: NewSeat = { actorId: 'bridget-oshaughnessy', kind: 'partner', organization: 'zumbro-bridge', seatRole: 'member' };
const known: KnownOfCase = {
  intakeId: TRIAGE,
  primaryPersonId: PERSON,
  personIds: [PERSON],
  county: '27109',
  contactAt: '2026-01-14T15:00:00.000Z',
  level: 'coordinated',
  facts: { county: '27109', needs: ['housing'], ageBand: '25-44', groups: ['asian'], language: 'en' },
  seats: [lead, partner],
};
const asked = { triageId: TRIAGE, name: 'Yang household', programs: [{ program: 'housing' }, { program: 'child-support' }], seats: [] };
const input: OpenCase = { ...asked, known };
const withSeats = (...seats: NewSeat[]): OpenCase => ({ ...asked, known: { ...known, seats } });

describe('open a case', () => {
  it('opens it with its facts, its programs, its team and its lead', () => {
    given(caseStream)
      .when(openCase, input, { actor: amina })
      .then([
        {
          type: 'CaseOpened',
          data: { personIds: [PERSON], level: 'coordinated', county: '27109', contactAt: known.contactAt },
          personal: { name: 'Yang household' },
          subjects: [PERSON],
          facts: { county: '27109', needs: ['housing'], ageBand: '25-44', groups: ['asian'], language: 'en', level: 'coordinated' },
          jurisdiction: '27109',
        },
        { type: 'ProgramEnrolled', data: { program: 'housing', personIds: [PERSON] } },
        { type: 'ProgramEnrolled', data: { program: 'child-support' } },
        { type: 'TeamSeatOffered', data: { actorId: 'amina-jibril' } },
        { type: 'TeamSeatOffered', data: { actorId: 'bridget-oshaughnessy', kind: 'partner' } },
        { type: 'TeamSeatTaken' },
        { type: 'LeadAssigned' },
      ]);
  });

  it('is led by the opener when nobody is named', () => {
    const { events } = given(caseStream).when(openCase, withSeats(partner), { actor: amina });
    expect(events.find((event) => event.type === 'TeamSeatOffered')?.data).toMatchObject({ actorId: amina.id, seatRole: 'lead' });
    expect(events.at(-1)?.type).toBe('LeadAssigned');
  });

  it('is never without somebody who can lead it', () => {
    const actor = { id: 'julian-arce', role: 'intake-worker', organization: 'olmsted-county' };
    given(caseStream).when(openCase, withSeats(partner), { actor }).refused('case.lead-missing');
    const { events } = given(caseStream).when(openCase, withSeats(partner, { ...lead, seatRole: 'member' }), { actor });
    const seat = events.find((event) => event.type === 'TeamSeatOffered' && event.data.actorId === lead.actorId);
    expect(events.at(-1)).toMatchObject({ type: 'LeadAssigned', data: { seatId: (seat?.data as { seatId: string }).seatId } });
  });

  it('has one lead, and nobody twice', () => {
    given(caseStream)
      .when(openCase, withSeats(lead, { ...partner, seatRole: 'lead' }))
      .refused('case.two-leads');
    given(caseStream).when(openCase, withSeats(lead, lead)).refused('case.seat-twice');
  });

  it('is done once', () => {
    given(caseStream, [opened]).when(openCase, input).refused('case.already-open');
  });
});

describe('the number and the id of a case', () => {
  it('follow from the triage and the year', () => {
    const id = caseIdOf(TRIAGE);
    expect(caseIdOf(TRIAGE.toUpperCase())).toBe(id);
    expect(caseNumber(id, '2026-01-16T15:00:00.000Z')).toMatch(/^26-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  });
});
