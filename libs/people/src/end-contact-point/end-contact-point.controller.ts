import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { EndContactPointDto } from './end-contact-point.dto.js';
import { endContactPoint } from './end-contact-point.js';

@ApiTags('people')
@Controller('api/people')
export class EndContactPointController {
  constructor(private readonly commands: Commands) {}

  /** Nobody is reached this way any more. */
  @Post(':id/contact-points/:contactPointId/ended')
  @Permission('people.record', { kind: 'person', param: 'id' })
  end(
    @Param('id') id: string,
    @Param('contactPointId') contactPointId: string,
    @Body() { occurredAt }: EndContactPointDto,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(endContactPoint, { streamId: id, input: { contactPointId }, meta, occurredAt });
  }
}
