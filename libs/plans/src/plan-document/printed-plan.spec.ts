import { inflateSync } from 'node:zlib';
import type { Actor, Recorded } from '#event-sourcing';
import { recordedEvent } from '#event-sourcing/testing';
import { ACTION, actionAgreed, drafted, goalSet, maiNhia, PERSON, SECOND_ACTION, SERVICE, serviceOrdered } from '../fixtures/plan-story.js';
import type { PlanEvent } from '../plan.events.js';
import { plan } from '../plan.js';
import { recordOf } from '../plan.record.js';
import { Sight } from '../plan.sight.js';
import { PrintedPlan } from './printed-plan.js';

const told: readonly PlanEvent[] = [
  drafted,
  goalSet,
  actionAgreed({ dueOn: '2026-11-20', sharing: 'team-and-family' }, 'Recoger las llaves con el señor Núñez'),
  actionAgreed({ actionId: SECOND_ACTION, sharing: 'named', sharedWith: ['housing'] }, 'A canary that sings'),
  serviceOrdered,
];

const LEO = '0192a000-0000-8000-8000-00000000001e';

async function printed(language: 'en' | 'es', events = told, county = '27109', actor?: Actor): Promise<Buffer> {
  const placed = events.map((event) => (event.type === 'PlanDrafted' ? { ...event, data: { ...event.data, county } } : event));
  const all = placed.map((event, revision) => recordedEvent(event, { stream: 'plan-1', revision, actor }) as Recorded<PlanEvent>);
  const sight = new Sight(recordOf(all), (sharing) => sharing === 'team-and-family');
  const state = all.reduce(plan.evolve, plan.initialState);
  const names = new Map([[LEO, 'Leo Yang']]);
  return new PrintedPlan({ state, names, sight, revision: all.length - 1, asOf: '2026-11-17T18:00:00.000Z' }, language).bytes();
}

/** All streams of the file, unpacked: contents of pages and the tables that turn glyphs back into text. */
function streamsOf(pdf: Buffer): string[] {
  const source = pdf.toString('latin1');
  return [...source.matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) => {
    const start = index + mark.length;
    const packed = Buffer.from(source.slice(start, source.indexOf('endstream', start)), 'latin1');
    try {
      return inflateSync(packed).toString('latin1');
    } catch {
      return packed.toString('latin1');
    }
  });
}

/** The text as a reader extracts it: glyphs of each font by its own table. */
function textOf(pdf: Buffer): string {
  const streams = streamsOf(pdf);
  const tables = streams.filter((one) => one.includes('beginbfrange')).map(tableOf);
  const hex = streams.filter((one) => one.includes(' Tf')).flatMap((one) => [...one.matchAll(/<([0-9a-f]+)>/gi)].map((match) => match[1]!));
  return tables
    .map((table) => hex.map((glyphs) => (glyphs.match(/.{4}/g) ?? []).map((glyph) => table.get(glyph) ?? '').join('')).join(''))
    .join('\n');
}

function tableOf(stream: string): Map<string, string> {
  const entries = [...stream.matchAll(/\[([^\]]*)\]/g)].flatMap((match) => match[1]!.match(/<[0-9a-f ]*>/gi) ?? []);
  const chars = entries.map((entry) =>
    String.fromCodePoint(...(entry.match(/[0-9a-f]{4}/gi) ?? ['0000']).map((code) => Number.parseInt(code, 16))),
  );
  return new Map(chars.map((char, glyph) => [glyph.toString(16).padStart(4, '0'), char]));
}

