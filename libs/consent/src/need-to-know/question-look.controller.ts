import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { notFound, Refusal, type Executed } from '#event-sourcing';
import { questionLook, type QuestionLook } from '#people';
import { Commands, Meta, Permission, POOL, type CommandMeta } from '#platform';
import { AccessLink } from './access-link.entity.js';
import { looksAt } from './looks-at.js';
import { QuestionLookBody } from './question-look.dto.js';

@ApiTags('Who may see what')
@Controller('api/access-log')
export class QuestionLookController {
  constructor(
    private readonly commands: Commands,
    @Inject(POOL) private readonly pool: Pool,
    @InjectDataSource() private readonly source: DataSource,
  ) {}

  @Post('questions')
  @Permission('access-log.question')
  @ApiOperation({ summary: 'A person says of a look at them that it is not right; the supervisors of their county answer.' })
  async question(@Body() { lookId, words }: QuestionLookBody, @Meta() meta: CommandMeta): Promise<Executed> {
    const { personId } = meta.actor;
    if (!personId)
      throw new Refusal('not-allowed', 'access.not-yours', 'You may see who looked at the people and cases that you answer for.');
    const [look] = await looksAt({ pool: this.pool, source: this.source }, { kind: 'person', id: personId }, { lookId });
    if (!look) return notFound('look');
    const lookedUp = {
      ...{ lookerId: look.actor_id, lookedAt: look.at.toISOString(), permission: look.permission, allowed: look.allowed },
      county: await this.countyOf(personId),
    };
    const input: QuestionLook = { lookId, ...(words !== undefined && { words }) };
    return this.commands.run(questionLook, { streamId: personId, input, lookedUp, meta, channel: 'web' });
  }

  /** Of several the one of which a case is. */
  private async countyOf(personId: string): Promise<string> {
    const links = this.source.getRepository(AccessLink);
    const [inCase] = await links.find({ where: { kind: 'person', id: personId, toKind: 'case' } });
    const of = inCase ? { kind: 'case', id: inCase.toId } : { kind: 'person', id: personId };
    const counties = await links.find({ where: { ...of, toKind: 'county' } });
    return counties.find(({ toId }) => toId !== 'none')?.toId ?? 'none';
  }
}
