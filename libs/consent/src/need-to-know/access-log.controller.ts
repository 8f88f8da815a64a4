import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { DataSource, Not } from 'typeorm';
import { InjectDataSource } from '@nestjs/typeorm';
import { Refusal } from '#event-sourcing';
import { AccessPoint, Me, Permission, POOL, WorkerDirectory, type SignedIn } from '#platform';
import { AccessLogWriter } from './access-log-writer.js';
import { AccessLogQuery, AccessLogView, type LookQuestionView, type LookView } from './access-log.dto.js';
import { looksAt, type LookRow } from './looks-at.js';
import { QuestionedLook } from './questioned-look.entity.js';

interface Whose {
  readonly kind: 'person' | 'case';
  readonly id: string;
}

@ApiTags('Who may see what')
@Controller('api/access-log')
export class AccessLogController {
  constructor(
    private readonly access: AccessPoint,
    private readonly writer: AccessLogWriter,
    private readonly directory: WorkerDirectory,
    @Inject(POOL) private readonly pool: Pool,
    @InjectDataSource() private readonly source: DataSource,
  ) {}

  @Get()
  @Permission('access-log.read')
  @ApiOperation({ summary: 'Who looked at a person or a case, newest first, and who was not let in' })
  @ApiOkResponse({ type: AccessLogView })
  async whoLooked(@Query() query: AccessLogQuery, @Me() me: SignedIn): Promise<AccessLogView> {
    const resource = resourceOf(query);
    const { allowed } = await this.access.decide({ actor: me, permission: 'access-log.read', resource });
    // A seat on the team of another family opens nobody's log to a person: it is theirs alone.
    const isAnothers = me.role === 'person' && (resource.kind !== 'person' || resource.id !== me.personId);
    if (!allowed || isAnothers)
      throw new Refusal('not-allowed', 'access.not-yours', 'You may see who looked at the people and cases that you answer for.');
    await this.writer.flush();
    const rows = await looksAt({ pool: this.pool, source: this.source }, resource);
    const questions = await this.questionsOf(resource, me);
    return {
      items: rows.map((row) =>
        this.looked(
          row,
          questions.find(({ lookId }) => lookId === row.id),
        ),
      ),
    };
  }

  /** What a person said of looks is for them and for those who answer it, never for those of whom they said it. */
  private async questionsOf({ kind, id }: Whose, { id: reader, personId }: SignedIn): Promise<QuestionedLook[]> {
    if (kind !== 'person') return [];
    const all = await this.source.getRepository(QuestionedLook).find({ where: { personId: id, lookerId: Not(reader) } });
    return all.filter(({ county, lookerId }) => personId === id || this.directory.lookAnswerersOf(county, lookerId).includes(reader));
  }

  private looked(
    { id, at, actor_id, permission, allowed, reason, resource_kind, resource_id }: LookRow,
    question?: QuestionedLook,
  ): LookView {
    const resource = { kind: resource_kind, id: resource_id };
    const look = { id, at: at.toISOString(), who: this.directory.who(actor_id), permission, allowed, reason, resource };
    return question ? { ...look, question: this.questioned(question) } : look;
  }

  private questioned({ questionId, words, at, answer, answeredBy, answeredAt }: QuestionedLook): LookQuestionView {
    const told = answeredBy && answeredAt ? { answer: { words: answer, at: answeredAt, who: this.directory.who(answeredBy) } } : {};
    return { questionId, words, at, ...told };
  }
}

function resourceOf({ person, case: caseId }: AccessLogQuery): Whose {
  if (person && !caseId) return { kind: 'person', id: person };
  if (caseId && !person) return { kind: 'case', id: caseId };
  throw new Refusal('shape', 'access-log.whose', 'Say whose log: either person= or case=.');
}
