import { Body, Controller, Delete, HttpCode, HttpException, Inject, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { ItemSharings } from '#casework';
import { isUuid, Refusal } from '#event-sourcing';
import {
  BEAT_EVERY,
  Code,
  Id,
  Me,
  Pace,
  Permission,
  POOL,
  Presence,
  Seen,
  WorkerDirectory,
  type Audience,
  type Present,
  type SignedIn,
} from '#platform';

/** Beats of one person within ten seconds: twenty pages at their pace, and as many changes of what is open. */
const MOST_BEATS = 160;

export class PresenceBody {
  @Id({ description: 'The case that is open.' })
  caseId: string;

  @Id({ optional: true, description: 'The goal, action or other item of it that is open for editing.' })
  itemId?: string;

  @Code({ optional: true, max: 40, description: 'The field that is being edited, such as dueOn.' })
  field?: string;
}

export class PresentWorker {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty()
  initials: string;
}

export class PresentView {
  @ApiProperty({ type: PresentWorker })
  who: PresentWorker;
  @ApiProperty({ required: false, format: 'uuid' })
  itemId?: string;
  @ApiProperty({ required: false })
  field?: string;
}

export class PresenceAnswer {
  @ApiProperty({ type: [PresentView], description: 'The others who have this case open now; items that you may not see are left out.' })
  here: PresentView[];

  @ApiProperty({ description: 'Say it again after so many milliseconds; who is silent for longer than two of them is gone.' })
  everyMs: number;
}

/** Who is on a case now. Told by pages again and again; it never locks anything, and nothing of it is kept. */
@ApiTags('Live')
@Controller('api/presence')
export class PresenceController {
  private readonly presence: Presence;
  private readonly pace = new Pace(MOST_BEATS, 10_000);

  constructor(
    @Inject(POOL) pool: Pool,
    private readonly items: ItemSharings,
    private readonly directory: WorkerDirectory,
  ) {
    this.presence = new Presence(pool);
  }

  @Put(':visit')
  @Permission('presence.show', { kind: 'case', param: 'caseId' })
  @ApiOperation({ summary: 'Say that a page has this case open now, and hear who else has' })
  @ApiOkResponse({ type: PresenceAnswer })
  async show(
    @Param('visit') visit: string,
    @Body() { caseId, itemId, field }: PresenceBody,
    @Me() me: SignedIn,
    @Seen() audience: Audience,
  ): Promise<PresenceAnswer> {
    if (!this.pace.take(me.id)) throw new HttpException('presence', 429);
    const others = await this.presence.others(caseId, me.id);
    const named = [itemId, ...others.map((one) => one.itemId)].filter((id) => typeof id === 'string');
    const seen = await this.items.seen(caseId, [...new Set(named)], audience);
    // What one may not see one cannot have open either: it is not told on, and the answer does not say which of the two it is.
    const open = itemId !== undefined && seen.has(itemId) ? { itemId, ...(field !== undefined && { field }) } : {};
    await this.presence.note({ visitId: visitOf(visit), actorId: me.id, caseId, ...open });
    return { here: this.shown(others, seen), everyMs: BEAT_EVERY };
  }

  @Delete(':visit')
  @HttpCode(204)
  @Permission('presence.leave')
  @ApiOperation({ summary: 'Say that a page was closed' })
  leave(@Param('visit') visit: string, @Me() me: SignedIn): Promise<void> {
    return this.presence.leave(visitOf(visit), me.id);
  }

  private shown(others: readonly Present[], seen: ReadonlySet<string>): PresentView[] {
    const shown = new Map<string, PresentView>();
    for (const { actorId, itemId, field } of others) {
      const { id, name, initials } = this.directory.who(actorId);
      const open = itemId !== null && seen.has(itemId) ? { itemId, ...(field !== null && { field }) } : {};
      shown.set(JSON.stringify([id, open]), { who: { id, name, initials }, ...open });
    }
    return [...shown.values()];
  }
}

function visitOf(text: string): string {
  if (isUuid(text)) return text.toLowerCase();
  throw new Refusal('shape', 'request.id', 'A page names itself by a uuid.', {
    errors: [{ pointer: '/visit', message: 'must be a uuid' }],
  });
}
