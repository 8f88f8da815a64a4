import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { VerifyFactDto } from './verify-fact.dto.js';
import { verifyFact } from './verify-fact.js';

@ApiTags('people')
@Controller('api/people')
export class VerifyFactController {
  constructor(private readonly commands: Commands) {}

  /** Records that a program checked a fact. */
  @Post(':id/verifications')
  @Permission('people.verify', { kind: 'person', param: 'id' })
  record(@Param('id') id: string, @Body() body: VerifyFactDto, @Meta() meta: CommandMeta): Promise<Executed> {
    const { occurredAt, ...input } = body;
    return this.commands.run(verifyFact, { streamId: id, input, meta, occurredAt });
  }
}
