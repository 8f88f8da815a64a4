import { queryOptions } from '@tanstack/react-query';
import { read } from '../../api/client.js';
import type { Who } from '../../api/session.js';

/** A contact as it was recorded. */
export interface Intake {
  readonly id: string;
  readonly state: 'open' | 'sent-to-triage' | 'screened-out' | 'withdrawn';
  readonly channel: string;
  readonly caller: string;
  readonly callerName?: string;
  readonly forWhom: string;
  readonly language: string;
  readonly county: string;
  readonly ownWords: readonly { readonly words: string; readonly at: string; readonly who?: Who }[];
  readonly notice?: { readonly version: string; readonly language: string; readonly how: string; readonly at?: string };
  readonly person?: { readonly id: string; readonly name: string };
  readonly needs?: Readonly<Record<string, string>>;
  readonly offered?: string;
  readonly triageId?: string;
  readonly receivedAt: string;
  readonly recordedAt: string;
  readonly receivedBy?: Who;
  readonly allowed: readonly string[];
  readonly revision: number;
}

/** A contact by its id. */
export const intakeQuery = (intakeId: string) =>
  queryOptions({
    queryKey: ['intake', intakeId],
    queryFn: ({ signal }) => read<Intake>(`/api/intakes/${encodeURIComponent(intakeId)}`, {}, signal),
  });

/** The privacy notice in force, in the language spoken or the one there is. */
export interface CurrentNotice {
  readonly version: string;
  readonly language: string;
  readonly fallback?: boolean;
  readonly sentences: readonly string[];
  readonly unverified: boolean;
  readonly effectiveFrom: string;
  readonly source: string;
}

export const noticeQuery = (language: string) =>
  queryOptions({
    queryKey: ['privacy-notice', language],
    staleTime: 600_000,
    queryFn: ({ signal }) => read<CurrentNotice>('/api/privacy-notices/current', { language, after: undefined }, signal),
  });

/** Who spoke at the contact, as it stands in a sentence. */
export function saidByOf(intake: Pick<Intake, 'caller'>, code: (prefix: string, name: string) => string): string {
  const who = intake.caller === 'self' ? code('said', 'person') : code('take.caller', intake.caller);
  return who.charAt(0).toLowerCase() + who.slice(1);
}
