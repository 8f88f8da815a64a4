import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { command } from '../../api/client.js';
import { useSender, type Sending } from '../../api/use-sender.js';
import { useDraft } from '../../app/drafts/index.js';
import { afterSent, answersOf, type Answers } from './answers.js';
import type { Answer, Screening } from './triage-api.js';

/** A pause in ms, so that several answers in a row go out together. */
const PAUSE = 500;

export interface Answering {
  readonly answers: Answers;
  /** How many are not recorded yet; they are kept in this browser and on the server as a draft. */
  readonly unsent: number;
  readonly sending: Sending;
  answer(answer: Answer): void;
  tryNow(): void;
  /** Sends what waits, now; resolves once nothing waits or the service does not answer. */
  flush(): Promise<boolean>;
}

/** Answers that are recorded as they are given. What the service did not take is kept and sent again by itself. */
export function useAnswering(screening: Screening, triageId: string): Answering {
  const queries = useQueryClient();
  const draft = useDraft<{ unsent: Answers }>(`screening-${screening.id}`, { unsent: {} });
  const { setValue, latest } = draft;
  const sender = useSender(
    async (batch: Answers) => {
      await command(`/api/screenings/${screening.id}/answers`, { answers: Object.values(batch) });
      setValue((was) => ({ unsent: afterSent(was.unsent, batch) }));
      await queries.invalidateQueries({ queryKey: ['triage', triageId] });
      return batch;
    },
    () => {
      if (Object.keys(latest().unsent).length === 0) void draft.clear();
    },
  );
  const waiting = draft.value.unsent;
  const count = Object.keys(waiting).length;
  const idle = sender.sending.is === 'idle';
  const send = useRef(sender.send);
  send.current = sender.send;
  useEffect(() => {
    if (count === 0 || !idle) return;
    const timer = setTimeout(() => void send.current(latest().unsent), PAUSE);
    return () => clearTimeout(timer);
  }, [waiting, count, idle, latest]);

  return {
    answers: answersOf(screening.answers, waiting),
    unsent: count,
    sending: sender.sending,
    answer: (answer) => {
      if (sender.sending.is === 'refused') sender.reset();
      setValue((was) => ({ unsent: { ...was.unsent, [answer.question]: answer } }));
    },
    tryNow: sender.tryNow,
    flush: async () => {
      if (Object.keys(latest().unsent).length > 0) await sender.send(latest().unsent);
      return Object.keys(latest().unsent).length === 0;
    },
  };
}
