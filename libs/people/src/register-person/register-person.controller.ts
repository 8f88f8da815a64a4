import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { notFound, type Executed } from '#event-sourcing';
import { Commands, Meta, Permission, ReadModels, type CommandMeta } from '#platform';
import { NoticeGiven } from './notice-given.entity.js';
import { RegisterPersonDto } from './register-person.dto.js';
import { registerPerson, type RegisterPerson } from './register-person.js';

/** How long a write waits for the read model that it depends on, in milliseconds. */
const PATIENCE = 2_000;

@ApiTags('people')
@Controller('api/people')
export class RegisterPersonController {
  constructor(
    private readonly commands: Commands,
    private readonly readModels: ReadModels,
    @InjectRepository(NoticeGiven) private readonly notices: Repository<NoticeGiven>,
  ) {}

  /** Registers somebody who is new. */
  @Post()
  @Permission('people.register')
  async register(@Body() body: RegisterPersonDto, @Meta() meta: CommandMeta): Promise<Executed> {
    const { occurredAt, ...input } = body;
    const intakeId = body.source?.intakeId;
    const { confirmBeforeBirth } = meta;
    const lookedUp = { confirmBeforeBirth, ...(intakeId === undefined ? {} : { notice: await this.noticeAt(intakeId) }) };
    return this.commands.run(registerPerson, { input, lookedUp, meta, occurredAt, jurisdiction: body.county });
  }

  private async noticeAt(intakeId: string): Promise<RegisterPerson['notice']> {
    await this.readModels.waitFor(await this.readModels.head(), PATIENCE);
    const row = await this.notices.findOneBy({ intakeId });
    return row?.notice ?? notFound('contact');
  }
}
