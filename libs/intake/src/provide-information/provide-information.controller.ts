import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { ProvideInformationDto } from './provide-information.dto.js';
import { provideInformation } from './provide-information.js';

@ApiTags('intake')
@Controller('api/intakes')
export class ProvideInformationController {
  constructor(private readonly commands: Commands) {}

  /** Known facts were confirmed instead of asked again. */
  @Post(':id/confirmations')
  @Permission('intake.take-contact', { kind: 'intake', param: 'id' })
  run(@Param('id') id: string, @Body() body: ProvideInformationDto, @Meta() meta: CommandMeta): Promise<Executed> {
    const { occurredAt, ...input } = body;
    return this.commands.run(provideInformation, { streamId: id, input, meta, occurredAt });
  }
}
