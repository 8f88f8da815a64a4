import { rowsOf, type DomainEvent } from '#event-sourcing';
import { recordedEvent } from '#event-sourcing/testing';
import { FoundNeeds, HeardNeeds } from './heard-needs.entity.js';
import { heardNeeds } from './heard-needs.projection.js';

const ID = '0192a000-0000-8000-8000-00000000000d';
const PERSON = '0192a000-0000-8000-8000-00000000000a';
const rows = (category: string, events: readonly DomainEvent[]) =>
  rowsOf(
    heardNeeds,
    events.map((event, revision) =>
      recordedEvent(event, { stream: `${category}-${ID}`, revision, at: `2026-06-1${revision}T15:00:00.000Z` }),
    ),
  );
const received = { type: 'ContactReceived', data: { channel: 'phone' } };
const identified = { type: 'PersonIdentified', data: { personId: PERSON } };
const stated = (needs: Record<string, string>): DomainEvent => ({ type: 'NeedsStated', data: { needs } });

describe('the needs that are kept of a person', () => {
  it('are those that were said with yes, as they were said last, whenever it became known who it was', () => {
    const said = [stated({ food: 'yes', housing: 'no' }), stated({ food: 'declined', housing: 'yes', crisis: 'not-said' })];
    const kept = { intakeId: ID, personId: PERSON, needs: ['housing'], channel: 'phone' };
    expect(rows('intake', [received, identified, ...said]).of(HeardNeeds)).toMatchObject([
      { ...kept, heardAt: '2026-06-13T15:00:00.000Z' },
    ]);
    expect(rows('intake', [received, ...said, identified]).of(HeardNeeds)).toMatchObject([kept]);
    expect(rows('intake', [received, identified]).of(HeardNeeds)).toMatchObject([{ needs: null }]);
  });

  it('are those that a screening found once it is complete; what its answers say of safety is not read', () => {
    const of = { intakeId: PERSON, triageId: PERSON, personId: PERSON, county: '27109' };
    const started = { type: 'ScreeningStarted', data: { ...of, instrument: 'ahc-hrsn', version: '2023' } };
    const parts = [{ domain: 'safety', need: 'safety', result: 'positive', answered: [] }];
    const completed: DomainEvent = {
      ...{ type: 'ScreeningCompleted', data: of, personal: { parts }, subjects: [PERSON] },
      facts: { county: '27109', needs: ['food'] },
    };
    expect(rows('screening', [started]).of(FoundNeeds)).toMatchObject([{ needs: null, foundAt: null }]);
    expect(rows('screening', [started, completed]).of(FoundNeeds)).toMatchObject([
      { needs: ['food'], instrument: 'ahc-hrsn', version: '2023' },
    ]);
  });
});
