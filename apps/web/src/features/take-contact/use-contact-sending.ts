import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { command, read, type CommandAnswer } from '../../api/client.js';
import { ApiProblem, isPassing } from '../../api/problem.js';
import { useSender, type Sending } from '../../api/use-sender.js';
import { uuidV7 } from '../../api/uuid.js';
import type { Draft } from '../../app/drafts/use-draft.js';
import { asksBeforeBirth } from '../../app/forms/before-birth-dialog.js';
import { useToday } from '../../app/now.js';
import { personQuery } from '../person/person-api.js';
import { readBirth } from './birth.js';
import { missingForInformation, missingForScreener, type ContactForm, type Missing } from './contact-form.js';
import { stepsOf, type ContactEnd } from './contact-steps.js';
import type { Intake } from './intake-api.js';
import { sendSteps } from './send-steps.js';

/** Where a contact went. */
export interface ContactDone {
  readonly end: ContactEnd;
  readonly intakeId: string;
  readonly triageId?: string;
}

export interface ContactSending {
  readonly sending: Sending;
  readonly busy: boolean;
  readonly progress?: { readonly done: number; readonly of: number };
  readonly missing: readonly Missing[];
  readonly asksBeforeBirth: boolean;
  /** Sends what is still to be sent, unless something is missing. */
  goOn(end: ContactEnd): void;
  confirmBeforeBirth(): void;
  tryNow(): void;
  reset(): void;
  forgetMissing(): void;
}

/** Sends a contact step by step. What was acknowledged is kept in the draft, so a second press or a new start goes on from there. */
export function useContactSending(
  draft: Draft<ContactForm>,
  hasRecordedWords: boolean,
  onDone: (done: ContactDone) => void,
): ContactSending {
  const today = useToday();
  const run = useContactRun(draft, today);
  const [progress, setProgress] = useState<{ done: number; of: number }>();
  const [missing, setMissing] = useState<readonly Missing[]>([]);
  const lastEnd = useRef<ContactEnd>('screener');
  const sender = useSender(
    (end: ContactEnd) => run(end, (done, of) => setProgress({ done, of })).finally(() => setProgress(undefined)),
    onDone,
  );
  const { sending } = sender;
  // While nobody answers one may go on writing; only a command that is on its way holds the form.
  const busy = sending.is === 'sending';

  const goOn = (end: ContactEnd): void => {
    if (busy) return;
    const form = draft.latest();
    const found =
      end === 'information' ? missingForInformation(form) : missingForScreener(form, readBirth(form.birth, today) !== undefined);
    const now = hasRecordedWords ? found.filter(({ field }) => field !== 'own-words') : found;
    setMissing(now);
    lastEnd.current = end;
    if (now.length === 0) void sender.send(end);
  };
  const confirmBeforeBirth = (): void => {
    draft.setValue((was) => ({ ...was, confirmBeforeBirth: true }));
    void sender.send(lastEnd.current);
  };
  return {
    sending,
    busy,
    progress,
    missing,
    asksBeforeBirth: asksBeforeBirth(sending),
    goOn,
    confirmBeforeBirth,
    tryNow: sender.tryNow,
    reset: sender.reset,
    forgetMissing: () => setMissing([]),
  };
}

/** How often, and after how many ms each, the contact is asked which triage it went to. */
const LOOKS = 40;
const PAUSE = 250;

/** The triage of a contact that was handed over. The contact's own page knows it first, so only that one is waited for. */
async function triageOf(intakeId: string): Promise<string | undefined> {
  for (let look = 0; look < LOOKS; look += 1) {
    const { triageId } = await read<Intake>(`/api/intakes/${intakeId}`, { after: undefined });
    if (triageId) return triageId;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return undefined;
}

/** One run over the steps that are left; rejects with what went wrong, and can be run again. */
function useContactRun(draft: Draft<ContactForm>, today: string) {
  const queries = useQueryClient();
  return async (end: ContactEnd, progress: (done: number, of: number) => void): Promise<ContactDone> => {
    const form = draft.latest();
    const phones = form.chosen && form.phone.trim() ? await knownPhones(form.chosen.personId) : undefined;
    const sent = await sendSteps(stepsOf(form, end, today, phones), form.sent, {
      send: (path, body, key) => command<CommandAnswer>(path, body, { key }),
      keep: async (steps) => {
        draft.setValue((was) => ({ ...was, sent: steps }));
        await draft.flush();
      },
      newKey: () => uuidV7(),
      isUnknown: isPassing,
      progress,
    });
    const intakeId = sent.received?.answer?.id ?? '';
    if (end === 'information') return { end, intakeId };
    return { end, intakeId, triageId: await triageOf(intakeId) };
  };

  /** The phone numbers on record; `undefined` where the worker may not see them. */
  async function knownPhones(personId: string): Promise<string[] | undefined> {
    const person = await queries.fetchQuery(personQuery(personId)).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.status === 403) return undefined;
      throw error;
    });
    return person?.contactPoints.filter(({ kind }) => kind === 'phone').map(({ value }) => value);
  }
}
