import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { EntityClass, Projection } from '#event-sourcing';
import { AccessPoint, type Migration, type PermissionRule } from '#platform';
import { accessLogMigrations } from './need-to-know/access-log.js';
import { AccessLogWriter } from './need-to-know/access-log-writer.js';
import { AccessRules } from './need-to-know/access-rules.js';
import { AccessLink, CaseSeat } from './need-to-know/access-link.entity.js';
import { QuestionedLook } from './need-to-know/questioned-look.entity.js';
import { questionedLooks } from './need-to-know/questioned-looks.projection.js';
import { nearACase } from './need-to-know/near-a-case.projection.js';

export const consentProjections: readonly Projection[] = [nearACase, questionedLooks];
export const consentEntities: readonly EntityClass[] = [AccessLink, CaseSeat, QuestionedLook];
export const consentMigrations: readonly Migration[] = accessLogMigrations;

export const consentPermissions: readonly PermissionRule[] = [
  { name: 'access-log.question', roles: ['person'], scope: 'none', personal: true },
  { name: 'access-log.read', roles: ['supervisor', 'administrator', 'mdt-lead', 'person'], scope: 'team-or-jurisdiction', personal: true },
];

/** Binds the one policy point, and writes out the access log before the process ends. */
@Global()
@Module({})
export class ConsentModule implements OnApplicationShutdown {
  constructor(private readonly writer: AccessLogWriter) {}

  static with(parts: { rules: AccessRules; access: AccessPoint; writer: AccessLogWriter }): DynamicModule {
    return {
      module: ConsentModule,
      providers: [
        { provide: AccessPoint, useValue: parts.access },
        { provide: AccessRules, useValue: parts.rules },
        { provide: AccessLogWriter, useValue: parts.writer },
      ],
      exports: [AccessPoint, AccessRules, AccessLogWriter],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.writer.end();
  }
}
