/**
 * What an HTTP command is held against: a handler of Nest on Fastify that takes a body and inserts one row into a copy of the
 * log's table, and does nothing else. Started by the bench with `PORT` and `DATABASE_URL`.
 */
import 'reflect-metadata';
import { Body, Controller, Get, HttpCode, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { draft, keys } from '../material.js';
import { insertOne } from '../raw.js';
import { NO_HASH, sealEvent } from '../../libs/event-sourcing/src/sealing/seal-event.js';
import { uuidV7 } from '../../libs/event-sourcing/src/index.js';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 14 });
const sample = sealEvent(draft(`note-${uuidV7()}`, 0), NO_HASH, keys);

@Controller()
class BareController {
  @Get('ready')
  ready(): string {
    return 'ready';
  }

  @Post('outcomes')
  @HttpCode(200)
  async insert(@Body() body: { evidence: string }): Promise<object> {
    const id = uuidV7();
    await insertOne(pool, `note-${id}`, { ...sample, id }, 0);
    return { id, length: body.evidence.length };
  }
}

@Module({ controllers: [BareController] })
class BareModule {}

const app = await NestFactory.create<NestFastifyApplication>(BareModule, new FastifyAdapter(), { logger: false });
process.once('SIGTERM', () => void app.close().then(() => pool.end()));
await app.listen(Number(process.env['PORT']), '127.0.0.1');
