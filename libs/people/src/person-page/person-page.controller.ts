import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import { AccessPoint, Me, Permission, ReadModels, WorkerDirectory, type SignedIn } from '#platform';
import { aroundPeople } from './around-person.projection.js';
import type { SeenCase } from './cases-view.js';
import { HouseholdMember, HouseholdPage, PersonCase, PersonCaseStanding, PersonPage, PersonRelationship } from './person-page.entity.js';
import { PersonView } from './person-page.dto.js';
import { personPages } from './person-page.projection.js';
import { personView, shownName, type PersonRows } from './person-view.js';

@ApiTags('people')
@Controller('api/people')
export class PersonPageController {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly access: AccessPoint,
    private readonly directory: WorkerDirectory,
    private readonly readModels: ReadModels,
  ) {}

  /** What is known of a person, each value with where it comes from. */
  @Get(':id')
  @Permission('people.read', { kind: 'person', param: 'id' })
  @ApiOkResponse({ type: PersonView })
  async read(@Param('id') personId: string, @Me() actor: SignedIn): Promise<PersonView> {
    const page =
      (await this.source.getRepository(PersonPage).findOneBy({ personId })) ??
      (await this.readModels.notThere('person', [personPages.name], personId));
    const [household, relationships, cases] = await Promise.all([
      this.household(personId),
      this.source.getRepository(PersonRelationship).find({ where: [{ fromPersonId: personId }, { toPersonId: personId }] }),
      this.cases(personId, actor),
    ]);
    const rows: PersonRows = { page, household, relationships, cases };
    const about = [personId, ...(household ? [household.page.householdId] : [])];
    const since = await this.readModels.notUpToDateSince([personPages.name, aroundPeople.name], about);
    const view = personView(rows, (id, program) => this.directory.who(id, program), new Date().toISOString());
    return { ...view, ...(since && { notUpToDateSince: since }) };
  }

  /** Whoever may see the person but not a case learns neither that there is one nor how many. */
  private async cases(personId: string, actor: SignedIn): Promise<SeenCase[]> {
    const rows = await this.source.getRepository(PersonCase).findBy({ personId });
    const decided = await Promise.all(
      rows.map(({ caseId: id }) => this.access.decide({ actor, permission: 'case.read', resource: { kind: 'case', id }, notice: true })),
    );
    const seen = rows.filter((_, n) => decided[n]?.allowed);
    const standings = await this.source.getRepository(PersonCaseStanding).findBy({ caseId: In(seen.map(({ caseId }) => caseId)) });
    return seen.map((row) => ({ row, standing: standings.find(({ caseId }) => caseId === row.caseId) }));
  }

  private async household(personId: string): Promise<PersonRows['household']> {
    const members = this.source.getRepository(HouseholdMember);
    const member = await members.findOne({ where: { personId }, order: { householdId: 'DESC' } });
    if (!member) return undefined;
    const { householdId } = member;
    const [page, all] = await Promise.all([
      this.source.getRepository(HouseholdPage).findOneBy({ householdId }),
      members.findBy({ householdId }),
    ]);
    if (!page) return undefined;
    const pages = await this.source.getRepository(PersonPage).findBy({ personId: In(all.map((one) => one.personId)) });
    const names = new Map(pages.map((one) => [one.personId, shownName(one)]));
    return { page, members: all.map((one) => ({ ...one, name: names.get(one.personId) ?? '' })) };
  }
}
