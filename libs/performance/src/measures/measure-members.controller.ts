import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { isUuid, Refusal } from '#event-sourcing';
import { cursorOf, keyOf, Me, Permission, type SignedIn } from '#platform';
import { MEASURES_MEMBERS } from '../permissions.js';
import { MeasureMembers, type MemberBody } from './member-answers.dto.js';
import { MeasureMembersQuery } from './measure-query.dto.js';
import { MeasureReader } from './measure-reader.js';
import { MemberNames } from './member-names/seen-names.js';
import { WhoseOutcomes } from './member-names/whose-outcomes.js';
import type { Member, MemberEvent } from './reading/measure-members.js';
import { reasonsOf } from './reading/measure-members.js';
import type { MeasureQuestion } from './reading/measure-question.js';

const PAGE = 25;

@ApiTags('performance')
@Controller('api/measures')
export class MeasureMembersController {
  constructor(
    private readonly reader: MeasureReader,
    private readonly names: MemberNames,
    private readonly outcomes: WhoseOutcomes,
  ) {}

  @Get(':id/members')
  @Permission(MEASURES_MEMBERS)
  @ApiOperation({ summary: 'Why a value is what it is: who counts, why the others do not, down to the events.' })
  @ApiOkResponse({ type: MeasureMembers })
  async members(@Param('id') id: string, @Query() query: MeasureMembersQuery, @Me() actor: SignedIn): Promise<MeasureMembers> {
    const question = this.reader.questionOf(id, query);
    const limit = query.limit ?? PAGE;
    const after = placeIn(query.cursor);
    const page = await this.reader.members(question, { counts: query.counts, reason: query.reason, after, limit });
    const shown = await this.asSeen(page.members.slice(0, limit), question, actor);
    const events = await this.reader.events(
      question,
      shown.map(({ memberId }) => memberId),
    );
    const names = await this.names.seenBy(
      actor,
      shown.flatMap(({ personId }) => personId ?? []),
    );
    const wanted = reasonsOf(question, query);
    const last = shown.at(-1);
    return {
      items: shown.map((member) => bodyOf(member, question, events, names)),
      reasons: page.reasons.map(({ code, count }) => ({ ...reasonOf(question, code), count })),
      total: page.reasons.filter(({ code }) => wanted.includes(code)).reduce((sum, { count }) => sum + count, 0),
      ...(page.members.length > limit && last ? { next: cursorOf([last.day, last.memberId]) } : {}),
    };
  }

  private async asSeen(members: readonly Member[], { measure }: MeasureQuestion, actor: SignedIn): Promise<readonly Member[]> {
    if (measure.members !== 'outcomes') return members;
    const ids = members.map(({ memberId }) => memberId);
    const hidden = await this.outcomes.hiddenFrom(actor, ids);
    return members.map((member) => (hidden.has(member.memberId) ? { ...member, personId: null } : member));
  }
}

/** Where the page before ended. @throws Refusal 400 when it is no cursor of this list */
function placeIn(cursor: string | undefined): readonly [day: string, memberId: string] | undefined {
  const [day, memberId] = keyOf(cursor, 2) ?? [];
  if (cursor === undefined) return undefined;
  if (typeof day === 'string' && typeof memberId === 'string' && isUuid(memberId)) return [day, memberId];
  throw new Refusal('shape', 'request.cursor', 'This cursor is not one of this list. Start from its first page.');
}

function bodyOf(member: Member, question: MeasureQuestion, events: readonly MemberEvent[], names: ReadonlyMap<string, string>): MemberBody {
  const { memberId, personId, county, program, day, days, reason } = member;
  const name = personId === null ? undefined : names.get(personId);
  const { counts, words } = reasonOf(question, reason);
  return {
    memberId,
    ...(personId !== null && name !== undefined && { personId, name }),
    county,
    program,
    day,
    counts,
    reason,
    words,
    ...(days !== null && { days }),
    events: events.filter((event) => event.memberId === memberId).map(({ memberId: _member, ...event }) => event),
  };
}

function reasonOf({ measure }: MeasureQuestion, code: string): MeasureQuestion['measure']['reasons'][number] {
  return measure.reasons.find((reason) => reason.code === code) ?? { code, counts: 'listed', words: code };
}
