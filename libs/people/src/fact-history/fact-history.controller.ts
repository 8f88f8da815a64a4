import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { notFound, type Recorded } from '#event-sourcing';
import { AccessPoint, Me, Permission, Streams, WorkerDirectory, type SignedIn } from '#platform';
import type { PersonEvent } from '../person.events.js';
import { FactHistoryView } from './fact-history.dto.js';
import { historyOfFact } from './history-of-fact.js';

@ApiTags('people')
@Controller('api/people/:id')
export class FactHistoryController {
  constructor(
    private readonly streams: Streams,
    private readonly directory: WorkerDirectory,
    private readonly access: AccessPoint,
  ) {}

  @Get('facts/:eventId/history')
  @Permission('people.read', { kind: 'person', param: 'id' })
  @ApiOperation({
    summary: 'Every value that a fact of a person had: who said it to whom, when true, when learnt, what was wrong, by which event.',
  })
  @ApiOkResponse({ type: FactHistoryView })
  async history(@Param('id') personId: string, @Param('eventId') eventId: string, @Me() actor: SignedIn): Promise<FactHistoryView> {
    const events = (await this.streams.read(`person-${personId}`)) as readonly Recorded<PersonEvent>[];
    const history = historyOfFact(events, eventId, (id, program) => this.directory.who(id, program)) ?? notFound('fact of this person');
    const open = await this.openTo(actor, history);
    return {
      ...history,
      values: history.values.map(({ intakeId, ...value }) => ({
        ...value,
        intakeId: intakeId && open.has(intakeId) ? intakeId : undefined,
      })),
    };
  }

  /** The contacts that the reader may open: of others they do not learn that there were any. */
  private async openTo(actor: SignedIn, { values }: FactHistoryView): Promise<ReadonlySet<string>> {
    const ids = [...new Set(values.flatMap(({ intakeId }) => intakeId ?? []))];
    const decided = await Promise.all(
      ids.map((id) => this.access.decide({ actor, permission: 'intake.read', resource: { kind: 'intake', id }, notice: true })),
    );
    return new Set(ids.filter((_, n) => decided[n]?.allowed));
  }
}
