import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { FormHouseholdDto } from './form-household.dto.js';
import { formHousehold } from './form-household.js';

@ApiTags('people')
@Controller('api/households')
export class FormHouseholdController {
  constructor(private readonly commands: Commands) {}

  /** Records that people live together. */
  @Post()
  @Permission('people.register')
  form(@Body() body: FormHouseholdDto, @Meta() meta: CommandMeta): Promise<Executed> {
    const { occurredAt, ...input } = body;
    return this.commands.run(formHousehold, { input, meta, occurredAt, jurisdiction: body.county });
  }
}
