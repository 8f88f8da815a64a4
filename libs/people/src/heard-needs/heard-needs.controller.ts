import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import { AccessPoint, Me, Permission, ReadModels, WorkerDirectory, type SignedIn } from '#platform';
import { PersonNeedsView } from './heard-needs.dto.js';
import { CaseOfContact, FoundNeeds, HeardNeeds } from './heard-needs.entity.js';
import { heardNeeds } from './heard-needs.projection.js';
import { needsFrom, needSources, type NeedSource } from './need-sources.js';

@ApiTags('people')
@Controller('api/people/:id')
export class HeardNeedsController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: AccessPoint,
    private readonly directory: WorkerDirectory,
    private readonly readModels: ReadModels,
  ) {}

  @Get('needs')
  @Permission('people.read', { kind: 'person', param: 'id' })
  @ApiOperation({ summary: 'What the person said that they need, and what screenings found, as far as this reader may see it.' })
  @ApiOkResponse({ type: PersonNeedsView })
  async needs(@Param('id') personId: string, @Me() actor: SignedIn): Promise<PersonNeedsView> {
    const [heard, found] = await Promise.all([
      this.dataSource.getRepository(HeardNeeds).findBy({ personId }),
      this.dataSource.getRepository(FoundNeeds).findBy({ personId }),
    ]);
    const contacts = [...heard, ...found].map(({ intakeId }) => intakeId);
    const cases = await this.dataSource.getRepository(CaseOfContact).findBy({ intakeId: In(contacts) });
    const sources = needSources({ heard, found, cases });
    const seen = await Promise.all(sources.map((source) => this.sees(actor, source)));
    const shown = sources.filter((_, n) => seen[n]);
    const since = await this.readModels.notUpToDateSince(
      [heardNeeds.name],
      shown.map(({ view }) => view.intakeId),
    );
    return { items: needsFrom(shown, (id) => this.directory.who(id)), ...(since && { notUpToDateSince: since }) };
  }

  /** The look at the person is written down; what is left out here was never asked for, so it leaves no trace. */
  private async sees(actor: SignedIn, { asks }: NeedSource): Promise<boolean> {
    const answers = await Promise.all(asks.map((asked) => this.access.decide({ actor, ...asked, notice: true })));
    return answers.every(({ allowed }) => allowed);
  }
}
