import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { RecordStrengthDto } from './record-strength.dto.js';
import { recordStrength } from './record-strength.js';

@ApiTags('people')
@Controller('api/people')
export class RecordStrengthController {
  constructor(private readonly commands: Commands) {}

  /** Records what somebody does well. */
  @Post(':id/strengths')
  @Permission('people.record', { kind: 'person', param: 'id' })
  record(@Param('id') id: string, @Body() body: RecordStrengthDto, @Meta() meta: CommandMeta): Promise<Executed> {
    const { occurredAt, ...input } = body;
    return this.commands.run(recordStrength, { streamId: id, input, meta, occurredAt });
  }
}
