import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { InjectDataSource } from '@nestjs/typeorm';
import { Refusal } from '#event-sourcing';
import { AccessPoint, Me, Permission, POOL, WorkerDirectory, type SignedIn } from '#platform';
import { AccessLink } from './access-link.entity.js';
import { AccessLogWriter } from './access-log-writer.js';
import { AccessLogQuery, AccessLogView, type LookView } from './access-log.dto.js';

interface Row {
  at: Date;
  actor_id: string;
  permission: string;
  allowed: boolean;
  reason: string;
  resource_kind: string | null;
  resource_id: string | null;
}

const MOST = 500;

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
    if (!allowed)
      throw new Refusal('not-allowed', 'access.not-yours', 'You may see who looked at the people and cases that you answer for.');
    await this.writer.flush();
    // A look at another member of the household tells of them: that a service deals with them may be known to nobody else.
    const cases = resource.kind === 'case' ? [resource.id] : await this.casesOf(resource.id);
    const { rows } = await this.pool.query<Row>(
      `SELECT at, actor_id, permission, allowed, reason, resource_kind, resource_id FROM access_log
       WHERE resource_id = $1 OR case_ids && $2::text[] AND ($3 OR resource_kind IS DISTINCT FROM 'person')
       ORDER BY id DESC LIMIT ${MOST}`,
      [resource.id, cases, resource.kind === 'case'],
    );
    return { items: rows.map((row) => this.looked(row)) };
  }

  private async casesOf(personId: string): Promise<string[]> {
    const links = await this.source.getRepository(AccessLink).find({ where: { kind: 'person', id: personId, toKind: 'case' } });
    return links.map((link) => link.toId);
  }

  private looked({ at, actor_id, permission, allowed, reason, resource_kind, resource_id }: Row): LookView {
    const resource = { kind: resource_kind, id: resource_id };
    return { at: at.toISOString(), who: this.directory.who(actor_id), permission, allowed, reason, resource };
  }
}

function resourceOf({ person, case: caseId }: AccessLogQuery): { kind: 'person' | 'case'; id: string } {
  if (person && !caseId) return { kind: 'person', id: person };
  if (caseId && !person) return { kind: 'case', id: caseId };
  throw new Refusal('shape', 'access-log.whose', 'Say whose log: either person= or case=.');
}
