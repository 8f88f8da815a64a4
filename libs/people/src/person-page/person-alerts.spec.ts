import type { PersonPage } from './person-page.entity.js';
import { alertsOf } from './person-alerts.js';

type Rows = Pick<PersonPage, 'communicationNeeds' | 'contactPoints'>;
const none: Rows = { communicationNeeds: [], contactPoints: [] };
const point = (kind: 'phone' | 'email', safeFor: ('call' | 'text' | 'voicemail')[]) =>
  ({ contactPointId: 'c', kind, value: '507-555-0101', safeFor }) as unknown as NonNullable<Rows['contactPoints']>[number];

describe('what to be careful with', () => {
  it('is told as codes, so that every page says it in its own language', () => {
    const contactPoints = [point('phone', ['call'])];
    expect(alertsOf({ page: { ...none, contactPoints }, relationships: [] })).toEqual([
      { kind: 'safe-contact', contact: { kind: 'phone', value: '507-555-0101', safeFor: ['call'] } },
    ]);
  });

  it('is nothing where everything is safe', () => {
    const contactPoints = [point('phone', ['call', 'text', 'voicemail']), point('email', [])];
    expect(alertsOf({ page: { ...none, contactPoints }, relationships: [{ noContact: false }] })).toEqual([]);
  });

  it('never says with whom there must be no contact', () => {
    expect(alertsOf({ page: none, relationships: [{ noContact: true }, { noContact: true }] })).toEqual([{ kind: 'no-contact' }]);
  });
});
