import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { uuidV7 } from '#event-sourcing';
import { createPool, openDataFolder, openEmbedded, removeEmbedded, type EmbeddedDatabase } from '#platform';
import { openTestCase } from './testing-case.js';
import { startTestApp, type TestApp } from './testing.js';

let folder: string;
let server: EmbeddedDatabase;
let test: TestApp;
beforeAll(async () => {
  folder = openDataFolder(mkdtempSync(join(tmpdir(), 'throughline-outage-')));
  server = await openEmbedded(folder);
  const pool = createPool(server.url);
  test = await startTestApp({ database: { url: server.url, pool, drop: () => pool.end() } });
});
afterAll(async () => {
  await test.stop();
  await removeEmbedded(folder);
  rmSync(folder, { recursive: true, force: true });
});

it('answers 503 with Retry-After while the database is stopped, and goes on when it is back', async () => {
  const { caseId } = await openTestCase(test, ['amina-jibril']);
  const authorization = `Bearer ${await test.token('amina-jibril')}`;
  const read = (): request.Test => request(test.base).get(`/api/cases/${caseId}`).set({ authorization });
  const key = uuidV7();
  const write = (): request.Test =>
    request(test.base)
      .post(`/api/cases/${caseId}/notes`)
      .set({ authorization, 'idempotency-key': key })
      .send({ text: 'Before the power cut.', sharing: 'team' });
  expect((await read()).status).toBe(200);
  await server.stop();
  for (const response of [await read(), await write(), await read()]) {
    expect({ status: response.status, after: response.headers['retry-after'], type: response.type }).toEqual({
      status: 503,
      after: '2',
      type: 'application/problem+json',
    });
    expect(JSON.stringify(response.body)).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|postgres/i);
  }
  expect((await request(test.base).get('/health/live')).status).toBe(200);
  server = await openEmbedded(folder);
  for (let status = 503; status === 503;) ({ status } = await read());
  const done = await write();
  expect([done.status, done.body.replayed]).toEqual([201, false]);
  const timeline = await request(test.base).get(`/api/cases/${caseId}/timeline?after=${done.body.position}`).set({ authorization });
  expect(JSON.stringify(timeline.body)).toContain('Before the power cut.');
});

it('writes the rest of the access log before it ends', async () => {
  const { caseId } = await openTestCase(test, ['amina-jibril']);
  const authorization = `Bearer ${await test.token('amina-jibril')}`;
  await request(test.base).get(`/api/cases/${caseId}`).set({ authorization });
  await test.app.close();
  const { rows } = await test.kernel.pool.query('SELECT actor_id, allowed FROM access_log WHERE resource_id = $1', [caseId]);
  expect(rows).toEqual([{ actor_id: 'amina-jibril', allowed: true }]);
});
