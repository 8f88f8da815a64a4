import { closeNotebook, notebook, openNotebook, writeNote, type NotebookEvent } from '../../../test/event-sourcing/notebook.js';
import { given } from './testing.js';

const opened: NotebookEvent = { type: 'NotebookOpened', data: { shelf: 'housing' }, personal: { owner: 'Ada' }, subjects: ['p'] };

describe('given, when, then', () => {
  it('compares only what the expected event names', () => {
    given(notebook, [opened])
      .when(writeNote, { text: 'one two' })
      .then([{ type: 'NoteWritten', data: { words: 2 }, personal: { text: 'one two' } }]);
  });

  it('fails for another value, another number of events, or a refusal', () => {
    const when = given(notebook, [opened]).when(writeNote, { text: 'one two' });
    expect(() => when.then([{ type: 'NoteWritten', data: { words: 3 } }])).toThrow();
    expect(() => when.then([])).toThrow();
    expect(() => when.refused('notebook.closed')).toThrow('not refused');
    expect(() => given(notebook).when(writeNote, { text: 'x' }).then([])).toThrow('refused with notebook.closed');
  });

  it('compares the code of a refusal and what it carries', () => {
    const twice = given(notebook, [opened]).when(openNotebook, { shelf: 'food', owner: 'Bea', subject: 'q' });
    twice.refused('notebook.open', { allowedNow: ['WriteNote'] });
    expect(() => twice.refused('notebook.open', { allowedNow: [] })).toThrow();
    given(notebook, [opened])
      .and([{ type: 'NotebookClosed', data: { reason: 'done' } }])
      .when(closeNotebook, { reason: 'again' })
      .refused('notebook.closed');
  });

  it('lets errors that are no refusals through', () => {
    const broken = { ...closeNotebook, decide: () => { throw new TypeError('a bug'); } }; // prettier-ignore
    expect(() => given(notebook, [opened]).when(broken, { reason: 'x' })).toThrow('a bug');
  });
});
