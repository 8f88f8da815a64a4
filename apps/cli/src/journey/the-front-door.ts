import type { Caller } from './caller.js';
import { expectThat } from './not-as-told.js';
import type { Telling } from './telling.js';

/** A contact that was handed over. */
export interface HandedOver {
  readonly intakeId: string;
  readonly triageId: string;
  readonly personId: string;
  readonly position: string;
}

interface Matches {
  readonly items: readonly {
    readonly personId: string;
    readonly name: string;
    readonly likelihood: string;
    readonly reasons: readonly { code: string; words: string }[];
  }[];
}

/** What is typed, whom it must find, and the reason that must be given. */
const TYPED = [
  {
    what: 'day and month swapped',
    typed: { given: 'Marisela', family: 'Duarte', birth: '11/4/1987' },
    finds: 'Marisela Duarte Pineda',
    because: 'birth-swapped',
  },
  { what: 'a nickname', typed: { given: 'Peggy', family: 'Tollefsrud' }, finds: 'Margaret Tollefsrud', because: 'given-nickname' },
  {
    what: 'a phone that two share',
    typed: { given: 'Sahra', family: 'Elmi', phone: '507-555-0195' },
    finds: 'Ifrah Hirsi Elmi',
    because: 'phone-same',
  },
] as const;

/** Step 1: a contact by phone, the privacy notice, the search that finds again, ten needs, and the hand-over. */
export async function takesAContact(julian: Caller, tell: Telling): Promise<HandedOver> {
  tell.step(1, 'A contact by phone');
  const ownWords = 'Nos subieron la renta y la comida no alcanza. Mi hermana me dijo que llamara.';
  const contact = { channel: 'phone', caller: 'self', forWhom: 'self-and-children', language: 'es', county: '27109', ownWords };
  const taken = await julian.does('POST', '/api/intakes', contact);
  tell.did('Julián', 'takes the contact', taken);
  const intake = `/api/intakes/${taken.id}`;
  const early = await julian.tries('POST', `${intake}/person`, { personId: taken.id, reasons: ['new-person'] });
  expectThat(early.status >= 400, 'A person was identified before the privacy notice.', early.status);
  const notice = await julian.reads<{ version: string }>('/api/privacy-notices/current?language=es');
  const given = await julian.does('POST', `${intake}/privacy-notice`, { version: notice.version, language: 'es', how: 'read-aloud' });
  tell.did('Julián', `gives the privacy notice (version ${notice.version}, Spanish)`, given);
  const personId = await findsAgain(julian, taken.id, tell);
  const identified = await julian.does('POST', `${intake}/person`, { personId, reasons: ['given-same', 'birth-swapped'] });
  tell.did('Julián', 'says that it is the person who was found', identified);
  tell.did(
    'Julián',
    'confirms what is known instead of asking again',
    await julian.does('POST', `${intake}/confirmations`, { confirmed: ['name', 'phone'] }),
  );
  const needs = {
    housing: 'yes',
    food: 'yes',
    'stable-income': 'yes',
    safety: 'not-said',
    crisis: 'no',
    'health-care': 'dont-know',
    'child-care': 'no',
    'child-support': 'declined',
    'home-based-care': 'no',
    opportunity: 'not-said',
  };
  tell.did('Julián', 'goes through the ten needs', await julian.does('POST', `${intake}/needs`, { needs }));
  const sent = await julian.does('POST', `${intake}/hand-over`, {});
  tell.did('Julián', 'hands over', sent);
  const { triageId } = await julian.reads<{ triageId: string }>(intake, sent.position);
  return { intakeId: taken.id, triageId, personId, position: sent.position };
}

/** @returns the first person's id */
async function findsAgain(julian: Caller, intakeId: string, tell: Telling): Promise<string> {
  const found: string[] = [];
  for (const { what, typed, finds, because } of TYPED) {
    const reply = await julian.send('POST', '/api/people/matches', { ...typed, intakeId });
    expectThat(reply.status < 300, `The search answers ${reply.status}.`, reply.body);
    const match = (reply.body as unknown as Matches).items.find(({ name }) => name === finds);
    expectThat(match !== undefined, `The search did not find ${finds} in spite of ${what}.`, reply.body);
    expectThat(
      match.reasons.some(({ code }) => code === because),
      `The search does not say ${because} of ${finds}.`,
      match.reasons,
    );
    tell.saw(`found in spite of ${what}: ${match.name} (${match.likelihood}): ${match.reasons.map(({ words }) => words).join('; ')}`);
    found.push(match.personId);
  }
  return found[0]!;
}
