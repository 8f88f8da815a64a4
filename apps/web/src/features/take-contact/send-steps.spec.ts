import { emptyContact, type ContactForm } from './contact-form.js';
import { stepsOf } from './contact-steps.js';
import { sendSteps, type SentSteps, type Sender } from './send-steps.js';

const NOW = new Date('2026-11-17T16:42:00Z');
const TODAY = '2026-11-17';

const typed: ContactForm = {
  ...emptyContact(NOW, '27109'),
  ownWords: 'Ya no alcanza para la renta.',
  notice: { how: 'read-aloud', at: '2026-11-17T16:44:00.000Z', version: '6', language: 'es' },
  given: 'María del Rosario',
  family: 'Quintanilla Arévalo',
  birth: '3/1991',
  phone: '507-555-0176',
  safeFor: ['text'],
  asNew: true,
  notSame: ['p-9'],
  needs: { housing: 'yes', crisis: 'no' },
};

class Down extends Error {}
class Refused extends Error {}

/** A server that remembers keys as ours does, and can break before or after it has written. */
function server() {
  const written: { path: string; body: unknown; key: string }[] = [];
  const drafts: SentSteps[] = [];
  let keys = 0;
  let breaking: ((path: string) => 'before' | 'after' | 'refuse' | undefined) | undefined;
  const sender: Sender = {
    async send(path, body, key) {
      const how = breaking?.(path);
      if (how === 'refuse') throw new Refused(path);
      if (how === 'before') throw new Down(path);
      const before = written.findIndex((command) => command.key === key);
      if (before < 0) written.push({ path, body, key });
      if (how === 'after') throw new Down(path);
      const at = before < 0 ? written.length : before + 1;
      return { id: path === '/api/intakes' ? 'i-1' : path === '/api/people' ? 'p-1' : 'x', position: String(at) };
    },
    keep: async (sent) => void drafts.push(JSON.parse(JSON.stringify(sent)) as SentSteps),
    newKey: () => `k${++keys}`,
    isUnknown: (error) => error instanceof Down,
    progress: () => undefined,
  };
  return { written, drafts, sender, breakAt: (how: typeof breaking) => (breaking = how) };
}

const paths = (written: { path: string }[]): string[] => written.map(({ path }) => path);
const WHOLE = [
  '/api/intakes',
  '/api/intakes/i-1/privacy-notice',
  '/api/people',
  '/api/intakes/i-1/person',
  '/api/people/p-1/not-same',
  '/api/intakes/i-1/needs',
  '/api/intakes/i-1/hand-over',
];

describe('sending a contact', () => {
  it('sends words before the notice, the notice before the name, and all ten needs', async () => {
    const { written, sender } = server();
    await sendSteps(stepsOf(typed, 'screener', TODAY), {}, sender);
    expect(paths(written)).toEqual(WHOLE);
    const needs = (written[5]!.body as { needs: Record<string, string> }).needs;
    expect(Object.keys(needs)).toHaveLength(10);
    expect(needs).toMatchObject({ housing: 'yes', crisis: 'no', food: 'not-said' });
    expect(written[2]!.body).toMatchObject({ birthDate: '1991-03', birthEstimated: false });
  });

  it.each(['before', 'after'] as const)(
    'goes on where it stopped when the service breaks %s writing, at any step, from what the draft kept',
    async (how) => {
      for (const broken of WHOLE) {
        const { written, drafts, sender, breakAt } = server();
        breakAt((path) => (path === broken ? how : undefined));
        await expect(sendSteps(stepsOf(typed, 'screener', TODAY), {}, sender)).rejects.toThrow(Down);
        breakAt(undefined);
        const kept = drafts.at(-1)!;
        await sendSteps(stepsOf({ ...typed, sent: kept }, 'screener', TODAY), kept, sender);
        expect(paths(written)).toEqual(WHOLE);
      }
    },
  );

  it('sends a corrected step anew after it was refused', async () => {
    const { written, drafts, sender, breakAt } = server();
    breakAt((path) => (path === '/api/people' ? 'refuse' : undefined));
    await expect(sendSteps(stepsOf(typed, 'screener', TODAY), {}, sender)).rejects.toThrow(Refused);
    breakAt(undefined);
    const corrected = { ...typed, given: 'Rosa', sent: drafts.at(-1)! };
    await sendSteps(stepsOf(corrected, 'screener', TODAY), corrected.sent, sender);
    expect(paths(written)).toEqual(WHOLE);
    expect(written[2]!.body).toMatchObject({ given: 'Rosa' });
  });

  it('sends words that were added after the intake was made as more words, and changed needs once more', async () => {
    const { written, drafts, sender, breakAt } = server();
    breakAt((path) => (path.endsWith('/hand-over') ? 'before' : undefined));
    await expect(sendSteps(stepsOf(typed, 'screener', TODAY), {}, sender)).rejects.toThrow(Down);
    breakAt(undefined);
    const later: ContactForm = {
      ...typed,
      ownWords: `${typed.ownWords} Y mi hija empieza la escuela.`,
      needs: { ...typed.needs, 'child-care': 'yes' },
      sent: drafts.at(-1)!,
    };
    await sendSteps(stepsOf(later, 'screener', TODAY), later.sent, sender);
    expect(written.find(({ path }) => path.endsWith('/words'))?.body).toEqual({ ownWords: 'Y mi hija empieza la escuela.' });
    expect(written.filter(({ path }) => path.endsWith('/needs'))).toHaveLength(2);
    expect(written.filter(({ path }) => path === '/api/intakes')).toHaveLength(1);
  });

  it('registers nobody when the person was chosen, and adds only a phone number that is new', async () => {
    const chosen: ContactForm = {
      ...typed,
      asNew: false,
      notSame: [],
      chosen: { personId: 'p-7', name: 'Rosa', reasons: ['same-phone'], at: NOW.toISOString() },
      confirmed: ['language', 'address'],
    };
    const known = server();
    await sendSteps(stepsOf(chosen, 'screener', TODAY, ['(507) 555-0176']), {}, known.sender);
    expect(paths(known.written)).toEqual([
      '/api/intakes',
      '/api/intakes/i-1/privacy-notice',
      '/api/intakes/i-1/person',
      '/api/intakes/i-1/needs',
      '/api/intakes/i-1/confirmations',
      '/api/intakes/i-1/hand-over',
    ]);
    expect(stepsOf(chosen, 'screener', TODAY, []).map((step) => step.name)).toContain('phone');
  });

  it('ends with information only without registering anybody', () => {
    const names = stepsOf({ ...typed, offered: 'Where the food shelf is' }, 'information', TODAY).map((step) => step.name);
    expect(names).toEqual(['received', 'notice', 'screened-out']);
  });
});
