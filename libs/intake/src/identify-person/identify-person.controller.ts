import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Executed } from '#event-sourcing';
import { ageBandOn, earliestDay } from '#people';
import { Commands, Meta, Permission, ReadModels, type CommandMeta } from '#platform';
import { IdentifyPersonDto } from './identify-person.dto.js';
import { identifyPerson, type IdentifyPerson } from './identify-person.js';
import { KnownPerson } from './known-person.entity.js';

/** How long a write waits for the read model that it depends on, in milliseconds. */
const PATIENCE = 2_000;

@ApiTags('intake')
@Controller('api/intakes')
export class IdentifyPersonController {
  constructor(
    private readonly commands: Commands,
    private readonly readModels: ReadModels,
    @InjectRepository(KnownPerson) private readonly people: Repository<KnownPerson>,
  ) {}

  /** Says who it is about. */
  @Post(':id/person')
  @Permission('intake.take-contact', { kind: 'intake', param: 'id' })
  async identify(@Param('id') id: string, @Body() body: IdentifyPersonDto, @Meta() meta: CommandMeta): Promise<Executed> {
    const { occurredAt, ...input } = body;
    const { confirmBeforeBirth } = meta;
    const lookedUp = { confirmBeforeBirth, person: await this.known(input.personId, occurredAt ?? new Date().toISOString()) };
    return this.commands.run(identifyPerson, { streamId: id, input, lookedUp, meta, occurredAt });
  }

  /** The person may have been registered a moment ago, so the read model is waited for. */
  private async known(personId: string, at: string): Promise<IdentifyPerson['person']> {
    await this.readModels.waitFor(await this.readModels.head(), PATIENCE);
    const row = await this.people.findOneBy({ personId });
    if (!row) return undefined;
    const birthDate = row.birthDate ?? undefined;
    return {
      name: row.name ?? '',
      ...(birthDate ? { bornOn: earliestDay(birthDate) } : {}),
      ageBand: ageBandOn(birthDate, at.slice(0, 10)),
      groups: row.groups,
      language: row.language,
    };
  }
}
