import { useCallback, useEffect, useRef, useState } from 'react';
import { Queued } from './client.js';
import { isPassing, ApiProblem } from './problem.js';

/** How a command is going. `waiting`: nobody answered; it is sent again by itself, with the same key. */
export type Sending =
  | { readonly is: 'idle' }
  | { readonly is: 'sending' }
  | { readonly is: 'waiting'; readonly error: unknown; readonly failedAt: Date; readonly nextTryAt: Date }
  | { readonly is: 'refused'; readonly error: unknown };

export interface Sender<Input, Answer> {
  readonly sending: Sending;
  /** True while sending or waiting for the next try: the button is off, the text stays. */
  readonly busy: boolean;
  send(input: Input): Promise<Answer | undefined>;
  /** Sends the same again at once. */
  tryNow(): void;
  /** Forgets a refusal, or gives up waiting. */
  reset(): void;
}

const TRY_EVERY_SECONDS = 30;

/**
 * Sends something that must not be lost and must not happen twice. While the service does not answer it tries again
 * every 30 seconds (or when the server says) until it is answered or the person goes on editing. A command that may wait in
 * the queue of this browser is done for the form once it stands there: `onQueued`.
 */
export function useSender<Input, Answer>(
  run: (input: Input) => Promise<Answer>,
  onDone?: (answer: Answer, input: Input) => void,
  onQueued?: (input: Input) => void,
): Sender<Input, Answer> {
  const [sending, setSending] = useState<Sending>({ is: 'idle' });
  const latest = useRef({ run, onDone, onQueued });
  const waiting = useRef<{ input: Input; timer: ReturnType<typeof setTimeout> } | undefined>(undefined);
  useEffect(() => {
    latest.current = { run, onDone, onQueued };
  });
  useEffect(() => () => clearTimeout(waiting.current?.timer), []);

  const send = useCallback(async (input: Input): Promise<Answer | undefined> => {
    clearTimeout(waiting.current?.timer);
    waiting.current = undefined;
    setSending({ is: 'sending' });
    try {
      const answer = await latest.current.run(input);
      setSending({ is: 'idle' });
      latest.current.onDone?.(answer, input);
      return answer;
    } catch (error) {
      if (error instanceof Queued) {
        setSending({ is: 'idle' });
        return void latest.current.onQueued?.(input);
      }
      if (!isPassing(error)) return void setSending({ is: 'refused', error });
      const seconds = (error instanceof ApiProblem ? error.retryAfter : undefined) ?? TRY_EVERY_SECONDS;
      waiting.current = { input, timer: setTimeout(() => void send(input), seconds * 1000) };
      setSending({ is: 'waiting', error, failedAt: new Date(), nextTryAt: new Date(Date.now() + seconds * 1000) });
    }
  }, []);

  const tryNow = useCallback(() => {
    if (waiting.current) void send(waiting.current.input);
  }, [send]);
  const reset = useCallback(() => {
    clearTimeout(waiting.current?.timer);
    waiting.current = undefined;
    setSending({ is: 'idle' });
  }, []);
  return { sending, busy: sending.is === 'sending' || sending.is === 'waiting', send, tryNow, reset };
}
