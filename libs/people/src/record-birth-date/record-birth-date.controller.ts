import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { RecordBirthDateDto } from './record-birth-date.dto.js';
import { recordBirthDate } from './record-birth-date.js';

@ApiTags('people')
@Controller('api/people')
export class RecordBirthDateController {
  constructor(private readonly commands: Commands) {}

  /** Records a birth date, exact or about. */
  @Post(':id/birth-date')
  @Permission('people.record', { kind: 'person', param: 'id' })
  record(@Param('id') id: string, @Body() body: RecordBirthDateDto, @Meta() meta: CommandMeta): Promise<Executed> {
    const { occurredAt, ...input } = body;
    const lookedUp = { confirmBeforeBirth: meta.confirmBeforeBirth };
    return this.commands.run(recordBirthDate, { streamId: id, input, lookedUp, meta, occurredAt });
  }
}
