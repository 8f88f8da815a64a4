import { pause, type Caller, type Done } from './caller.js';
import type { LivePage } from './live-page.js';
import { expectThat } from './not-as-told.js';
import type { HandedOver } from './the-front-door.js';
import { goalsOf, type OpenedCase, type Team } from './the-plan.js';
import type { Telling } from './telling.js';

/** What the journey asks of time. */
export interface Patience {
  /** How soon another's open page must hear of a change, in milliseconds. */
  readonly soon: number;
  /** How long the network is away, in seconds. */
  readonly cut: number;
}

/** Steps 4 and 5: agreement, action, service, progress, outcome, each heard of by the other program's open page. */
export async function helpComes(
  { amina, kathleen }: Team,
  of: OpenedCase,
  { personId }: HandedOver,
  page: LivePage,
  tell: Telling,
  patience: Patience,
): Promise<Done> {
  tell.step(4, 'The person agrees; an action, a service, progress, an outcome');
  const { plan, goalId } = of;
  const live = async (who: string, what: string, run: () => Promise<Done>): Promise<Done> => {
    const done = await run();
    tell.did(who, what, done);
    const late = await page.hears(done.position, Date.now());
    expectThat(late < patience.soon, `Kathleen’s open page heard of it only after ${late} ms.`);
    tell.saw(`   heard on Kathleen’s open page after ${late} ms`);
    return done;
  };
  const proposed = await live('Amina', 'proposes the plan', () => amina.does('POST', `${plan}/proposal`, {}));
  const { version } = await amina.reads<{ version: number }>(`${plan}/board`, proposed.position);
  const { textHash } = await amina.reads<{ textHash: string }>(`${plan}/agreement-text?version=${version}&language=es`);
  const agreement = { version, personId, capacity: 'self', language: 'es', signature: 'spoken', textHash };
  await live('The person', 'agrees, in Spanish', () => amina.does('POST', `${plan}/agreement`, agreement));
  await live('Amina', 'completes an action', () =>
    amina.does('POST', `${plan}/actions/${of.actions[0]}/completed`, { note: 'The landlord gives two more months.' }),
  );
  const ordered = await live('Amina', 'orders a service', () =>
    amina.does('POST', `${plan}/services`, { goalId, service: 'rent-help', provider: 'housing', program: 'housing' }),
  );
  const serviceId = await serviceOf(amina, of, ordered.position);
  return await whileAway(page, tell, patience.cut, async () => {
    const made: Done[] = [];
    made.push(await amina.does('POST', `${plan}/services/${serviceId}/delivered`, {}));
    made.push(await amina.does('POST', `${plan}/goals/${goalId}/progress`, { value: 60, note: 'Sixty nights.' }));
    made.push(await kathleen.does('POST', `${plan}/actions/${of.actions[1]}/completed`, {}));
    made.push(
      await amina.does('POST', `${plan}/goals/${goalId}/outcome`, {
        result: 'achieved',
        evidence: 'The lease is signed.',
        contributingPrograms: ['housing', 'food-cash'],
      }),
    );
    return made;
  });
}

async function serviceOf(amina: Caller, { plan, goalId }: OpenedCase, after: string): Promise<string> {
  const goal = (await goalsOf(amina, plan, after)).find((each) => each.goalId === goalId) as unknown as {
    services: readonly { serviceId: string }[];
  };
  expectThat(goal.services.length === 1, 'The board does not show the ordered service.', goal);
  return goal.services[0]!.serviceId;
}

/** Step 5: the network of the open page is cut while others go on; on return all of it arrives once, in order. */
async function whileAway(page: LivePage, tell: Telling, cut: number, work: () => Promise<Done[]>): Promise<Done> {
  tell.step(5, `Kathleen’s network is cut for ${cut} s`);
  page.close();
  const before = page.heard.length;
  const made = await work();
  for (const done of made) tell.did('Meanwhile', done.events[0]!.type, done);
  await pause(cut * 1_000);
  await page.open();
  for (const done of made) await page.hears(done.position, Date.now());
  const heard = page.heard.slice(before).map(({ position }) => position);
  const wanted = made.map(({ position }) => position);
  expectThat(page.resets === 0, 'The resume was answered with a reset.');
  expectThat(
    heard.every((position, index) => index === 0 || heard[index - 1]! <= position),
    'What was missed came out of order.',
    heard,
  );
  const once = wanted.every((position) => heard.filter((one) => one === position).length === 1);
  expectThat(once, 'What was missed did not come exactly once.', { wanted, heard });
  tell.saw(`back: ${heard.length} changes came, each once, in order`);
  return made.at(-1)!;
}
