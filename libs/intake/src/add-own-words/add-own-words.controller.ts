import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { AddOwnWordsDto } from './add-own-words.dto.js';
import { addOwnWords } from './add-own-words.js';

@ApiTags('intake')
@Controller('api/intakes')
export class AddOwnWordsController {
  constructor(private readonly commands: Commands) {}

  /** Adds to what was said, in their own words. */
  @Post(':id/words')
  @Permission('intake.take-contact', { kind: 'intake', param: 'id' })
  run(@Param('id') id: string, @Body() body: AddOwnWordsDto, @Meta() meta: CommandMeta): Promise<Executed> {
    const { occurredAt, ...input } = body;
    return this.commands.run(addOwnWords, { streamId: id, input, meta, occurredAt });
  }
}
