import type { FoundNeeds, HeardNeeds } from './heard-needs.entity.js';
import { needsFrom, needSources } from './need-sources.js';

const heard = (intakeId: string, needs: readonly string[] | null, heardAt: string): HeardNeeds => ({
  ...{ intakeId, needs, heardAt, personId: 'p', channel: 'phone', actorId: 'julian-arce' },
});
const found: FoundNeeds = {
  ...{ screeningId: 's', intakeId: 'i1', triageId: 't1', personId: 'p', instrument: 'ahc-hrsn', version: '2023' },
  ...{ needs: ['food'], foundAt: '2026-06-02T15:00:00.000Z', actorId: 'julian-arce' },
};
const first = heard('i1', ['housing', 'food'], '2026-06-01T15:00:00.000Z');
const who = (id: string) => ({ id, name: id, initials: '', role: '', organization: '' });
const permissions = (sources: ReturnType<typeof needSources>): string[][] =>
  sources.map(({ asks }) => asks.map(({ permission, resource }) => `${permission} ${resource.id}`));

describe('what a person needs', () => {
  it('is told once, with every contact and screening it comes from, in the order of the ten, the newest first', () => {
    const sources = needSources({ heard: [first], found: [found], cases: [] });
    expect(needsFrom(sources, who)).toMatchObject([
      {
        need: 'food',
        sources: [
          { how: 'found', instrument: 'ahc-hrsn/2023' },
          { how: 'heard', channel: 'phone', who: { id: 'julian-arce' } },
        ],
      },
      { need: 'housing', sources: [{ how: 'heard' }] },
    ]);
  });

  it('asks for the contact or the triage, and for the case besides once there is one', () => {
    const open = heard('i2', ['crisis'], '2026-05-01T15:00:00.000Z');
    const sources = needSources({ heard: [first, open], found: [found], cases: [{ intakeId: 'i1', caseId: 'c1' }] });
    expect(permissions(sources)).toEqual([['triage.read t1', 'case.read c1'], ['intake.read i1', 'case.read c1'], ['intake.read i2']]);
  });

  it('says nothing of what was erased or not stated yet', () => {
    const open = { ...found, needs: null, foundAt: null, actorId: null };
    expect(needSources({ heard: [heard('i3', null, '2026-06-01T15:00:00.000Z')], found: [open], cases: [] })).toEqual([]);
  });
});
