import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Refusal, streamName, type Executed } from '#event-sourcing';
import { AccessPoint, Commands, Meta, Permission, Streams, type CommandMeta } from '#platform';
import { openTriage, triageOf } from '../triage.js';
import { StartScreeningBody } from './start-screening.dto.js';
import { startScreening } from './start-screening.js';

@ApiTags('triage')
@Controller('api/screenings')
export class StartScreeningController {
  constructor(
    private readonly commands: Commands,
    private readonly access: AccessPoint,
    private readonly streams: Streams,
  ) {}

  @Post()
  @Permission('triage.start-screening')
  @ApiOperation({ summary: 'Start to ask the questions of a questionnaire, for a triage.' })
  async start(@Body() { triageId, instrument, occurredAt }: StartScreeningBody, @Meta() meta: CommandMeta): Promise<Executed> {
    const { allowed, reason } = await this.access.decide({
      actor: meta.actor,
      permission: 'triage.screen',
      resource: { kind: 'triage', id: triageId },
    });
    if (!allowed) throw new Refusal('not-allowed', `access.${reason}`, 'Only those who work for this county can ask these questions.');
    const { intakeId, personId, county } = openTriage(triageOf(await this.streams.read(streamName('triage', triageId))), 'start-screening');
    return this.commands.run(startScreening, {
      input: { instrument, triageId, intakeId, personId, county },
      meta,
      occurredAt,
      jurisdiction: county,
    });
  }
}
