import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { notFound, Refusal, refuse, type Executed, type Recorded } from '#event-sourcing';
import { AccessPoint, Commands, Meta, Permission, ReadModels, Streams, WorkerDirectory, type CommandMeta } from '#platform';
import type { CaseOpened } from '../case.events.js';
import { seatOf } from '../case.seats.js';
import { OpenCaseBody } from './open-case.dto.js';
import { caseIdOf, openCase, type KnownOfCase, type NewSeat, type OpenCase } from './open-case.js';
import { Triaged, TriagedHousehold } from './triaged.entity.js';

/** How long to wait for what was written a moment ago, in milliseconds. */
const PATIENCE = 2_000;
const STEP = 25;

@ApiTags('cases')
@Controller('api/cases')
export class OpenCaseController {
  constructor(
    private readonly commands: Commands,
    private readonly access: AccessPoint,
    private readonly readModels: ReadModels,
    private readonly directory: WorkerDirectory,
    private readonly streams: Streams,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  @Post()
  @Permission('case.open')
  @ApiOperation({ summary: 'Open the case of a completed triage, with its programs and its team.' })
  async openCase(@Body() body: OpenCaseBody, @Meta() meta: CommandMeta): Promise<Executed> {
    const resource = { kind: 'triage', id: body.triageId } as const;
    const { allowed, reason } = await this.access.decide({ actor: meta.actor, permission: 'case.open', resource });
    if (!allowed)
      throw new Refusal('not-allowed', `access.${reason}`, 'Only those who work for this county can open a case for this triage.');
    // The triage may have been completed, and the household formed, a moment ago.
    await this.readModels.waitFor(await this.readModels.head(), PATIENCE);
    const { occurredAt, level: _level, ...input } = body;
    const triage = await this.completed(body.triageId);
    const { facts, intakeId, county, contactAt, level, personId: primaryPersonId } = triage;
    const seats = body.seats.map((seat) => this.seat(seat));
    const personIds = await this.peopleOf(triage.personId, body.householdId);
    checkPeople(body.programs, personIds);
    const known: KnownOfCase = { intakeId, county, contactAt, level, facts, seats, personIds, primaryPersonId };
    const done = await this.commands.run(openCase, {
      streamId: caseIdOf(body.triageId),
      input,
      lookedUp: { known },
      meta,
      occurredAt,
      jurisdiction: triage.county,
    });
    await this.planDrafted(done);
    return done;
  }

  /** The plan is drafted by a reaction, a moment later. Whoever opened the case goes on with it, so it is worth the moment. */
  private async planDrafted({ events }: Executed): Promise<void> {
    const opened = events.find((event) => event.type === 'CaseOpened') as Recorded<CaseOpened> | undefined;
    for (let waited = 0; opened && waited < PATIENCE; waited += STEP) {
      if ((await this.streams.read(`plan-${opened.data.planId}`)).length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, STEP));
    }
  }

  private seat({ actorId, program, seatRole = 'member' }: OpenCaseBody['seats'][number]): NewSeat {
    return seatOf({ actorId, program, seatRole }, this.directory.find(actorId));
  }

  private async completed(triageId: string): Promise<Triaged & { level: string }> {
    const triage = (await this.dataSource.getRepository(Triaged).findOneBy({ triageId })) ?? notFound('triage');
    const { level, completed } = triage;
    if (!completed || level === null) return refuse('case.triage-open', 'Complete the triage first.', ['complete-triage']);
    return { ...triage, level };
  }

  private async peopleOf(personId: string, householdId: string | undefined): Promise<string[]> {
    if (!householdId) return [personId];
    const members = await this.dataSource.getRepository(TriagedHousehold).find({ where: { householdId }, order: { personId: 'ASC' } });
    const others = members.map((member) => member.personId).filter((id) => id !== personId);
    if (others.length === members.length)
      throw new Refusal('content', 'case.other-household', 'The person does not belong to this household.');
    return [personId, ...others];
  }
}

function checkPeople(programs: OpenCase['programs'], personIds: readonly string[]): void {
  const strangers = programs.flatMap((one) => one.personIds ?? []).filter((id) => !personIds.includes(id));
  if (strangers.length > 0) throw new Refusal('content', 'case.not-in-case', 'A program can be for the people of this case only.');
}
