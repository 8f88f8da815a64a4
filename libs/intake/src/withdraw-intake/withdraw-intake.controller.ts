import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { WithdrawIntakeDto } from './withdraw-intake.dto.js';
import { withdrawIntake } from './withdraw-intake.js';

@ApiTags('intake')
@Controller('api/intakes')
export class WithdrawIntakeController {
  constructor(private readonly commands: Commands) {}

  /** Nobody goes on with this contact. */
  @Post(':id/withdrawal')
  @Permission('intake.take-contact', { kind: 'intake', param: 'id' })
  run(@Param('id') id: string, @Body() body: WithdrawIntakeDto, @Meta() meta: CommandMeta): Promise<Executed> {
    const { occurredAt, ...input } = body;
    return this.commands.run(withdrawIntake, { streamId: id, input, meta, occurredAt });
  }
}
