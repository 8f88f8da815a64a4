import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { CorrectFactDto } from './correct-fact.dto.js';
import { correctFact } from './correct-fact.js';

@ApiTags('people')
@Controller('api/people')
export class CorrectFactController {
  constructor(private readonly commands: Commands) {}

  /** Corrects a fact: the earlier and the new value both stay. */
  @Post(':id/corrections')
  @Permission('people.correct', { kind: 'person', param: 'id' })
  record(@Param('id') id: string, @Body() body: CorrectFactDto, @Meta() meta: CommandMeta): Promise<Executed> {
    const { occurredAt, ...input } = body;
    const lookedUp = { confirmBeforeBirth: meta.confirmBeforeBirth };
    return this.commands.run(correctFact, { streamId: id, input, lookedUp, meta, occurredAt });
  }
}
