import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { AccessPoint, type SignedIn } from '#platform';
import { MemberName } from './member-name.entity.js';

/** The permission of whoever may open the person's own page. */
const PEOPLE_READ = 'people.read';

/** Names of members, only of people whom the reader may see; everybody else stays a number. */
@Injectable()
export class MemberNames {
  constructor(
    private readonly access: AccessPoint,
    private readonly dataSource: DataSource,
  ) {}

  /** @returns names by person id; a person whom the reader may not see is left out */
  async seenBy(actor: SignedIn, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const asked = [...new Set(personIds)];
    const decided = await Promise.all(
      asked.map((id) => this.access.decide({ actor, permission: PEOPLE_READ, resource: { kind: 'person', id } })),
    );
    const seen = asked.filter((_, index) => decided[index]!.allowed);
    if (seen.length === 0) return new Map();
    const rows = await this.dataSource.getRepository(MemberName).findBy({ personId: In(seen) });
    return new Map(rows.flatMap(({ personId, name }) => (name === null ? [] : [[personId, name]])));
  }
}
