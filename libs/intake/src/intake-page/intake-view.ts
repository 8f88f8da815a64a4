import type { Who } from '#platform';
import { allowedOnIntake } from '../intake.js';
import { offeredTo } from '../permissions.js';
import type { IntakeView } from './intake-page.dto.js';
import type { IntakePage } from './intake-page.entity.js';

/** The contact as it is answered, with what this reader may do now. */
export function intakeView(row: IntakePage, reader: { readonly role: string }, nameOf: (actorId: string) => Who): IntakeView {
  const { channel, caller, forWhom, language, county, notice, needs, receivedAt, recordedAt, revision, confirmed } = row;
  return {
    id: row.intakeId,
    state: row.status,
    channel,
    caller,
    ...(row.callerName ? { callerName: row.callerName } : {}),
    forWhom,
    language,
    county,
    ownWords: (row.ownWords ?? []).map(({ words, at, actorId }) => ({ words, at, who: nameOf(actorId) })),
    ...(notice ? { notice } : {}),
    ...(row.personId ? { person: { id: row.personId, name: row.personName ?? '' } } : {}),
    ...(needs ? { needs } : {}),
    confirmed: [...confirmed],
    ...(row.offered ? { offered: row.offered } : {}),
    ...(row.triageId ? { triageId: row.triageId } : {}),
    receivedAt,
    recordedAt,
    receivedBy: nameOf(row.receivedBy),
    allowed: [...offeredTo(reader.role, allowedOn(row))],
    revision,
  };
}

function allowedOn({ status, notice, personId, needs }: IntakePage): readonly string[] {
  const given = notice ? (notice.how === 'not-yet' ? 'not-yet' : 'given') : 'none';
  return allowedOnIntake({ status, notice: given, identified: personId !== null, needsStated: needs !== null });
}
