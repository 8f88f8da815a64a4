import { queryOptions } from '@tanstack/react-query';
import { read } from '../../api/client.js';
import type { Schemas } from '../../api/schema.js';

/** A contact as it was recorded. */
export type Intake = Schemas['IntakeView'];

/** A contact by its id. */
export const intakeQuery = (intakeId: string) =>
  queryOptions({
    queryKey: ['intake', intakeId],
    queryFn: ({ signal }) => read<Intake>(`/api/intakes/${encodeURIComponent(intakeId)}`, {}, signal),
  });

/** The privacy notice in force, in the language spoken or the one there is. */
export type CurrentNotice = Schemas['NoticeView'];

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
