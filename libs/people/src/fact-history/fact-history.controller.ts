import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { notFound, type Recorded } from '#event-sourcing';
import { Permission, Streams, WorkerDirectory } from '#platform';
import type { PersonEvent } from '../person.events.js';
import { FactHistoryView } from './fact-history.dto.js';
import { historyOfFact } from './history-of-fact.js';

@ApiTags('people')
@Controller('api/people/:id')
export class FactHistoryController {
  constructor(
    private readonly streams: Streams,
    private readonly directory: WorkerDirectory,
  ) {}

  @Get('facts/:eventId/history')
  @Permission('people.read', { kind: 'person', param: 'id' })
  @ApiOperation({
    summary: 'Every value that a fact of a person had: who said it to whom, when true, when learnt, what was wrong, by which event.',
  })
  @ApiOkResponse({ type: FactHistoryView })
  async history(@Param('id') personId: string, @Param('eventId') eventId: string): Promise<FactHistoryView> {
    const events = (await this.streams.read(`person-${personId}`)) as readonly Recorded<PersonEvent>[];
    return historyOfFact(events, eventId, (id, program) => this.directory.who(id, program)) ?? notFound('fact of this person');
  }
}
