import { contactBody, EMPTY_CONTACT } from './contact-draft.js';

const now = new Date('2026-11-17T16:00:00Z');

describe('recording a contact', () => {
  it('happened just now where no day is given', () => {
    expect(contactBody({ ...EMPTY_CONTACT, summary: ' Called. ' }, now)).not.toHaveProperty('occurredAt');
    expect(contactBody({ ...EMPTY_CONTACT, summary: ' Called. ' }, now)).toMatchObject({ summary: 'Called.' });
  });

  it('takes the typed day and time where the work is done', () => {
    expect(contactBody({ ...EMPTY_CONTACT, summary: 'x', day: '2026-11-14', time: '09:30' }, now)).toMatchObject({
      occurredAt: '2026-11-14T15:30:00.000Z',
    });
  });

  it('never lies in the future because only today was typed', () => {
    expect(contactBody({ ...EMPTY_CONTACT, summary: 'x', day: '2026-11-17' }, now)).not.toHaveProperty('occurredAt');
  });

  it('leaves out words that nobody said', () => {
    expect(contactBody({ ...EMPTY_CONTACT, summary: 'x', ownWords: '  ' }, now)).not.toHaveProperty('ownWords');
  });
});
