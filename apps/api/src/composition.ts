import type { DynamicModule, Type } from '@nestjs/common';
import {
  caseworkEntities,
  caseworkMigrations,
  CaseworkModule,
  caseworkPermissions,
  caseworkProjections,
  caseworkReactions,
} from '#casework';
import { consentEntities, consentMigrations, consentPermissions, consentProjections } from '#consent';
import { deliveriesMigrations } from '#deliveries';
import { type EntityClass, type Projection, type Reaction, type Upcaster, Upcasters } from '#event-sourcing';
import { GovernanceModule, governancePermissions } from '#governance';
import { performanceEntities, PerformanceModule, performancePermissions, performanceProjections } from '#performance';
import { intakeEntities, IntakeModule, intakePermissions, intakeProjections, intakeReactions } from '#intake';
import { peopleEntities, PeopleModule, peoplePermissions, peopleProjections, peopleReactions } from '#people';
import { presenceMigrations, type Migration, type PermissionRule } from '#platform';
import { plansEntities, PlansModule, plansPermissions, plansProjections, plansReactions } from '#plans';
import { triageEntities, triageMigrations, TriageModule, triagePermissions, triageProjections, triageReactions } from '#triage';
import { demoWorldMigrations } from './demo-world.js';
import { draftMigrations } from './drafts/drafts.js';
import { edgePermissions } from './edge-permissions.js';
import { workerMigrations } from './identity/known-workers.js';
import { sessionMigrations } from './identity/sessions.js';

/** What a lib brings: all that its door exports for being composed. */
export interface Part {
  readonly name: string;
  /** Absent where the HTTP edge binds the module itself. */
  readonly module?: Type | DynamicModule;
  readonly projections?: readonly Projection[];
  readonly reactions?: readonly Reaction[];
  /** From each published version of an event to the next. */
  readonly upcasters?: readonly Upcaster[];
  readonly entities?: readonly EntityClass[];
  readonly permissions?: readonly PermissionRule[];
  readonly migrations?: readonly Migration[];
}

/** The whole product, in one table. */
export const PARTS: readonly Part[] = [
  {
    name: 'edge',
    permissions: edgePermissions,
    migrations: [...sessionMigrations, ...workerMigrations, ...draftMigrations, ...demoWorldMigrations, ...presenceMigrations],
  },
  {
    name: 'consent',
    projections: consentProjections,
    entities: consentEntities,
    permissions: consentPermissions,
    migrations: consentMigrations,
  },
  {
    name: 'people',
    module: PeopleModule,
    projections: peopleProjections,
    reactions: peopleReactions,
    entities: peopleEntities,
    permissions: peoplePermissions,
  },
  {
    name: 'intake',
    module: IntakeModule,
    projections: intakeProjections,
    reactions: intakeReactions,
    entities: intakeEntities,
    permissions: intakePermissions,
  },
  {
    name: 'triage',
    module: TriageModule,
    projections: triageProjections,
    reactions: triageReactions,
    entities: triageEntities,
    permissions: triagePermissions,
    migrations: triageMigrations,
  },
  {
    name: 'casework',
    module: CaseworkModule,
    projections: caseworkProjections,
    reactions: caseworkReactions,
    entities: caseworkEntities,
    permissions: caseworkPermissions,
    migrations: caseworkMigrations,
  },
  {
    name: 'plans',
    module: PlansModule,
    projections: plansProjections,
    reactions: plansReactions,
    entities: plansEntities,
    permissions: plansPermissions,
  },
  {
    name: 'performance',
    module: PerformanceModule,
    projections: performanceProjections,
    entities: performanceEntities,
    permissions: performancePermissions,
  },
  { name: 'deliveries', migrations: deliveriesMigrations },
  { name: 'governance', module: GovernanceModule, permissions: governancePermissions },
];

/** One column of the table. */
export function collected<Key extends 'projections' | 'reactions' | 'entities' | 'permissions' | 'migrations'>(
  key: Key,
): readonly NonNullable<Part[Key]>[number][] {
  return PARTS.flatMap((part) => [...((part[key] ?? []) as readonly NonNullable<Part[Key]>[number][])]);
}

/** How every event of the product is brought to its newest version. */
export const upcasters = new Upcasters(PARTS.flatMap((part) => [...(part.upcasters ?? [])]));

/** The Nest modules of the table. */
export function modules(): readonly (Type | DynamicModule)[] {
  return PARTS.flatMap((part) => (part.module ? [part.module] : []));
}
