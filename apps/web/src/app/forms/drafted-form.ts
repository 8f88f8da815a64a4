import { useCallback } from 'react';
import { useSender, type Sending } from '../../api/use-sender.js';
import { useDraft, type Draft } from '../drafts/use-draft.js';

/** A form whose text is kept while it is typed, and that is sent until it is answered. */
export interface DraftedForm<T> {
  readonly value: T;
  readonly ready: boolean;
  readonly restored: boolean;
  readonly savedAt?: string;
  readonly sending: Sending;
  readonly busy: boolean;
  /** Changes some fields. A change gives up a refused or waiting try: the new text is a new intent. */
  set(change: Partial<T>): void;
  submit(): void;
  /** Sends it again, saying that it really happened before a birth. */
  confirmBeforeBirth(): void;
  tryNow(): void;
  /** Throws the draft away: only by the person's own hand. */
  discard(): Promise<void>;
}

/** What was answered to a question of the service: goes into the body beside what was typed. */
export interface Answers {
  readonly confirmBeforeBirth?: true;
}

/**
 * Ties a draft to a command: the draft is kept until the command is acknowledged, and is there again after a reload, a
 * closed dialog or a new sign-in.
 */
export function useDraftedForm<T extends object, A>(options: {
  key: string;
  initial: T;
  send: (value: T, answers: Answers) => Promise<A>;
  onDone: (answer: A, value: T) => void;
  /** It waits in the queue of this browser; by now the draft is cleared. */
  onQueued?: () => void;
}): DraftedForm<T> {
  const draft: Draft<T> = useDraft(options.key, options.initial);
  const sender = useSender(
    ({ value, answers }: { value: T; answers: Answers }) => options.send(value, answers),
    (answer, { value }) => {
      void draft.clear();
      options.onDone(answer, value);
    },
    () => {
      void draft.clear();
      options.onQueued?.();
    },
  );
  const { reset, send } = sender;
  const { setValue, latest } = draft;
  const set = useCallback(
    (change: Partial<T>) => {
      reset();
      setValue((was) => ({ ...was, ...change }));
    },
    [reset, setValue],
  );
  return {
    value: draft.value,
    ready: draft.ready,
    restored: draft.restored,
    savedAt: draft.savedAt,
    sending: sender.sending,
    busy: sender.busy,
    set,
    submit: () => void send({ value: latest(), answers: {} }),
    confirmBeforeBirth: () => void send({ value: latest(), answers: { confirmBeforeBirth: true } }),
    tryNow: sender.tryNow,
    discard: draft.clear,
  };
}
