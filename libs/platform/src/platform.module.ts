import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { Pool } from 'pg';
import { BeforeBirth } from './before-birth.js';
import { CommandExecutorHolder, Commands, ExecuteHandler } from './commands.js';
import { WorkerDirectory } from './directory/worker-directory.js';
import { ReadModels } from './read-models.js';
import { Streams } from './streams.js';

/** Injection token of the connection pool, for the few tables that are neither log nor read model. */
export const POOL = Symbol('Pool');

/** What every lib's module may inject: `Commands`, `WorkerDirectory`, `ReadModels`, `Streams`, the pool. */
@Global()
@Module({})
export class PlatformModule {
  static with(parts: {
    pool: Pool;
    readModels: ReadModels;
    executor: CommandExecutorHolder;
    streams: Streams;
    directory: WorkerDirectory;
    beforeBirth: BeforeBirth;
  }): DynamicModule {
    return {
      module: PlatformModule,
      imports: [CqrsModule.forRoot()],
      providers: [
        { provide: CommandExecutorHolder, useValue: parts.executor },
        { provide: ReadModels, useValue: parts.readModels },
        { provide: Streams, useValue: parts.streams },
        { provide: BeforeBirth, useValue: parts.beforeBirth },
        { provide: POOL, useValue: parts.pool },
        Commands,
        ExecuteHandler,
        { provide: WorkerDirectory, useValue: parts.directory },
      ],
      exports: [CqrsModule, CommandExecutorHolder, ReadModels, Streams, POOL, Commands, WorkerDirectory],
    };
  }
}
