import type { Caller } from './caller.js';
import { expectThat } from './not-as-told.js';
import type { HandedOver } from './the-front-door.js';
import type { Telling } from './telling.js';

interface Instrument {
  readonly questions: readonly {
    readonly id: string;
    readonly loinc?: string;
    readonly domain: string;
    readonly options: readonly { code: string; positive?: boolean; points?: number }[];
  }[];
}

interface TriageView {
  readonly recommendation?: {
    readonly level: string;
    readonly policyVersion: string;
    readonly rules: readonly { id: string; words: string }[];
  };
  readonly screening?: { readonly parts?: readonly { domain: string; result: string }[] };
  readonly deadlines: readonly { kind: string; dueOn: string; state: string }[];
}

const WHY = 'Two programs are needed at once, and one person to talk to.';

/** Step 2: the questions, the recommendation of the policy, the decision, the deadlines. */
export async function isTriaged(julian: Caller, { triageId }: HandedOver, tell: Telling): Promise<void> {
  tell.step(2, 'Triage');
  const triage = `/api/triages/${triageId}`;
  await julian.reads(triage);
  const screeningId = await isScreened(julian, triageId, tell);
  const recommended = await julian.does('POST', `${triage}/recommendation`, { screeningId });
  tell.did('Julián', 'asks the policy', recommended);
  const seen = await julian.reads<TriageView>(triage, recommended.position);
  const { recommendation } = seen;
  expectThat((recommendation?.rules.length ?? 0) > 0, 'The recommendation does not say which rules fired.', recommendation);
  const parts = seen.screening?.parts ?? [];
  const safety = parts.find(({ domain }) => domain === 'safety');
  expectThat(safety === undefined || safety.result === 'indeterminate', '“Declined” was taken for a no.', safety);
  tell.saw(
    `recommended: ${recommendation!.level} by ${recommendation!.policyVersion}: ${recommendation!.rules.map(({ words }) => words).join(' ')}`,
  );
  const level = 'coordinated';
  const reason = recommendation!.level === level ? undefined : WHY;
  const assigned = await julian.does('POST', `${triage}/response-level`, { level, ...(reason && { reason }) });
  tell.did('Julián', reason ? 'decides otherwise, with a reason' : 'follows the recommendation', assigned);
  tell.did(
    'Julián',
    'offers services',
    await julian.does('POST', `${triage}/services`, {
      offered: ['rent-help', 'food-support'],
      chosen: ['rent-help'],
      declined: ['food-support'],
    }),
  );
  const completed = await julian.does('POST', `${triage}/completion`, {});
  tell.did('Julián', 'completes the triage', completed);
  const { deadlines } = await julian.reads<TriageView>(triage, completed.position);
  expectThat(
    deadlines.some(({ kind, state }) => kind === 'first-service' && state === 'running'),
    'No deadline for the first service runs.',
    deadlines,
  );
  tell.saw(`deadlines: ${deadlines.map(({ kind, dueOn, state }) => `${kind} by ${dueOn} (${state})`).join(', ')}`);
}

async function isScreened(julian: Caller, triageId: string, tell: Telling): Promise<string> {
  const { questions } = await julian.reads<Instrument>('/api/instruments/ahc-hrsn');
  const core = questions.filter(({ loinc }) => loinc);
  expectThat(core.length >= 10, 'The core questions with their LOINC codes are not all there.', core.length);
  const started = await julian.does('POST', '/api/screenings', { triageId, instrument: 'ahc-hrsn' });
  tell.did('Julián', `asks the ${core.length} core questions (${core.map(({ loinc }) => loinc).join(', ')})`, started);
  const answers = core.map(({ id, domain, options }, index) => {
    if (domain === 'safety') return { question: id, absent: index % 2 ? 'asked-declined' : 'asked-unknown' };
    const loud = options.find(({ positive }) => positive);
    const quiet = options.find(({ positive }) => !positive)!;
    return { question: id, codes: [((domain === 'living-situation' || domain === 'food') && loud ? loud : quiet).code] };
  });
  await julian.does('POST', `/api/screenings/${started.id}/answers`, { answers });
  tell.did(
    'Julián',
    'completes the questions; those on safety were not answered',
    await julian.does('POST', `/api/screenings/${started.id}/completion`, {}),
  );
  return started.id;
}