describe('the printed plan', () => {
  it('has the steps of a goal that the reader may not see, and does not say that there is no goal', async () => {
    const hidden = { ...goalSet, data: { ...goalSet.data, sharing: 'named', sharedWith: ['housing'] } } as PlanEvent;
    const text = textOf(await printed('en', [drafted, hidden, told[2]!]));
    expect(text).toContain('Steps of the plan');
    expect(text).toContain('Recoger las llaves');
    expect(text).not.toContain('No goal yet');
    expect(textOf(await printed('en', [drafted]))).toContain('No goal yet');
  });

  it('is a tagged PDF with a title, its language, headings, lists, a table with heads and a described figure', async () => {
    const source = (await printed('es')).toString('latin1');
    expect(source).toMatch(/\/MarkInfo/);
    expect(source).toMatch(/\/Marked true/);
    expect(source).toMatch(/\/StructTreeRoot/);
    expect(source).toMatch(/\/Lang \(es\)/);
    expect(source).toMatch(/\/DisplayDocTitle true/);
    for (const kind of ['Document', 'H1', 'H2', 'H3', 'P', 'L', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TD', 'Figure']) {
      expect(source).toMatch(new RegExp(`/S /${kind}\\b`));
    }
    expect(source).toMatch(/\/Alt \(/);
    expect(source).toMatch(/\/FontFile2/);
  });

  it('can be read out: Spanish letters too, and nothing that the reader may not see', async () => {
    const text = textOf(await printed('es'));
    expect(text).toContain('Recoger las llaves con el señor Núñez');
    expect(text).toContain('20 de noviembre de 2026');
    expect(text).not.toContain('canary');
  });

  it('counts what the service counts in the words of its language, and what a worker counts as they wrote it', async () => {
    const own: readonly PlanEvent[] = [drafted, { ...goalSet, data: { ...goalSet.data, baseline: 1 } }];
    expect(textOf(await printed('es', own, '27109', maiNhia))).toContain('Ahora 1 paso, al comienzo 1; la meta es 9.');
    expect(textOf(await printed('en', own, '27109', maiNhia))).toContain('1 step now, 1 at the start');
    expect(textOf(await printed('es', own))).toContain('Ahora 1 steps');
  });

  it('says of a step and a service that others go on with where they went, and leaves out what was given up', async () => {
    const ended: readonly PlanEvent[] = [
      { type: 'ActionCancelled', data: { actionId: ACTION, handedOnTo: 'child-protection' } },
      { type: 'ServiceEnded', data: { serviceId: SERVICE, reason: 'handed-on', handedOnTo: 'zumbro-bridge' } },
    ];
    const text = textOf(await printed('en', [...told, ...ended]));
    expect(text).toContain('Recoger las llaves');
    expect(text).toContain('Handed on to Child protection');
    expect(text).toContain('Handed on to Zumbro Bridge');
    const givenUp = textOf(await printed('en', [...told, { type: 'ActionCancelled', data: { actionId: ACTION } }]));
    expect(givenUp).not.toContain('Recoger las llaves');
  });

  it('says of a step and a service whom of the family they are about, and nothing of one that is about all of them', async () => {
    const about: readonly PlanEvent[] = [
      drafted,
      goalSet,
      actionAgreed({ aboutIds: [LEO], mandated: true, sharing: 'team-and-family' }),
      { ...serviceOrdered, data: { ...serviceOrdered.data, aboutIds: [LEO, PERSON] } },
    ];
    const text = textOf(await printed('en', about));
    expect(text).toContain('Pick up the keys (Required by law; about Leo Yang)');
    expect(text).toContain('Ordered (about one of the family and Leo Yang).');
    expect(textOf(await printed('es', about))).toContain('Pedido (sobre alguien de la familia y Leo Yang).');
    expect(
      textOf(await printed('en', [...about, { type: 'ActionRevised', data: { actionId: ACTION, fields: ['aboutIds'], aboutIds: [] } }])),
    ).toContain('Pick up the keys (Required by law)');
    expect(textOf(await printed('en'))).not.toContain('(about');
  });

  it('is the same file, byte for byte, for the same plan', async () => {
    expect((await printed('en')).equals(await printed('en'))).toBe(true);
    expect((await printed('en')).equals(await printed('es'))).toBe(false);
  });

  it('has no line to sign in words that no native speaker has reviewed, and says so', async () => {
    expect(textOf(await printed('es'))).toContain('Nombre y fecha');
    const elsewhere = textOf(await printed('es', told, '27039'));
    expect(elsewhere).not.toContain('Nombre y fecha');
    expect(elsewhere).toContain('no se puede firmar');
  });

  it('goes on over as many pages as fifty steps need', async () => {
    const many = Array.from({ length: 50 }, (_, n) =>
      actionAgreed(
        { actionId: `0192a000-0000-8000-8000-0000000001${String(n).padStart(2, '0')}`, sharing: 'team-and-family' },
        `Step ${n} of many`,
      ),
    );
    const pdf = await printed('en', [...told, ...many]);
    expect(Number(/\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1])).toBeGreaterThan(2);
    expect(textOf(pdf)).toContain('Step 49 of many');
  });
});
